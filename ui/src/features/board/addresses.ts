import { href } from "@/app/router";

export const MEETINGS = href(["board"]);
export const BODIES = href(["board", "bodies"]);
export const ACTIONS = href(["board", "actions"]);
export const RISKS = href(["board", "risks"]);
export const PACKS = href(["board", "packs"]);
export const meetingAt = (id: string) => href(["board", "meeting", id]);
export const newPackOf = (body: string) => href(["board", "pack", body]);
