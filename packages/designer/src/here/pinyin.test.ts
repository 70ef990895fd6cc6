import { expect, test } from 'vitest';
import { keyFrom } from '../editors/unique-key.ts';
import { soundsLike, spellPinyin } from './pinyin.ts';

test.each([
  ['线索管理', 'xiansuoguanli'],
  ['重庆银行', 'chongqingyinhang'],
  ['绿化', 'lvhua'],
  ['CRM 线索', 'crm_xiansuo'],
  ['报修 2.0', 'baoxiu_2_0'],
  ['东海设备维修服务管理', 'donghaishebeiwei'],
  ['Repairs', 'repairs'],
  ['😀', 'app'],
])('“%s” stands in addresses as %s', (name, key) => {
  expect(keyFrom(spellPinyin(name, 16), 'app')).toBe(key);
});

test.each([
  ['金额', 'jine', true],
  ['金额', 'jin', true],
  ['金额', 'je', true],
  ['金额', 'jx', false],
  ['多行文本', 'wb', true],
  ['电话', 'hd', false],
  ['amount', 'je', false],
])('whether %s sounds like what is typed: %s', (text, typed, isMeant) => {
  expect(soundsLike(text, typed)).toBe(isMeant);
});
