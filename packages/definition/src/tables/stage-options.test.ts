import { expect, test } from 'vitest';
import type { Process } from '../shapes/index.ts';
import { stageOptions } from './system-fields.ts';

const process = (key: string, ...stages: string[]): Process => ({
  key,
  table: 't',
  stages: stages.map((stage) => ({ key: stage })),
});
const order = (...processes: Process[]) =>
  stageOptions(processes)
    .map(({ key }) => key)
    .join(' ');

test('stages of several processes stand in one line that keeps each one’s order', () => {
  const short = process('short', 'first', 'offer', 'sign', 'won', 'lost');
  const long = process('long', 'first', 'needs', 'show', 'offer', 'sign', 'won', 'lost');
  expect(order(short, long)).toBe('first needs show offer sign won lost');
});

test('a stage that only the shorter process has stands after the stage before it', () => {
  expect(order(process('a', 'x', 'visit', 'z'), process('b', 'x', 'y', 'z', 'end'))).toBe('x visit y z end');
  expect(order()).toBe('');
});

test('a stage that processes call otherwise has the name of each, in every language once', () => {
  const named = (key: string, label: Process['stages'][number]['label']): Process => ({
    key,
    table: 't',
    stages: [{ key: 'offer', ...(label !== undefined && { label }) }],
  });
  const labels = (...processes: Process[]) => stageOptions(processes).map(({ label }) => label);
  expect(labels(named('a', '报价'), named('b', '报价'))).toEqual(['报价']);
  expect(labels(named('a', '报价'), named('b', '寄样'))).toEqual(['报价 / 寄样']);
  expect(stageOptions([named('a', '报价'), named('b', '寄样')])[0]?.names).toEqual(['报价', '寄样']);
  expect(stageOptions([named('a', '报价'), named('b', '报价')])).toEqual([{ key: 'offer', label: '报价' }]);
  expect(labels(named('a', { 'zh-CN': '报价', en: 'Offer' }), named('b', { 'zh-CN': '寄样', en: 'Offer' }))).toEqual([
    { 'zh-CN': '报价 / 寄样', en: 'Offer' },
  ]);
  expect(labels(named('a', { 'zh-CN': '报价', en: 'Offer' }), named('b', '寄样'), named('c', undefined))).toEqual([
    { 'zh-CN': '报价 / 寄样 / offer', en: 'Offer / 寄样 / offer' },
  ]);
});
