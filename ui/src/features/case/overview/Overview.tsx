import { useSession } from "@/app/session";
import { BidiText, Card, KeyValueList, Stack } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { useLanguageName } from "@/features/register/languages";
import { useMayFile } from "../documents/useMayFile";
import { LongText } from "../interviews/LongText";
import { NoShows } from "../papers/NoShows";
import { Owed } from "../papers/Owed";
import { EndDoing } from "../after/end/Doing";
import { EndCard } from "../after/end/EndCard";
import { FlagsCard } from "../after/flags/FlagsCard";
import { Clocks } from "./Clocks";
import { Doing } from "./Doing";
import { Information } from "./Information";
import { Standing } from "./Standing";
import { Steps } from "./Steps";
import { Whereabouts } from "./Whereabouts";
import s from "./Overview.module.css";

/** Where the case stands: what is done, what is next, what blocks it, what is due, and why they came. */
export function Overview({ file, verb, target }: { file: CaseFile; verb: string | undefined; target: string | undefined }) {
  const { t, longDate, dateTime } = useI18n();
  const language = useLanguageName();
  const { has } = useSession();
  const may = useMayFile(file);
  return (
    <div className={s.overview}>
      <Stack gap={5}>
        <NoShows file={file} may={may} />
        <Card title={t("case.steps")} flush>
          <Steps file={file} />
        </Card>
        <Owed file={file} may={may} />
        <EndCard file={file} />
        <Card title={t("case.reasons")}>{file.reasons.trim() ? <LongText>{file.reasons}</LongText> : <p className={s.none}>{t("case.no_reasons")}</p>}</Card>
      </Stack>
      <Stack gap={5}>
        <Card title={t("case.clocks")} flush>
          <Clocks file={file} />
        </Card>
        <FlagsCard file={file} />
        <Information file={file} />
        <Whereabouts file={file} may={has("register")} />
        <Card title={t("case.application")}>
          <KeyValueList
            items={[
              { label: t("case.registered"), value: dateTime(file.registeredAt) },
              { label: t("case.intent"), value: longDate(file.intentOn) },
              { label: t("case.arrived"), value: longDate(file.arrivedOn) },
              { label: t("case.language"), value: language(file.language) },
              { label: t("case.contact"), value: file.contact ? <BidiText>{file.contact}</BidiText> : null },
            ]}
          />
        </Card>
        <Standing file={file} />
      </Stack>
      <EndDoing key={`${verb} ${target}`} file={file} verb={verb} target={target} />
      <Doing file={file} verb={verb} target={target} />
    </div>
  );
}
