import { useState } from "react";
import { FrontDoor } from "@/app/FrontDoor";
import { RestoreBackup } from "@/features/signin/RestoreBackup";
import { useCommand } from "@/ipc";
import type { SessionView } from "@/ipc/generated";
import { SetUpWizard } from "./SetUpWizard";
import { Welcome } from "./Welcome";

export function Start({ view, onDone }: { view: SessionView; onDone(): void }) {
  const [settingUp, setSettingUp] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const demonstration = useCommand("office.demonstration", { quiet: true });
  const open = async () => {
    const done = await demonstration.run(null);
    if (done.ok) onDone();
  };
  if (restoring) {
    return (
      <FrontDoor>
        <RestoreBackup lost login="" onBack={() => setRestoring(false)} onDone={onDone} />
      </FrontDoor>
    );
  }
  return (
    <FrontDoor wide>
      {settingUp ? (
        <SetUpWizard profiles={view.profiles} onBack={() => setSettingUp(false)} onDone={onDone} />
      ) : (
        <Welcome
          lastBackup={view.lastBackup}
          onRestore={() => setRestoring(true)}
          onSetUp={() => setSettingUp(true)}
          onDemonstration={() => void open()}
          busy={demonstration.busy}
          failure={demonstration.failure}
        />
      )}
    </FrontDoor>
  );
}
