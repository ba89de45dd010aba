import { Undo2 } from "lucide-react";
import { BidiText, Button, Notice } from "@/components";
import { useI18n } from "@/i18n";
import type { MemberDraft } from "./draft";
import { gaveWay } from "./known";

/** The member is somebody whom the case file knows: said until it is taken back. */
export function KnownPerson({ member, onUndo }: { member: MemberDraft; onUndo(): void }) {
  const { t } = useI18n();
  const differs = gaveWay(member);
  if (!member.known) return null;
  return (
    <Notice
      live
      title={t("register.known")}
      actions={
        <Button size="sm" icon={Undo2} onPress={onUndo}>
          {t("register.known_undo")}
        </Button>
      }
    >
      <p>
        <BidiText>{member.known.name}</BidiText>
      </p>
      <p>{t("register.known_text")}</p>
      {differs.length > 0 && <p>{t("register.known_differs", { fields: differs.map((field) => t(`register.gap.${field}`)).join(" · ") })}</p>}
    </Notice>
  );
}
