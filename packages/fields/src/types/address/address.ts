import { text } from '@stepwell/expression';
import { defineFieldType } from '../../field-type.ts';
import { textField, textProperties } from '../../values/text-field.ts';

/** A postal address as one writes it on a parcel, in one line. */
export const address = defineFieldType({
  ...textField({ maxLength: 300 }),
  name: 'address',
  type: () => text,
  label: { 'zh-CN': '地址', en: 'Address' },
  summary: { 'zh-CN': '省市区与门牌，可以复制去导航', en: 'A postal address that can be copied' },
  likeness: 'address',
  icon: 'HomeOutlined',
  alsoCalled: ['地址', '详细地址', 'street'],
  group: 'place',
  options: { properties: textProperties(300, 1000) },
  examples: [
    [{}, '浙江省宁波市鄞州区学士路 655 号 A 座 1203', '浙江省宁波市鄞州区学士路 655 号 A 座 1203'],
    [{}, '221B Baker Street, London NW1 6XE', '221B Baker Street, London NW1 6XE'],
    [{ maxLength: 60 }, '上海市浦东新区张江路 88 弄', '上海市浦东新区张江路 88 弄'],
  ],
});
