import { agreement } from '../edit-distance.ts';
import { defineLikeness } from '../likeness.ts';
import { nearKeys } from '../near-keys.ts';
import { folded, hasHan, letters } from '../plain-text.ts';
import { regionAfter, regionsBefore, samePlace } from '../region-of.ts';
import {
  BRANCHES,
  FORMS,
  FORMS_IN_LETTERS,
  SAME_IN_LETTERS,
  SAME_TRADES,
  TRADES,
  TRADES_IN_LETTERS,
} from '../words/company-words.ts';
import { COUNTRY, REGIONS, REGIONS_IN_LETTERS, type Region } from '../words/regions.ts';

interface Company {
  /** What it is called and what it does: `沐禾食品`. */
  readonly core: string;
  /** What it is called: `沐禾`. */
  readonly brand: string;
  readonly regions: readonly Region[];
}

const BRACKETS = /[([{（【〔「『<《]([^)\]}）】〕」』>》]*)[)\]}）】〕」』>》]/g;

function companyIn(value: string): Company | undefined {
  const company = hasHan(value) ? inHan(folded(value)) : inLetters(folded(value));
  return company.core === '' ? undefined : company;
}

/** What stands in brackets is a place or a form as a rule; else it is part of the name. */
function inHan(name: string): Company {
  const inside: Region[] = [];
  const flat = name.replace(BRACKETS, (_, text: string) => {
    const { core, regions } = partsOf(letters(text), 0);
    inside.push(...regions);
    return core;
  });
  const { core, regions } = partsOf(letters(flat), 2);
  return { core, brand: brandOf(core), regions: [...regions, ...inside] };
}

/** A name without what it is in law and where it is; at least `keep` letters are left. */
function partsOf(name: string, keep: number): { readonly core: string; readonly regions: readonly Region[] } {
  const { rest: middle, regions: behind } = withoutForms(name, keep);
  const { rest, regions } = regionsBefore(middle, keep);
  return { core: withSameTrades(rest), regions: [...regions, ...behind] };
}

function withoutForms(name: string, keep: number): { readonly rest: string; readonly regions: readonly Region[] } {
  const branch = endingIn(BRANCHES, name, keep);
  const at = branch ? regionAfter(name.slice(0, -branch.length)) : undefined;
  let rest = at && at.rest.length >= keep ? at.rest : branch ? name.slice(0, -branch.length) : name;
  for (let form = endingIn(FORMS, rest, keep); form; form = endingIn(FORMS, rest, keep)) rest = rest.slice(0, -form.length);
  return { rest, regions: at ? [at.region] : [] };
}

const endingIn = (words: readonly string[], text: string, keep: number): string | undefined =>
  words.find((word) => text.endsWith(word) && text.length - word.length >= keep);

const withSameTrades = (name: string): string =>
  SAME_TRADES.reduce((text, [word, instead]) => text.replaceAll(word, instead), name);

function brandOf(core: string): string {
  let brand = core;
  for (let trade = endingIn(TRADES, brand, 2); trade; trade = endingIn(TRADES, brand, 2)) brand = brand.slice(0, -trade.length);
  return brand;
}

function inLetters(name: string): Company {
  const words = name
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => SAME_IN_LETTERS.get(word) ?? word);
  const own = words.filter((word) => !FORMS_IN_LETTERS.has(word) && !REGIONS_IN_LETTERS.has(word));
  if (own.length === 0) return { core: words.join(''), brand: words.join(''), regions: [] };
  const places = words.flatMap((word) => REGIONS_IN_LETTERS.get(word) ?? []).filter((place) => place !== COUNTRY);
  const last = own.findLastIndex((word) => !TRADES_IN_LETTERS.has(word));
  const brand = own.slice(0, last < 0 ? own.length : last + 1).join('');
  return { core: own.join(''), brand, regions: places.map((place) => REGIONS.get(place) as Region) };
}

const SHORT_NAME = 0.9;

function compare(one: Company, other: Company, least: number): number {
  const isShort = one.brand === other.brand && (one.core === one.brand || other.core === other.brand);
  const called = Math.max(agreement(one.core, other.core, least), isShort ? SHORT_NAME : 0);
  return called * samePlace(one.regions, other.regions);
}

/** Names of companies: what they are in law, brackets, width and case do not count; another place or trade does. */
export const companyName = defineLikeness<Company>({
  name: 'company_name',
  label: { 'zh-CN': '公司名称', en: 'Name of a company' },
  summary: {
    'zh-CN': '忽略“有限公司”等后缀、括号和全半角，识别地区与简称',
    en: 'Legal forms, brackets and width do not count; places and short names are understood',
  },
  read: companyIn,
  keysOf: ({ core, brand }, least) => [...new Set([...nearKeys(core, least), brand])],
  compare,
  examples: [
    ['绍兴沐禾食品有限公司', '绍兴沐禾食品', true],
    ['绍兴沐禾食品有限公司', '沐禾食品（绍兴）有限公司', true],
    ['浙江省绍兴市沐禾食品有限责任公司', '绍兴沐禾食品有限公司', true],
    ['上海市叙白生物制药股份有限公司', '叙白生物制药', true],
    ['佛山粤澄水务科技有限公司', '粤澄水务技术（佛山）有限公司', true],
    ['北京字节跳动科技有限公司', '字节跳动', true],
    ['华为技术有限公司', '华为技术有限公司上海分公司', true],
    ['潍坊泽钧化工股份', '潍坊泽钧化工股份有限公司', true],
    ['台州砺行机械厂', '台州砺行机械有限公司', true],
    ['合肥曜川新能源集团有限公司', '合肥曜川新能源', true],
    ['苏州天准智能装备股份有限公司', '苏州天准智能设备有限公司', true],
    ['中国石油化工集团有限公司', '石油化工集团', true],
    ['Acme Co., Ltd.', 'ACME', true],
    ['Shanghai Muhe Food Co., Ltd.', 'Muhe Foods (Shanghai) Limited', true],
    ['Globex Technologies Inc.', 'Globex Tech', true],
    ['Initech Solutions LLC', 'Inittech Solutions', true],
    ['绍兴沐禾食品有限公司', '绍兴沐禾科技有限公司', false],
    ['上海沐禾食品有限公司', '北京沐禾食品有限公司', false],
    ['绍兴沐禾食品有限公司', '绍兴青禾食品有限公司', false],
    ['海天食品有限公司', '海润食品有限公司', false],
    ['合肥曜川新能源', '合肥曜川新材料', false],
    ['中国银行', '中国农业银行', false],
    ['Acme Trading Co., Ltd.', 'Acme Logistics Co., Ltd.', false],
    ['Globex', 'Initech', false],
  ],
});
