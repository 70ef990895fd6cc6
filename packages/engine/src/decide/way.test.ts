import { describe, expect, test } from 'vitest';
import type { ProcessModel, StageModel } from '../model/model.ts';
import { isForward, wayBetween } from './way.ts';

const stage = (key: string, category: StageModel['category'] = 'open'): StageModel => ({
  key,
  definition: { key },
  category,
  enter: [],
  exit: [],
  actions: [],
});

const stages = [stage('a'), stage('b'), stage('c'), stage('won', 'won'), stage('lost', 'lost')];

function processOf(definition: Partial<ProcessModel['definition']>): ProcessModel {
  const transitions = (definition.transitions ?? []).map((transition) => ({ definition: transition }));
  return {
    key: 'p',
    definition: {
      key: 'p',
      table: 't',
      stages: stages.map(({ definition: own }) => own),
      ...definition,
    } as ProcessModel['definition'],
    stages,
    ...(definition.transitions && { transitions }),
  };
}

const environment = { row: null, now: 0, timeZone: 'UTC', weekStart: 1, fiscalYearStart: 1 };
const of = (key: string) => stages.find((candidate) => candidate.key === key) as StageModel;

/** Every pair of stages, as rows of one letter each: . refused, y allowed, r allowed with a reason, a number: stages passed over. */
function matrix(process: ProcessModel): string[] {
  return stages.map((from) =>
    stages
      .map((to) => {
        const way = wayBetween(process, from, to, environment);
        if (!way.allowed) return '.';
        return way.skipped > 0 ? String(way.skipped) : way.reason ? 'r' : 'y';
      })
      .join(''),
  );
}

describe('without transitions', () => {
  test('a record goes one stage forward, or to any lost stage; what is closed stays closed', () => {
    expect(matrix(processOf({}))).toEqual(['.y..y', '..y.y', '...yy', '.....', '.....']);
  });

  test('a process that lets stages be skipped lets a record go further, with a reason if it says so', () => {
    expect(matrix(processOf({ skip: 'allow' }))).toEqual(['.y12y', '..y1y', '...yy', '.....', '.....']);
    expect(wayBetween(processOf({ skip: 'reason' }), of('a'), of('c'), environment)).toEqual({
      allowed: true,
      reason: true,
      skipped: 1,
    });
  });
});

describe('with transitions', () => {
  test('a named way back asks for its reason; the ways forward stay', () => {
    const process = processOf({
      transitions: [
        { from: '*', to: 'lost' },
        { from: 'c', to: 'b', reason: true },
      ],
    });
    expect(matrix(process)).toEqual(['.y..y', '..y.y', '.r.yy', '.....', '.....']);
  });

  test('a lost stage that a transition names is reached from there only', () => {
    expect(matrix(processOf({ transitions: [{ from: 'c', to: 'lost' }] }))).toEqual([
      '.y...',
      '..y..',
      '...yy',
      '.....',
      '.....',
    ]);
  });

  test('what is closed reopens by a transition', () => {
    expect(matrix(processOf({ transitions: [{ from: 'lost', to: 'a', reason: true }] }))[4]).toBe('r....');
  });
});

test('going back or losing is not going forward: the stage that is left need not be complete', () => {
  const process = processOf({});
  expect(isForward(process, of('a'), of('b'))).toBe(true);
  expect(isForward(process, of('b'), of('a'))).toBe(false);
  expect(isForward(process, of('a'), of('lost'))).toBe(false);
});
