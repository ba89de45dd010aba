import { useSession } from "@/app/session";
import { MineScreen } from "./MineScreen";
import { SessionsScreen } from "./SessionsScreen";

/** Where the place opens: sessions for whoever reads trainings, one's own for everybody else. */
export function TrainingDoor() {
  const { has } = useSession();
  return has("readTraining") ? <SessionsScreen /> : <MineScreen />;
}
