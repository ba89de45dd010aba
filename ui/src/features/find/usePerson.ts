import { useQuery } from "@/ipc";

/** One person of the file with their cases and the records linked to theirs, whether or not they are in any case. */
export function usePerson(id: string) {
  return useQuery("find.person", { person: id });
}
