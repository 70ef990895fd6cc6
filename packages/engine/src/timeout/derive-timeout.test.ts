import { expect, test } from 'vitest';
import { HOUR, Story } from './timeout-story.ts';

test('each step has one instant: since + after', () => {
  expect(new Story({ after: '36h' }, { after: '48h' }).at(0).timers).toEqual(['s1 1 running 36', 's2 1 running 48']);
});

test('a step fires once per instant', () => {
  const story = new Story({ after: '48h' }).at(0).at(47.9).at(48).at(48).at(60);
  expect(story.log).toEqual(['48: s1 due 48']);
  expect(story.timers).toEqual(['s1 1 overdue 48']);
});

test('nothing fires when `while` no longer holds', () => {
  const story = new Story({ after: '48h' }).at(0).at(48, { holds: false });
  expect(story.log).toEqual([]);
  expect(story.timers).toEqual(['s1 1 overdue ended 48']);
});

test('what ends before its instant is met', () => {
  expect(new Story({ after: '48h' }).at(0).at(30, { holds: false }).timers).toEqual(['s1 1 met ended 48']);
});

test('after business hours Friday 17:00 + 4 h is Monday noon', () => {
  const story = new Story({ after: '4h' });
  story.calendar = 'business';
  const friday = 4 * 24 + 8;
  expect(story.at(friday, { since: friday }).timers).toEqual([`s1 1 running ${7 * 24 + 3}`]);
});

test('a pause moves the instant on, and while it lasts the instant is unknown', () => {
  const story = new Story({ after: '4h' }).at(0).at(1, { paused: true });
  expect(story.timers).toEqual(['s1 1 paused -']);
  expect(story.at(50).log).toEqual([]);
  expect(story.at(60, { paused: false }).timers).toEqual(['s1 1 running 63']);
  expect(story.at(61, { paused: true }).at(62, { paused: false }).timers).toEqual(['s1 1 running 64']);
});

test('on a calendar a pause counts in working time', () => {
  const story = new Story({ after: '9h' });
  story.calendar = 'business';
  story.at(0).at(8, { paused: true }).at(26, { paused: false });
  expect(story.rows[0]?.pausedFor).toBe(3 * HOUR);
  expect(story.timers).toEqual([`s1 1 running ${24 + 3}`]);
});

test('a pause does not move what is already past', () => {
  const story = new Story({ after: '4h' }).at(0).at(4).at(5, { paused: true }).at(9, { paused: false });
  expect(story.timers).toEqual(['s1 1 overdue 4']);
  expect(story.log).toEqual(['4: s1 due 4']);
});

test('a new since resets the pause', () => {
  const story = new Story({ after: '4h' }).at(0).at(1, { paused: true }).at(2, { paused: false }).at(3, { since: 3 });
  expect(story.timers).toEqual(['s1 1 running 7']);
  expect(story.at(4, { paused: true }).at(5, { since: 5 }).at(6, { paused: false }).timers).toEqual(['s1 1 running 10']);
});

test('an instant that moves into the future arms the step again, and what was past stays in the history', () => {
  const story = new Story({ after: '48h' }).at(0).at(48).at(50, { since: 50 });
  expect(story.timers).toEqual(['s1 1 overdue ended 48', 's1 2 running 98']);
  expect(story.at(98).log).toEqual(['48: s1 due 48', '50: ended', '98: s1 due 98']);
});

test('an instant that moves before it is past moves its row along', () => {
  expect(new Story({ after: '48h' }).at(0).at(20, { since: 20 }).timers).toEqual(['s1 1 running 68']);
});

test('a longer limit arms the same step again', () => {
  const story = new Story({ after: '24h' }).at(0).at(24);
  story.steps = [{ after: '48h' }];
  expect(story.at(30).timers).toEqual(['s1 1 overdue ended 24', 's1 2 running 48']);
  expect(story.at(48).log).toEqual(['24: s1 due 24', '30: ended', '48: s1 due 48']);
});

test('coming back to an instant it fired for does not fire again', () => {
  const story = new Story({ after: '24h' }).at(0).at(24).at(25, { since: 10 }).at(26, { since: 0 });
  expect(story.log).toEqual(['24: s1 due 24', '25: ended']);
  expect(story.past).toBe('s1');
});

test.each([
  ['once', ['100: s2 due 48']],
  ['each', ['100: s1 due 36', '100: s2 due 48']],
  ['skip', []],
] as const)('moved into the past, `missed: %s` decides', (missed, log) => {
  const story = new Story({ after: '36h' }, { after: '48h' });
  story.missed = missed;
  expect(story.at(100).log).toEqual(log);
  expect(story.past).toBe('s1,s2');
  expect(story.timers).toEqual(['s1 1 overdue 36', 's2 1 overdue 48']);
  expect(story.at(101).log).toEqual(log);
});

test.each([
  ['once', ['100: s3 due 72']],
  ['each', ['100: s2 due 48', '100: s3 due 72']],
  ['skip', []],
] as const)('after downtime, `missed: %s` decides', (missed, log) => {
  const story = new Story({ after: '36h' }, { after: '48h' }, { after: '72h' });
  story.missed = missed;
  expect(story.at(0).at(36).at(100).log).toEqual(['36: s1 due 36', ...log]);
});

