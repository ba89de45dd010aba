import { useRef, useState } from "react";
import { Button, Card, Empty, FailureNotice, Form, KeyValueList, Notice, Progress, RadioGroup, Row, Skeleton, Stack } from "@/components";
import { useSession } from "@/app/session";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { AppliedView, BundleFile, ExchangeView, PreviewView, TakingView } from "@/ipc/generated";
import { ArrowDownToLine } from "lucide-react";
import { FolderField } from "./FolderField";

/** Takes a bundle: first read whole and shown, then applied. */
export function Take({ view }: { view: ExchangeView }) {
  const { t, number, dateTime } = useI18n();
  const [folder, setFolder] = useState(view.folders[0] ?? "");
  const [path, setPath] = useState<string | null>(null);
  const [seen, setSeen] = useState<PreviewView | null>(null);
  const [done, setDone] = useState<AppliedView | null>(null);
  const files = useQuery("exchange.bundles", folder === "" ? undefined : { folder });
  const look = useCommand("exchange.look", { quiet: true });
  const take = useCommand("exchange.take");
  const on = useCommand("exchange.take_on");
  const stopped = useRef(false);
  const [far, setFar] = useState<TakingView | null>(null);
  const failure = take.failure ?? on.failure;
  const chosen = path ?? files.data?.[0]?.path ?? null;

  const open = async () => {
    if (!chosen) return;
    setDone(null);
    const read = await look.run({ path: chosen });
    setSeen(read.ok ? read.answer : null);
  };
  const accept = async () => {
    stopped.current = false;
    let taken = await take.run(null);
    while (taken.ok && !taken.answer.applied && !stopped.current) {
      setFar(taken.answer);
      taken = await on.run(null);
    }
    setFar(null);
    // Stopped in the middle: what came stays, and taking it again goes on from there.
    if (!taken.ok || !taken.answer.applied) return;
    setSeen(null);
    setDone(taken.answer.applied);
  };
  /** Who it is by, as far as its name says so; what it is is told by looking at it. */
  const option = ({ path: id, name, size, written, device, number: nth, taken }: BundleFile) => {
    const about = [written && dateTime(written), t("exchange.kilobytes", { size: number(Math.max(1, Math.round(size / 1024))) }), taken && t("exchange.bundle_taken")];
    return { id, label: device && nth !== null ? t("exchange.bundle_of", { device, number: nth }) : name, hint: about.filter(Boolean).join(" · ") };
  };

  return (
    <Stack>
      {done && <Taken applied={done} />}
      <Card title={t("exchange.section.take")}>
        <Form
          label={t("exchange.section.take")}
          onSubmit={() => void open()}
          failure={look.failure}
          actions={
            <Button type="submit" look={seen ? "secondary" : "primary"} busy={look.busy} disabled={!chosen}>
              {t("exchange.look")}
            </Button>
          }
        >
          <p>{t("exchange.take_lead")}</p>
          <FolderField
            folders={view.folders}
            value={folder}
            onChange={(next) => {
              setFolder(next);
              setPath(null);
              setSeen(null);
            }}
          />
          {files.loading && !files.data && <Skeleton lines={2} />}
          {files.failure && <FailureNotice failure={files.failure} onRetry={files.reload} />}
          {files.data?.length === 0 && (
            <Empty icon={ArrowDownToLine} title={t("exchange.no_bundle")}>
              {t("exchange.no_bundle_hint")}
            </Empty>
          )}
          {files.data && files.data.length > 0 && (
            <RadioGroup
              name="path"
              label={t("exchange.which")}
              value={chosen}
              onChange={(next) => {
                setPath(next);
                setSeen(null);
              }}
              options={files.data.map(option)}
            />
          )}
        </Form>
      </Card>
      {far && <Progress label={t("exchange.taking")} done={far.done} total={far.total} onCancel={() => (stopped.current = true)} />}
      {seen && <Seen seen={seen} busy={take.busy || far !== null} onTake={() => void accept()} onLeave={() => setSeen(null)} />}
      {failure && <FailureNotice failure={failure} />}
    </Stack>
  );
}

/** What the bundle would do. Nothing of it is done yet. */
function Seen({ seen, busy, onTake, onLeave }: { seen: PreviewView; busy: boolean; onTake(): void; onLeave(): void }) {
  const { t, dateTime, number } = useI18n();
  const made = seen.made.filter(([table]) => ["application", "person", "interview", "decision", "letter"].includes(table));
  return (
    <Card title={t("exchange.preview")}>
      <Stack>
        <div role="status">
          <KeyValueList
            items={[
              { label: t("exchange.from"), value: <bdi>{`${seen.device} (${seen.office})`}</bdi> },
              { label: t("exchange.number"), value: number(seen.number) },
              { label: t("exchange.made"), value: dateTime(seen.madeAt) },
              { label: t("exchange.new_changes"), value: number(seen.newCommits) },
              ...made.map(([table, count]) => ({ label: t("exchange.new_records", { what: t(`field.${table}`) }), value: number(count) })),
              { label: t("exchange.pictures"), value: number(seen.blobs) },
              { label: t("exchange.conflicts"), value: seen.conflicts === null ? t("exchange.not_foreseen") : number(seen.conflicts) },
            ]}
          />
        </div>
        {seen.isOld && <Notice>{t("exchange.is_old")}</Notice>}
        {(seen.conflicts ?? 0) > 0 && <Notice tone="warning">{t("exchange.conflicts_hint")}</Notice>}
        {seen.early > 0 && <Notice>{t("exchange.some_early", { count: seen.early })}</Notice>}
        {seen.refused > 0 && <Notice tone="danger">{t("exchange.some_refused", { count: seen.refused })}</Notice>}
        <Row>
          <Button look="primary" busy={busy} onPress={onTake} autoFocus>
            {t("exchange.take")}
          </Button>
          <Button look="quiet" onPress={onLeave}>
            {t("action.cancel")}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

function Taken({ applied }: { applied: AppliedView }) {
  const { t } = useI18n();
  const { has } = useSession();
  const bad = applied.forked || applied.refused.length > 0;
  return (
    <div role="status">
      <Notice tone={bad ? "danger" : applied.conflicts > 0 ? "warning" : "success"} title={t("exchange.taken", { count: applied.commits })}>
        {applied.filled > 0 && <p>{t("exchange.taken_filled", { count: applied.filled })}</p>}
        {applied.forgotten > 0 && <p>{t("exchange.taken_forgotten", { count: applied.forgotten })}</p>}
        {applied.inBackups && <p>{t("exchange.taken_in_backups")}</p>}
        {applied.blobs > 0 && <p>{t("exchange.taken_pictures", { count: applied.blobs })}</p>}
        {applied.conflicts > 0 && (
          <p>
            {t("exchange.taken_conflicts", { count: applied.conflicts })} {has("settle") && <a href="#/conflicts">{t("conflict.go")}</a>}
          </p>
        )}
        {applied.early > 0 && <p>{t("exchange.some_early", { count: applied.early })}</p>}
        {applied.newer > 0 && <p>{t("exchange.newer")}</p>}
        {applied.suspect > 0 && <p>{t("exchange.some_suspect")}</p>}
        {applied.forked && <p>{t("exchange.fork")}</p>}
        {applied.refused.map((reason) => (
          <p key={reason}>{t(`exchange.reason.${reason}`)}</p>
        ))}
      </Notice>
    </div>
  );
}
