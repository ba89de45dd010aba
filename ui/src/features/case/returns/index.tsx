import { FailureNotice, Skeleton } from "@/components";
import { CaseReturnsPanel } from "@/features/returns/CaseReturnsPanel";
import { useQuery } from "@/ipc";
import type { CaseFile } from "@/ipc/generated";

/** Voluntary return, as far as this case knows of it. */
export function Returns({ file, verb, target }: { file: CaseFile; verb: string | undefined; target: string | undefined }) {
  const { data, failure, reload } = useQuery("return.of_case", { application: file.id });
  if (!data) return failure ? <FailureNotice failure={failure} onRetry={reload} /> : <Skeleton lines={8} />;
  return <CaseReturnsPanel shown="section" all={data} verb={verb} target={target} />;
}
