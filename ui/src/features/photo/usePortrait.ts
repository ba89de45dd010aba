import { useQuery } from "@/ipc";
import type { PictureScale } from "@/ipc/generated";

/** A portrait by the hash of its bytes, as a URL; nothing until it is there. */
export function usePortrait(hash: string | null | undefined, size: PictureScale = "thumbnail"): string | null {
  const { data } = useQuery("attachment.picture", hash ? { hash, size } : undefined);
  return data?.url ?? null;
}
