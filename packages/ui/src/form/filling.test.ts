import { expect, test } from 'vitest';
import { FormWatch } from './filling.ts';

const at = (seconds: number) => seconds * 1000;

test('the time with the cursor in a field is its own, the rest is the form’s alone', () => {
  const watch = new FormWatch(at(0));
  watch.enter('name', at(2));
  watch.change({}, { name: 'E' }, at(5));
  watch.enter('note', at(10));
  watch.leave(at(14));
  watch.enter('name', at(20));
  watch.change({ name: 'E' }, { name: 'Em' }, at(21));
  watch.change({ name: 'Em' }, { name: 'Emm' }, at(22));
  expect(watch.end('sent', at(30))).toEqual({
    end: 'sent',
    ms: at(30),
    last: 'name',
    fields: {
      name: { ms: at(18), visits: 2, corrections: 1, refused: 0 },
      note: { ms: at(4), visits: 1, corrections: 0, refused: 0 },
    },
  });
  expect(watch.end('given_up', at(40))).toBeUndefined();
});

test('lunch is not time spent on a form, and who comes back goes on with the same visit', () => {
  const watch = new FormWatch(at(0));
  watch.enter('name', at(1));
  watch.change({}, { name: 'E' }, at(11));
  // Gone for an hour: a minute of it counts.
  watch.change({ name: 'E' }, { name: 'Em' }, at(3611));
  watch.leave(at(3615));
  watch.enter('name', at(3620));
  const told = watch.end('sent', at(3621));
  expect(told?.ms).toBe(at(11 + 60 + 10));
  expect(told?.fields['name']).toEqual({ ms: at(10 + 60 + 4 + 1), visits: 1, corrections: 0, refused: 0 });
});

test('what stopped somebody is told with where he was; a form only glanced at is not', () => {
  const glanced = new FormWatch(at(0));
  glanced.enter('name', at(0));
  expect(glanced.end('given_up', at(3))).toBeUndefined();
  const stopped = new FormWatch(at(0));
  stopped.enter('name', at(0));
  stopped.change({}, { name: 'E' }, at(1));
  stopped.enter('fee', at(2));
  stopped.refuse(['fee', '']);
  expect(stopped.end('given_up', at(4))).toMatchObject({
    end: 'given_up',
    last: 'fee',
    fields: { fee: { refused: 1, ms: at(2) } },
  });
  const looked = new FormWatch(at(0));
  expect(looked.end('given_up', at(30))).toMatchObject({ ms: at(30), fields: {} });
});

test('what changes by itself in other fields is nobody’s correction', () => {
  const watch = new FormWatch(at(0));
  watch.enter('name', at(0));
  watch.change({}, { name: 'E', fee: 3 }, at(1));
  watch.leave(at(2));
  watch.change({ name: 'E' }, { name: 'E', fee: 4 }, at(3));
  expect(watch.end('sent', at(4))?.fields).toEqual({ name: { ms: at(2), visits: 1, corrections: 0, refused: 0 } });
});
