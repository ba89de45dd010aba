import { PenLine } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { Button, cx } from "@/components";
import { useI18n } from "@/i18n";
import { call } from "@/ipc";
import type { CaseFile, InterviewView, LineView } from "@/ipc/generated";
import { Beside } from "./Beside";
import { Closing } from "./Closing";
import { Composer } from "./Composer";
import { Head } from "./Head";
import { LineMenu, type LineAct, type Opened } from "./LineMenu";
import { MarkDialog } from "./MarkDialog";
import { Paused } from "./Paused";
import { ReferringContext } from "./references";
import { NOTHING } from "./refers";
import { RestrictLine } from "./RestrictLine";
import { TopicDialog } from "./TopicDialog";
import { Transcript } from "./Transcript";
import { useComposer } from "./useComposer";
import { useRoom } from "./useRoom";
import type { Keeping, Recorded } from "./useTranscript";
import s from "./Room.module.css";

const ACTS: readonly LineAct[] = ["change", "topic", "contradiction", "correction", "interpreterCorrection", "mark"];

export interface WritingProps extends Pick<Keeping, "put" | "reload"> {
  file: CaseFile;
  interview: InterviewView;
  record: Recorded;
  /** Asks for the case again: a fact was marked or put. */
  reloadCase(): void;
}

/** The room while the record is written and closed. */
export function Writing({ file, interview, record: { lines, transcript }, put, reload, reloadCase }: WritingProps) {
  const { t } = useI18n();
  const input = useRef<HTMLTextAreaElement>(null);
  const room = useRoom(file, interview.id, lines);
  const toInput = useCallback(() => input.current?.focus(), []);
  const written = useCallback(
    (line: LineView) => {
      put(line);
      // The fact that it puts to the applicant is marked so.
      if (line.refers?.facts.length) reloadCase();
    },
    [put, reloadCase],
  );
  const composer = useComposer(file.id, interview.id, lines, written);
  const [closing, setClosing] = useState(false);
  const [menu, setMenu] = useState<Opened | null>(null);
  const [asked, setAsked] = useState<{ act: "topic" | "mark" | "restrict"; line: LineView } | null>(null);
  const latest = useRef(composer);
  latest.current = composer;

  const begin = useCallback((kind: LineView["kind"], refers: Partial<typeof NOTHING>) => {
    latest.current.setAbout({ kind, refers: { ...NOTHING, ...refers } });
    setTimeout(() => input.current?.focus());
  }, []);
  const putFact = useCallback((fact: string) => begin("contradiction", { facts: [fact] }), [begin]);
  const open = useCallback((line: LineView, button: HTMLElement) => setMenu({ line, button }), []);
  const act = (what: LineAct, line: LineView) => {
    setMenu(null);
    if (what === "change") room.transcript.current?.edit(line);
    else if (what === "topic" || what === "mark" || what === "restrict") setAsked({ act: what, line });
    else begin(what, { lines: [line.id] });
  };
  const tag = async (line: LineView, topics: string[]) => {
    const tagged = await call("interview.tag_line", { line: line.id, topics }).catch(() => null);
    if (!tagged) return;
    put(tagged);
    setAsked((now) => now && { ...now, line: tagged });
  };
  const markedDone = () => {
    setAsked(null);
    reloadCase();
    toInput();
  };
  const restricted = () => {
    setAsked(null);
    reload();
    toInput();
  };
  const leaveClosing = useCallback(() => {
    setClosing(false);
    setTimeout(toInput);
  }, [toInput]);

  const paused = lines.findLast(({ kind, until }) => kind === "break" && !until);
  return (
    <ReferringContext value={room.referring}>
      <div className={cx(s.room, closing && s.closing)}>
        <Head file={file} interview={interview}>
          {!closing && (
            <Button icon={PenLine} onPress={() => setClosing(true)}>
              {t("interview.sign_open")}
            </Button>
          )}
        </Head>
        <div className={s.record}>
          <Transcript lines={room.shown} open follow={room.topic === null && !closing} onMenu={open} onChanged={put} onLeave={toInput} handle={room.transcript} none={t("interview.no_lines")} />
          {paused && !closing ? (
            <Paused interview={interview.id} since={paused} onResumed={put} />
          ) : (
            <Composer composer={composer} words={room.words} input={input} topics={room.runs.at(-1)?.topics ?? []} onUp={() => room.transcript.current?.focusLast()} />
          )}
        </div>
        <aside className={s.beside} tabIndex={0} aria-label={t("interview.beside")}>
          {closing ? (
            <Closing file={file} interview={interview} transcript={transcript} unsent={composer.text.trim() !== "" || composer.sending} onJump={room.jump} reload={reload} onLeave={leaveClosing} written={lines.length} />
          ) : (
            <Beside file={file} interview={interview} runs={room.runs} filter={room.filter} onJump={room.jump} onPut={putFact} />
          )}
        </aside>
        <LineMenu opened={menu} acts={file.holds.length > 0 ? [...ACTS, "restrict"] : ACTS} onAct={act} onClose={() => setMenu(null)} />
        {asked?.act === "restrict" && <RestrictLine file={file} line={asked.line} onDone={restricted} />}
        {asked?.act === "mark" && <MarkDialog file={file} person={interview.person} line={asked.line} onDone={markedDone} />}
        {asked?.act === "topic" && (
          <TopicDialog
            title={t("line.topic_of", { number: asked.line.number })}
            topics={asked.line.topics ?? []}
            open
            onChange={(topics) => void tag(asked.line, topics)}
            onClose={() => {
              setAsked(null);
              setTimeout(toInput);
            }}
          />
        )}
      </div>
    </ReferringContext>
  );
}
