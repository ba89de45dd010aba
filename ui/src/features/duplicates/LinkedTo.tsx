import { Columns2, Undo2 } from "lucide-react";
import { useState } from "react";
import { href } from "@/app/router";
import { useSession } from "@/app/session";
import { BidiText, Button, ButtonLink, Notice, Row } from "@/components";
import { useI18n } from "@/i18n";
import { useQuery } from "@/ipc";
import { UndoDialog } from "./Recorded";

/** Says that another record stands for this one, and leads there and back. */
export function LinkedTo({ person, stands }: { person: string; stands: string | null }) {
  const { t } = useI18n();
  const { has } = useSession();
  const [undoing, setUndoing] = useState(false);
  const { data, failure } = useQuery("duplicate.compare", stands === null ? undefined : { one: person, other: stands });
  const other = data && [data.one, data.other].find(({ id }) => id === stands);
  if (stands === null || (!data && !failure)) return null;
  return (
    <>
      <Notice
        title={t("find.linked_to", { name: other?.name.latin ?? t("duplicates.somebody") })}
        actions={
          <Row>
            <ButtonLink size="sm" href={href(["find", stands])}>
              {t("find.open_standing")}
            </ButtonLink>
            <ButtonLink size="sm" icon={Columns2} href={href(["duplicates", person, stands])}>
              {t("duplicates.compare")}
            </ButtonLink>
            {has("register") && (
              <Button size="sm" icon={Undo2} onPress={() => setUndoing(true)}>
                {t("pair.undo")}
              </Button>
            )}
          </Row>
        }
      >
        {data?.recorded?.reason && <BidiText>{data.recorded.reason}</BidiText>}
      </Notice>
      <UndoDialog one={person} other={stands} open={undoing} onClose={() => setUndoing(false)} />
    </>
  );
}
