import type { Row } from '@stepwell/expression';
import { stageWords } from '../decide/choose-process.ts';
import { gateFindings } from '../decide/gate-missing.ts';
import type { Placement } from '../decide/place-in-process.ts';
import { isForward, type Way, wayBetween } from '../decide/way.ts';
import type { TableModel } from '../model/model.ts';
import { localDate } from '../values/local-date.ts';
import { labelWords } from '../values/words.ts';
import { filledCheckpoints } from './checkpoints.ts';
import { refuse } from './refusals.ts';
import type { Work } from './work.ts';

export interface Passage {
  readonly table: TableModel;
  readonly row: Row;
  readonly old: Row | null;
  readonly placement: Placement;
  readonly reason?: string;
}

/** Lets a record through to its new stage, or refuses with everything that is missing. Answers how it went. */
export async function passGates(work: Work, passage: Passage): Promise<Way> {
  const { table, row, old, placement, reason } = passage;
  const environment = work.environment(row, old ? { old } : {});
  const way = placement.from
    ? wayBetween(placement.process, placement.from, placement.to, environment)
    : { allowed: true, reason: false, skipped: 0 };
  if (!way.allowed) throw refuse('MOVE_NOT_ALLOWED', { why: whyNot(placement) });
  const leaving = placement.from && isForward(placement.process, placement.from, placement.to) ? placement.from : undefined;
  const today = () => localDate(work.now, work.model.schema.timeZone);
  const checkpoints = leaving?.definition.checkpoints?.length ? await filledCheckpoints(work, table, row) : new Set<string>();
  const found = gateFindings({ table, row, environment, today, checkpoints }, leaving, placement.to);
  if (found.refuse.length > 0) throw refuse('STAGE_NOT_READY', { missing: found.refuse });
  if (!reason && (way.reason || found.reason.length > 0)) throw refuse('REASON_NEEDED', { missing: found.reason });
  work.warnings.push(...found.warn.map(({ key, message }) => ({ key, message })));
  return way;
}

function whyNot({ from, to }: Placement) {
  const [before, after] = [from ? stageWords(from) : labelWords(undefined, ''), stageWords(to)];
  const words = {
    'zh-CN': `流程不允许从“${before['zh-CN']}”移到“${after['zh-CN']}”。`,
    en: `The process does not lead from “${before.en}” to “${after.en}”.`,
  };
  return { words, values: { from: from?.key, to: to.key } };
}
