import { expect, test } from 'vitest';
import { keyFrom } from '../editors/unique-key.ts';
import { spellPinyin } from './spell-pinyin.ts';

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
