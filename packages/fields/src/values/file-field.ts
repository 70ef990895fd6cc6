import { files, type Value } from '@stepwell/expression';
import type { FieldContext, FieldType, Options } from '../field-type.ts';
import { bad } from './bad.ts';
import { columnOf } from './columns.ts';
import { option } from './options.ts';
import { ID_SCHEMA, readId } from './references.ts';

const MOST = 50;

/** A file as it travels out; in, its id is enough. */
export interface WireFile {
  readonly id: string;
  readonly name?: string;
  readonly size?: number;
  readonly type?: string;
}

const holdsSeveral = (options: Options): boolean => options['multiple'] === true;

export const multipleOption = option('可以放多个', 'Several', { type: 'boolean', default: false });
export const acceptOption = option('允许的扩展名', 'Allowed extensions', {
  type: 'array',
  items: { type: 'string', pattern: '^[a-z0-9]{1,8}$' },
});
export const maxSizeOption = option('单个最大（MB）', 'Largest (MB)', { type: 'number', exclusiveMinimum: 0, maximum: 2000 });

/** What fields of uploaded files have in common. Inside there are only ids, always as a list. */
export function fileField() {
  return {
    group: 'file',
    type: () => files,
    storage: () => 'list',
    column: () => columnOf(files),
    wire: (options) => (holdsSeveral(options) ? { type: 'array', items: FILE, maxItems: MOST } : FILE),
    read: (wire, options) => {
      const given = holdsSeveral(options) ? wire : [wire];
      if (!Array.isArray(given)) throw bad('NOT_A_LIST', '这里要填一组文件', 'This has to be a list of files');
      if (given.length > MOST) throw bad('TOO_MANY', `最多 ${MOST} 个文件`, `At most ${MOST} files`);
      const ids = [...new Set(given.map(readFile))];
      return ids.length === 0 ? null : ids;
    },
    write: (value, options, context) => {
      const out = idsIn(value).map((id): WireFile => ({ id, ...context.fileOf?.(id) }));
      return holdsSeveral(options) ? out : (out[0] ?? null);
    },
    format: (value, _options, context) =>
      idsIn(value)
        .map((id) => nameOf(id, context))
        .join(context.locale === 'en' ? ', ' : '、'),
  } as const satisfies Partial<FieldType>;
}

const FILE = { anyOf: [ID_SCHEMA, { type: 'object', properties: { id: ID_SCHEMA }, required: ['id'] }] };
const idsIn = (value: Value) => value as readonly string[];
const nameOf = (id: string, context: FieldContext) => context.fileOf?.(id)?.name ?? id;

/** The id of a file, from the id itself or from the object that was sent out. */
function readFile(wire: unknown): string {
  const id = typeof wire === 'object' && wire !== null ? (wire as { id?: unknown }).id : wire;
  if (typeof id !== 'string') throw bad('NOT_A_FILE', '请先上传文件', 'Please upload a file first');
  return readId(id);
}
