import { useEffect, useState } from "react";
import { usePlace } from "@/app/router";
import { useI18n } from "@/i18n";
import { refresh } from "@/ipc";
import type { CaseFile, InterviewView, LineView } from "@/ipc/generated";
import { useMayFile } from "../documents/useMayFile";
import { Addenda } from "./Addenda";
import { Beside } from "./Beside";
import { Head } from "./Head";
import { LineMenu, type LineAct, type Opened } from "./LineMenu";
import { MarkDialog } from "./MarkDialog";
import { PrintRecord } from "./PrintRecord";
import { ReferringContext } from "./references";
import { RestrictLine } from "./RestrictLine";
import { SignedBand } from "./SignedBand";
import { Transcript } from "./Transcript";
import { useRoom } from "./useRoom";
import type { Recorded } from "./useTranscript";
import s from "./Room.module.css";

/** The room once the record is signed, and for whoever only reads it. */
export function Reading({ file, interview, record: { lines, transcript } }: { file: CaseFile; interview: InterviewView; record: Recorded }) {
  const { t } = useI18n();
  const room = useRoom(file, interview.id, lines);
  // An address may name a line: evidence of a mark leads here.
  const named = Number(usePlace().query.get("line"));
  const { jump } = room;
  useEffect(() => {
    if (named > 0) jump(named);
  }, [named, jump]);
  const mayAdd = useMayFile(file) && interview.closing !== null;
  const mayMark = file.actions.includes("assess");
  const [menu, setMenu] = useState<Opened | null>(null);
  const [marking, setMarking] = useState<LineView | null>(null);
  const [restricting, setRestricting] = useState<LineView | null>(null);
  const acts: LineAct[] = [...(mayMark ? (["mark"] as const) : []), ...(file.holds.length > 0 ? (["restrict"] as const) : [])];
  const [open] = useState(() => (line: LineView, button: HTMLElement) => setMenu({ line, button }));
  return (
    <ReferringContext value={room.referring}>
      <div className={s.room}>
        <Head file={file} interview={interview}>{mayAdd && <PrintRecord file={file} interview={interview.id} addenda={transcript.addenda} />}</Head>
        <div className={s.record}>
          <Transcript
            lines={room.shown}
            open={acts.length > 0}
            onMenu={open}
            handle={room.transcript}
            none={t("interview.none_written")}
            before={<SignedBand interview={interview} intact={transcript.intact !== false} />}
            after={<Addenda file={file} interview={interview.id} transcript={transcript} may={mayAdd} />}
          />
        </div>
        <aside className={s.beside} tabIndex={0} aria-label={t("interview.beside")}>
          <Beside file={file} interview={interview} runs={room.runs} filter={room.filter} onJump={room.jump} />
        </aside>
        <LineMenu
          opened={menu}
          acts={acts}
          onAct={(act, line) => {
            setMenu(null);
            if (act === "restrict") setRestricting(line);
            else setMarking(line);
          }}
          onClose={() => setMenu(null)}
        />
        {restricting && <RestrictLine file={file} line={restricting} onDone={() => setRestricting(null)} />}
        {marking && (
          <MarkDialog
            file={file}
            person={interview.person}
            line={marking}
            onDone={() => {
              setMarking(null);
              refresh();
            }}
          />
        )}
      </div>
    </ReferringContext>
  );
}
