export { type DerivedTimers, deriveTimers, type FiredStep, type TimersOf } from './derive-timers.ts';
export { type DueReport, type DueWork, runDue } from './run-due.ts';
export { WakeUp, type WakeUpPorts } from './wake-up.ts';
