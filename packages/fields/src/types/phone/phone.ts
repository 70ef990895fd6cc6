import { text } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { columnOf } from '../../values/columns.ts';
import { notAPhone, readPhoneNumber, showPhoneNumber } from './phone-number.ts';

/** A telephone number in one form, so that equal numbers are equal however they were written. */
export const phone = defineFieldType({
  name: 'phone',
  label: { 'zh-CN': '电话', en: 'Phone' },
  summary: { 'zh-CN': '手机或座机，点一下就能拨', en: 'A telephone number that can be called' },
  likeness: 'phone',
  icon: 'PhoneOutlined',
  alsoCalled: ['电话', '手机', '手机号', '联系电话', '联系方式', 'tel', 'telephone', 'mobile', 'cell'],
  group: 'text',
  options: { properties: {} },
  type: () => text,
  storage: () => 'column',
  column: () => columnOf(text),
  wire: () => ({ type: 'string', maxLength: 60 }),
  read: (wire) => {
    if (typeof wire !== 'string' || wire.length > 60) throw notAPhone(wire);
    return readPhoneNumber(wire);
  },
  write: (value) => value,
  parse: (written) => readPhoneNumber(written),
  format: (value, _options, { locale }) => showPhoneNumber(String(value), locale),
  search: (value) => `${String(value)} ${String(value).replace(/^\+86/, '')}`,
  examples: [
    [{}, '+8613812345678', '138 1234 5678'],
    [{}, '+8657487654321;ext=801', '0574-8765 4321 转 801'],
    [{}, '+864008001234', '400-800-1234'],
    [{}, '+14155550132', '+1 415 555 0132'],
  ],
});
