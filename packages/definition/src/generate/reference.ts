import type { Example, Operator, Words } from '@stepwell/expression';
import type { FieldType } from '@stepwell/fields';
import type { ActionSpec, Vocabulary, WidgetSpec } from '../vocabulary.ts';

/** The reference page (Markdown) of everything an app may use, made of what each thing says about itself. */
export function referencePage(vocabulary: Vocabulary): string {
  return [
    '# Reference · 参考',
    'Made by `npm run gen` from the definitions of the things themselves. 由 `npm run gen` 生成。',
    '## Field types · 字段类型',
    ...vocabulary.fields.map(fieldSection),
    '## Formulas · 公式',
    ...groupsOf(vocabulary.operators).map(([group, operators]) => operatorSection(group, operators)),
    '## Actions · 动作',
    ...vocabulary.actions.map(extensionSection),
    '## Widgets · 部件',
    ...vocabulary.widgets.map(extensionSection),
  ]
    .join('\n\n')
    .concat('\n');
}

const both = (words: Words): string => `${words.en} · ${words['zh-CN']}`;
const code = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  rows.length === 0 ? '' : [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

interface Thing {
  readonly name: string;
  readonly label: Words;
  readonly summary: Words;
}

const heading = ({ name, label, summary }: Thing): string => `### \`${name}\` — ${both(label)}\n\n${both(summary)}`;

type Options = { readonly properties?: { readonly [option: string]: object }; readonly required?: readonly string[] };

function optionTable({ properties = {}, required = [] }: Options): string {
  const rows = Object.entries(properties).map(([name, schema]) => {
    const { 'x-title': title, description } = schema as { 'x-title'?: Words; description?: string };
    const said = title ? both(title) : (description ?? '');
    return row(code(name) + (required.includes(name) ? ' *' : ''), said);
  });
  return table(['option · 选项', ''], rows);
}

function fieldSection(type: FieldType): string {
  const examples = type.examples.map(([options, wire, shown]) => row(code(options), code(wire), shown));
  const parts = [heading(type), optionTable(type.options), table(['options · 选项', 'value · 值', 'shown · 显示'], examples)];
  return parts.filter(Boolean).join('\n\n');
}

const extensionSection = (thing: ActionSpec | WidgetSpec): string =>
  [heading(thing), optionTable(thing.options as Options)].filter(Boolean).join('\n\n');

function groupsOf(operators: readonly Operator[]): readonly (readonly [string, readonly Operator[]])[] {
  const groups = new Set(operators.map(({ group }) => group));
  return [...groups].map((group) => [group, operators.filter((operator) => operator.group === group)]);
}

function operatorSection(group: string, operators: readonly Operator[]): string {
  const rows = operators.map(({ name, aliases, summary, examples }) =>
    row(code(name), aliases['zh-CN'].join('、'), both(summary), examples.slice(0, 2).map(shown).join('<br>')),
  );
  return `### ${group}\n\n${table(['name · 名称', '中文', 'what it gives · 说明', 'examples · 例子'], rows)}`;
}

const shown = ([formula, result]: Example): string => `\`${formula}\` → \`${result ?? 'blank'}\``;
