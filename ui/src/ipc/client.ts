import { invoke } from "@tauri-apps/api/core";
import type { Commands } from "./generated";
import { toFailure } from "./failure";

export type CommandName = keyof Commands;
export type Args<K extends CommandName> = Commands[K]["args"];
export type Answer<K extends CommandName> = Commands[K]["answer"];

type Transport = (name: string, args: unknown) => Promise<unknown>;

const core: Transport = (name, args) => invoke("call", { name, args });
let transport: Transport = core;

/** Development and tests put a stand-in for the core here. */
export function setTransport(other: Transport): void {
  transport = other;
}

let onLocked = () => {};

/** What to do when the core says that nobody is signed in any more. */
export function whenLocked(run: () => void): void {
  onLocked = run;
}

// The machine goes to sleep, or its screen was locked: said by the shell, whatever the page is at.
if (typeof window !== "undefined") window.addEventListener("panah:locked", () => onLocked());

/** Half a sign, left where a text was cut, is nothing the core could read: the sign that says so takes its place. */
function whole(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(whole);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key.toWellFormed(), whole(part)]));
}

/** The one way to the core. Rejects with a Failure. */
export async function call<K extends CommandName>(name: K, args: Args<K>): Promise<Answer<K>> {
  try {
    return (await transport(name, whole(args))) as Answer<K>;
  } catch (thrown) {
    const failure = toFailure(thrown);
    if (failure.kind === "locked") onLocked();
    throw failure;
  }
}
