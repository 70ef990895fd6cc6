import { opaque, type Value } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { bad } from '../../values/bad.ts';
import { columnOf } from '../../values/columns.ts';

const MOST_BYTES = 65_536;
const DEEPEST = 32;

/** Any JSON, for what other programs keep here; formulas do not look into it. */
export const json = defineFieldType({
  name: 'json',
  label: { 'zh-CN': 'JSON 数据', en: 'JSON' },
  summary: { 'zh-CN': '给程序用的结构化数据', en: 'Structured data for programs' },
  icon: 'CodeOutlined',
  group: 'text',
  options: { properties: {} },
  type: () => opaque,
  storage: () => 'list',
  column: () => columnOf(opaque),
  wire: () => ({}),
  read: (wire) => {
    // A text that begins like JSON is JSON that somebody did not finish.
    if (typeof wire === 'string' && /^\s*[{[]/.test(wire)) throw notJson();
    return checkJson(wire);
  },
  write: (value) => value,
  parse: (text) => {
    try {
      return checkJson(JSON.parse(text));
    } catch (cause) {
      if (cause instanceof SyntaxError) throw notJson();
      throw cause;
    }
  },
  format: (value) => JSON.stringify(value),
  examples: [
    [{}, { width: 120, parts: ['阀体', '阀盖'] }, '{"width":120,"parts":["阀体","阀盖"]}'],
    [{}, [1, 2.5, null, true], '[1,2.5,null,true]'],
    [{}, 'text', '"text"'],
  ],
});

function checkJson(wire: unknown): Value {
  if (depthOf(wire) > DEEPEST) throw bad('TOO_DEEP', `层数不能超过 ${DEEPEST}`, `It may be at most ${DEEPEST} levels deep`);
  if (isBroken(wire))
    throw bad('BROKEN_TEXT', '文字里有无法识别的字符，请重新输入', 'The text contains broken characters; please type it again');
  const bytes = new TextEncoder().encode(JSON.stringify(wire) ?? '').length;
  if (bytes > MOST_BYTES) throw bad('TOO_LONG', '内容不能超过 64 KB', 'It may be at most 64 KB long');
  return wire as Value;
}

/** Whether some text in it, keys included, could not be kept by every database. */
function isBroken(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => isBroken(key) || isBroken(part));
}

/** Stops counting just beyond what is allowed, so that hostile depth costs nothing. */
function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return depth;
  return Object.values(value).reduce<number>((deepest, part) => Math.max(deepest, depthOf(part, depth + 1)), depth + 1);
}

const notJson = () => bad('NOT_JSON', 'JSON 写得不完整，请检查括号和引号', 'The JSON is broken; check brackets and quotes');
