import { Avatar } from "@/components";
import { usePortrait } from "./usePortrait";

export interface PortraitProps {
  name: string;
  hash: string | null | undefined;
  size?: "sm" | "md" | "lg";
}

/** The photograph of a person beside their name; its first letters until there is one. */
export function Portrait({ name, hash, size = "md" }: PortraitProps) {
  const photo = usePortrait(hash, size === "lg" ? "whole" : "thumbnail");
  return <Avatar name={name} photo={photo} size={size} />;
}
