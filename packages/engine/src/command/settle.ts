import { deriveTouched } from './derive.ts';
import { enterStage } from './enter-stage.ts';
import { loadSettled } from './load.ts';
import { refuse } from './refusals.ts';
import { runRules } from './run-rules.ts';
import { timeRecord } from './time-record.ts';
import { BUDGET, type Work } from './work.ts';

/** Ends a command: formulas up the tree and stages entered until nothing is left; then timers, from the final state. */
export async function settle(work: Work): Promise<void> {
  for (let depth = 0; isUnsettled(work) || work.timed.size > 0; depth++) {
    if (depth > BUDGET.depth) throw refuse('TOO_MUCH_WORK');
    await settleData(work);
    const timed = [...work.timed.values()];
    work.timed.clear();
    for (const record of timed) await timeRecord(work, record);
  }
  const live = work.announcements();
  if (live.length > 0) await work.apply(live);
}

const isUnsettled = (work: Work): boolean => isMoving(work) || work.happened.length > 0;
const isMoving = (work: Work): boolean => work.touched.size > 0 || work.entered.length > 0;

/** What is computed first, then what rules wait for, one after the other: each rule sees everything settled. */
async function settleData(work: Work): Promise<void> {
  await settleComputed(work);
  for (let happening = work.happened.shift(); happening; happening = work.happened.shift()) {
    await runRules(work, happening);
    await settleComputed(work);
    work.led = [];
  }
}

async function settleComputed(work: Work): Promise<void> {
  for (let depth = 0; isMoving(work); depth++) {
    if (depth > BUDGET.depth) throw refuse('TOO_MUCH_WORK');
    await deriveTouched(work);
    for (const { table, id, placement } of work.entered.splice(0)) {
      const row = await loadSettled(work, table, id);
      if (row) await enterStage(work, table, row, placement);
    }
  }
}
