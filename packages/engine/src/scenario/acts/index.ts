import type { ScenarioAct } from '../act.ts';
import { advance } from './advance.ts';
import { advanceTo } from './advance-to.ts';
import { claim } from './claim.ts';
import { comment } from './comment.ts';
import { create } from './create.ts';
import { done } from './done.ts';
import { importRows } from './import.ts';
import { move } from './move.ts';
import { page } from './page.ts';
import { parallel } from './parallel.ts';
import { param } from './param.ts';
import { reassign } from './reassign.ts';
import { remove } from './remove.ts';
import { reopen } from './reopen.ts';
import { restart } from './restart.ts';
import { restore } from './restore.ts';
import { submit } from './submit.ts';
import { update } from './update.ts';

/** What steps of scenarios may do. */
export const scenarioActs: readonly ScenarioAct[] = [
  create,
  update,
  remove,
  restore,
  move,
  submit,
  comment,
  claim,
  done,
  reopen,
  reassign,
  importRows,
  param,
  page,
  restart,
  advance,
  advanceTo,
  parallel,
];
