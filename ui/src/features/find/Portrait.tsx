import { Avatar } from "@/components";
import { useQuery } from "@/ipc";

/** The portrait of a person of the file, small; the first letters of the name until there is one, or where it may not be seen. */
export function Portrait({ name, hash, size = "md" }: { name: string; hash: string | null; size?: "sm" | "md" | "lg" }) {
  const { data } = useQuery("attachment.picture", hash === null ? undefined : { hash, size: "thumbnail" });
  return <Avatar name={name} photo={data?.url ?? null} size={size} />;
}
