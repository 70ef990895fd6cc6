import type { Form, Process, Table } from '@stepwell/definition';

const BASICS = { 'zh-CN': '基本信息', en: 'Basics' };

/** From this stage on: a new record has no stage yet. */
const reached = (before: readonly string[]): string =>
  `not isEmpty(stage) and ${before.map((key) => `stage != '${key}'`).join(' and ')}`;

/** The form of a table that goes through stages: what is known from the beginning, and a card for each stage with what it produces. */
export function formOfStages(table: Table, { stages }: Process): Form {
  const late = new Map(stages.slice(1).map(({ key, outputs = [] }) => [key, outputs] as const));
  const isLate = new Set([...late.values()].flat());
  const cards = stages.flatMap(({ key, label }, index) => {
    const items = [...new Set(late.get(key))].filter(
      (output) => !stages.slice(1, index).some((one) => one.outputs?.includes(output)),
    );
    const before = stages.slice(0, index).map((stage) => stage.key);
    return items.length === 0 ? [] : [{ ...(label && { section: label }), columns: 2, visible: reached(before), items }];
  });
  const first = table.fields.filter((field) => !isLate.has(field.key)).map((field) => field.key);
  return {
    key: table.key,
    ...(table.label && { label: table.label }),
    table: table.key,
    layout: [{ section: BASICS, columns: 2, items: first }, ...cards],
  };
}
