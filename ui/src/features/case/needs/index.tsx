import { Stack } from "@/components";
import type { CaseFile } from "@/ipc/generated";
import { useMayFile } from "../documents/useMayFile";
import { Doing } from "./Doing";
import { MemberCare } from "./MemberCare";

/** Specific needs and guarantees of every member, guardians and representatives, relatives in other cases. */
export function Needs({ file, verb, target }: { file: CaseFile; verb: string | undefined; target: string | undefined }) {
  const may = useMayFile(file);
  return (
    <Stack gap={5}>
      {file.members.map((member) => (
        <MemberCare key={member.person.id} file={file} member={member} may={may} />
      ))}
      {may && <Doing key={`${verb} ${target}`} file={file} verb={verb} target={target} />}
    </Stack>
  );
}