test('import skips whatever is past, whatever the timeout says', () => {
  const story = new Story({ after: '36h' }, { after: '48h' });
  story.missed = 'each';
  expect(story.at(40, {}, { skip: true }).log).toEqual([]);
  expect(story.at(48).log).toEqual(['48: s2 due 48']);
});

test('two steps of one instant both fire, whatever `missed` says, when they come in time', () => {
  for (const missed of ['once', 'each', 'skip'] as const) {
    const story = new Story({ after: '48h' }, { after: '48h' });
    story.missed = missed;
    expect(story.at(0).at(48.05).log).toEqual(['48.05: s1 due 48', '48.05: s2 due 48']);
  }
});

test('after may be negative: before a deadline', () => {
  const story = new Story({ after: '-3d' }, { after: '0h' }).at(0, { since: 100 });
  expect(story.timers).toEqual(['s1 1 running 28', 's2 1 running 100']);
  expect(story.at(28).at(100).log).toEqual(['28: s1 due 28', '100: s2 due 100']);
});

test('a step with nothing to wait for fires at once', () => {
  expect(new Story({ after: '0h' }).at(5, { since: 5 }).log).toEqual(['5: s1 due 5']);
});

test('`every` repeats a step, `max` says how often it fires in all', () => {
  const story = new Story({ after: '48h', every: '1d', max: 3 }).at(0).at(48);
  expect(story.timers).toEqual(['s1 1 overdue 48', 's1 2 running 72']);
  story.at(72).at(96).at(120).at(144);
  expect(story.log).toEqual(['48: s1 due 48', '72: s1 due 72', '96: s1 due 96']);
  expect(story.timers).toEqual(['s1 1 overdue 48', 's1 2 overdue 72', 's1 3 overdue 96']);
});

test('a repetition that ends in time leaves its last turn met', () => {
  const story = new Story({ after: '48h', every: '1d' }).at(0).at(48).at(50, { holds: false });
  expect(story.timers).toEqual(['s1 1 overdue ended 48', 's1 2 met ended 72']);
});

test.each([
  ['once', ['200: s1 due 192']],
  ['each', [48, 72, 96, 120, 144, 168, 192].map((hour) => `200: s1 due ${hour}`)],
] as const)('missed turns of a repetition follow `missed: %s` too', (missed, log) => {
  const story = new Story({ after: '48h', every: '1d' });
  story.missed = missed;
  expect(story.at(0).at(200).log).toEqual(log);
  expect(story.at(216).log).toEqual([...log, '216: s1 due 216']);
});

test('without `since`, the timeout counts from when `while` last became true', () => {
  const story = new Story({ after: '10h' }).at(3, { since: undefined }).at(5).at(6, { holds: false }).at(8, { holds: true });
  expect(story.timers).toEqual(['s1 1 met ended 13', 's1 2 running 18']);
});

test('a record that comes back to the same since goes on with the same timer', () => {
  const story = new Story({ after: '10h' }).at(0).at(4, { holds: false }).at(6, { holds: true });
  expect(story.timers).toEqual(['s1 1 running 10']);
  story.at(10).at(11, { holds: false }).at(12, { holds: true });
  expect(story.log).toEqual(['10: s1 due 10', '11: ended']);
  expect(story.timers).toEqual(['s1 1 overdue 10']);
});

test('a since that is not known cancels what stands', () => {
  const story = new Story({ after: '10h' }).at(0).at(1, { since: null });
  expect(story.timers).toEqual(['s1 1 cancelled ended 10']);
  expect(story.at(2, { since: 2 }).timers).toEqual(['s1 1 cancelled ended 10', 's1 2 running 12']);
});

test('a step that a new version no longer has is cancelled', () => {
  const story = new Story({ after: '10h' }, { after: '20h' }).at(0);
  story.steps = [{ after: '10h' }];
  expect(story.at(1).timers).toEqual(['s1 1 running 10', 's2 1 cancelled ended 20']);
});

test('`ended` runs once when a fired timeout stops being past', () => {
  const story = new Story({ after: '10h' }).at(0).at(10).at(11, { holds: false }).at(12).at(13, { holds: true, since: 13 });
  expect(story.log).toEqual(['10: s1 due 10', '11: ended']);
});

test('`ended` does not run for a timeout that never fired', () => {
  const story = new Story({ after: '10h' });
  story.missed = 'skip';
  expect(story.at(20).at(21, { holds: false }).log).toEqual([]);
});

test('outside the command of a due timer nothing fires, and what is due waits as running', () => {
  const story = new Story({ after: '36h' }, { after: '48h' }).at(100, {}, { fire: false });
  expect(story.log).toEqual([]);
  expect(story.past).toBe('s1,s2');
  expect(story.timers).toEqual(['s1 1 overdue 36', 's2 1 running 48']);
  expect(story.at(100).log).toEqual(['100: s2 due 48']);
});
