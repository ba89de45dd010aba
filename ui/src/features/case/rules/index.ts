export { Overridden } from "./Overridden";
export { RuleGate, useRuleWords } from "./RuleGate";
export { useKeptOverrides, useOverrides } from "./useOverrides";
