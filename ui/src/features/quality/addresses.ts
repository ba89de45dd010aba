import { href } from "@/app/router";

export const AUDITS = href(["quality"]);
export const PLAN_AUDIT = href(["quality", "new"]);
export const RESULTS = href(["quality", "results"]);
export const INDICATORS = href(["quality", "indicators"]);
export const indicatorAt = (code: string, query: { year: number; part: string; step: string }) =>
  `${href(["quality", "indicators", code])}?${new URLSearchParams({ year: String(query.year), part: query.part, step: query.step })}`;
export const ACTIONS = href(["quality", "actions"]);
export const auditAt = (id: string, verb?: string) => href(verb ? ["quality", "audit", id, verb] : ["quality", "audit", id]);
export const fileAt = (id: string) => href(["quality", "file", id]);
