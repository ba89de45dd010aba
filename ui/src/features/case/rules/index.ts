export { Overridden } from "./Overridden";
export { RuleGate, useRuleWords } from "./RuleGate";
export { useOverrides } from "./useOverrides";
