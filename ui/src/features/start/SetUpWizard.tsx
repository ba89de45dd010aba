import { useState } from "react";
import { DoorHeading } from "@/app/FrontDoor";
import { Button, Form, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, type Failure } from "@/ipc";
import type { ProfileChoice } from "@/ipc/generated";
import { check, EMPTY, STEPS, stepOf, toSetUp, type SetUpDraft, type Step } from "./form";
import { RecoveryCode } from "./RecoveryCode";
import { AdministratorStep, AuthorityStep, CheckStep, OfficeStep } from "./SetUpSteps";
import { Steps } from "./Steps";

/** Sets up a workstation, one question after the other; nothing is made before the answers were checked. */
export function SetUpWizard({ profiles, onBack, onDone }: { profiles: readonly ProfileChoice[]; onBack(): void; onDone(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const [draft, setDraft] = useState<SetUpDraft>(EMPTY);
  const [step, setStep] = useState<Step>("authority");
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const create = useCommand("office.set_up", { quiet: true });

  const change = (part: Partial<SetUpDraft>) => setDraft((before) => ({ ...before, ...part }));
  const show = (next: Step) => {
    setFailure(null);
    setStep(next);
  };
  const back = () => {
    const before = STEPS[STEPS.indexOf(step) - 1];
    if (before) show(before);
    else onBack();
  };
  const next = async () => {
    const wrong = check(step, draft);
    if (wrong) return setFailure(wrong);
    if (step !== "check") {
      const after = checked ? "check" : (STEPS[STEPS.indexOf(step) + 1] ?? "check");
      if (after === "check") setChecked(true);
      return show(after);
    }
    const done = await create.run(toSetUp(draft));
    if (done.ok) {
      setCode(done.answer.recoveryCode);
      setDraft((before) => ({ ...before, password: "", repeat: "" }));
      return show("code");
    }
    const at = stepOf(done.failure);
    if (at) setStep(at);
    setFailure(done.failure);
  };

  if (code) {
    return (
      <>
        <Steps names={STEPS.map((one) => t(`step.${one}`))} current={STEPS.indexOf("code")} />
        <RecoveryCode code={code} office={draft.office} onDone={onDone} />
      </>
    );
  }

  const errors = (field: string) => fault.of(failure, field);
  const titles: Record<Step, string> = {
    authority: t("setup.authority_title"),
    office: t("setup.office_title"),
    administrator: t("setup.administrator_title"),
    check: t("setup.check_title"),
    code: t("recovery.title"),
  };
  const posts = profiles.find(({ code }) => code === draft.profile)?.posts ?? [];
  const asks = { draft, change, errors };
  return (
    <>
      <Steps names={STEPS.map((one) => t(`step.${one}`))} current={STEPS.indexOf(step)} />
      <DoorHeading key={step} title={titles[step]} />
      <Form
        onSubmit={() => void next()}
        failure={failure}
        actions={
          <>
            <Button type="submit" look="primary" busy={create.busy}>
              {step === "check" ? t("setup.create") : t("action.continue")}
            </Button>
            <Button look="quiet" onPress={back} disabled={create.busy}>
              {t("action.back")}
            </Button>
          </>
        }
      >
        {step === "authority" && <AuthorityStep {...asks} profiles={profiles} />}
        {step === "office" && <OfficeStep {...asks} posts={posts} />}
        {step === "administrator" && <AdministratorStep {...asks} />}
        {step === "check" && <CheckStep draft={draft} posts={posts} onChange={show} />}
      </Form>
    </>
  );
}
