import type { App, FullField } from '@stepwell/definition';
import { choicesOf } from '@stepwell/fields';
import { expect, test } from 'vitest';
import { stageField } from './stage-field.ts';

const both = { key: 'out', label: 'Lent / Sent' };
const fieldOf = (key: string) => ({ definition: { key, type: 'stage' }, options: { options: [both] } }) as unknown as FullField;
const process = (key: string, label: string) => ({ key, table: 'loan', stages: [{ key: 'out', label, color: 'blue' }] });
const appOf = (...processes: object[]) => ({ processes }) as unknown as App;

test('a record’s stage is called as its own process calls it; whatever else is shown stays as it is', () => {
  const [app, stage] = [appOf(process('desk', 'Lent'), process('post', 'Sent')), fieldOf('stage')];
  const called = (one: unknown) => choicesOf(stageField(app, stage, one).options);
  expect(called('post')).toEqual([{ key: 'out', label: 'Sent', color: 'blue' }]);
  expect(called('desk')).toEqual([{ key: 'out', label: 'Lent', color: 'blue' }]);
  expect(called('gone')).toEqual([both]);
  expect(called(undefined)).toEqual([both]);
  expect(stageField(app, stage, 'post')).toBe(stageField(app, stage, 'post'));
  const other = fieldOf('kind');
  expect(stageField(app, other, 'post')).toBe(other);
  expect(stageField(appOf(process('desk', 'Lent')), stage, 'desk')).toBe(stage);
});
