import { cx } from "./cx";
import s from "./Avatar.module.css";

function monogram(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0]?.[0] ?? "";
  const second = words.length > 1 ? (words[1]?.[0] ?? "") : "";
  return (first + second).toLocaleUpperCase("az");
}

/** A photograph, or the first letters of the name until there is one. The name always stands beside it. */
export function Avatar({ name, photo, size = "md" }: { name: string; photo?: string | null; size?: "sm" | "md" | "lg" }) {
  return (
    <span className={cx(s.avatar, s[size])} aria-hidden="true">
      {photo ? <img src={photo} alt="" /> : <bdi>{monogram(name)}</bdi>}
    </span>
  );
}
