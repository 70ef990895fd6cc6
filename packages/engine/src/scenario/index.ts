export { unnoticedRules } from './cover.ts';
export type { Failure } from './failure.ts';
export { type Refs, wireValues } from './plain-values.ts';
export type { PageFilters, ScenarioPorts, ScenarioStore } from './ports.ts';
export { type RehearsalAsk, rehearse } from './rehearse.ts';
export { runScenario, type ScenarioResult } from './run-scenario.ts';
