import { useEffect } from "react";
import { focusField } from "@/components";

/** Takes the focus to a field of the dialog that it stands in: whoever opened it by a key types on. */
export function FirstField({ name }: { name: string }) {
  useEffect(() => {
    // After the dialog took it for itself.
    const later = setTimeout(() => focusField(name));
    return () => clearTimeout(later);
  }, [name]);
  return null;
}
