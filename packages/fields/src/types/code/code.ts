import { text } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { columnOf } from '../../values/columns.ts';
import { readText } from '../../values/plain-text.ts';

const MAX_LENGTH = 200;
/** Scanners and Chinese keyboards give full-width letters; spaces at the ends are never part of a code. */
const readCode = (wire: unknown) => readText(typeof wire === 'string' ? wire.normalize('NFKC') : wire, { maxLength: MAX_LENGTH });

/** What a bar code or QR code says. */
export const code = defineFieldType({
  name: 'code',
  label: { 'zh-CN': '条码', en: 'Bar code' },
  summary: { 'zh-CN': '扫码或输入的条码、二维码', en: 'A bar code or QR code, scanned or typed' },
  icon: 'BarcodeOutlined',
  group: 'text',
  options: { properties: {} },
  type: () => text,
  storage: () => 'column',
  column: () => columnOf(text),
  wire: () => ({ type: 'string', maxLength: MAX_LENGTH }),
  read: readCode,
  write: (value) => value,
  parse: readCode,
  format: (value) => String(value),
  search: (value) => String(value),
  examples: [
    [{}, '6901234567892', '6901234567892'],
    [{}, 'SN-2026-000123', 'SN-2026-000123'],
    [{}, 'https://jianglan.example/t/9F2', 'https://jianglan.example/t/9F2'],
  ],
});
