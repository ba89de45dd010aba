import { useCallback, useEffect, useState } from "react";
import { Card, FailureNotice, Page, PageHeader, SaveState, Skeleton, Stack } from "@/components";
import { Steps } from "@/features/start/Steps";
import { useI18n } from "@/i18n";
import { call, type Failure, toFailure } from "@/ipc";
import type { Choice, OpenedList } from "@/ipc/generated";
import { ColumnsStep } from "./ColumnsStep";
import { FileStep } from "./FileStep";
import { ImportList } from "./ImportList";
import { fitted } from "./mapping";
import { PreviewStep } from "./PreviewStep";
import { RunStep } from "./RunStep";
import { STEPS, useImportDraft, type ImportStep } from "./useImportDraft";

/** A list of another authority or of a camp, taken over: chosen, understood, looked at, taken. What was begun is kept. */
export function ImportScreen() {
  const { t } = useI18n();
  const { value, set, saved, ready, discard } = useImportDraft();
  const [list, setList] = useState<OpenedList | null>(null);
  const [looked, setLooked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const begin = useCallback(
    (opened: OpenedList) => {
      setList(opened);
      // Of a list that was broken off what was said then holds: there is nothing left to ask.
      set({ id: opened.import, mapping: opened.mapping, step: opened.done > 0 ? "run" : "columns" });
    },
    [set],
  );
  /** The list that lies on the core's desk, or that it kept through a crash. */
  const resume = useCallback(async () => {
    try {
      const opened = await call("import.resume", null);
      setLooked(true);
      setFailure(null);
      if (!opened) return;
      if (opened.import !== value.id || opened.done > 0) return begin(opened);
      setList(opened);
      set((before) => ({ ...before, mapping: fitted(before.mapping, opened.mapping) }));
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }, [begin, set, value.id]);
  useEffect(() => {
    if (ready && !looked && !failure) void resume();
  }, [ready, looked, failure, resume]);

  const reread = async (choice: Choice) => {
    if (!list) return;
    try {
      begin(await call("import.reread", { import: list.import, choice }));
      setFailure(null);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  };
  const leave = async () => {
    if (list) await call("import.close", { import: list.import }).catch(() => null);
    setList(null);
    setFailure(null);
    await discard();
  };
  const step = (next: ImportStep) => set({ step: next });
  const at: ImportStep = list && value.mapping ? value.step : "file";
  const mapping = value.mapping;
  const known = ready && (looked || failure !== null);
  return (
    <Page wide>
      <PageHeader title={t("import.title")} lead={t("import.lead")} crumbs={[{ label: t("place.register"), href: "#/register" }]} actions={<SaveState saved={saved} />} />
      <Steps names={STEPS.map((one) => t(`import.step.${one}`))} current={STEPS.indexOf(at)} />
      {!known && <Skeleton lines={6} />}
      {failure && <FailureNotice failure={failure} onRetry={() => void resume()} />}
      {known && at === "file" && (
        <Stack gap={5}>
          <FileStep onOpened={begin} />
          <Card flush title={t("import.earlier")}>
            <ImportList />
          </Card>
        </Stack>
      )}
      {list && mapping && at === "columns" && (
        <ColumnsStep list={list} mapping={mapping} onMapping={(next) => set({ mapping: next })} onReread={(choice) => void reread(choice)} onBack={() => void leave()} onDone={() => step("preview")} />
      )}
      {list && mapping && at === "preview" && (
        <PreviewStep list={list} mapping={mapping} alike={value.alike} onAlike={(alike) => set({ alike })} onBack={() => step("columns")} onDone={() => step("run")} />
      )}
      {list && mapping && at === "run" && <RunStep list={list} mapping={mapping} alike={value.alike} onBack={() => step("preview")} onDone={discard} />}
    </Page>
  );
}
