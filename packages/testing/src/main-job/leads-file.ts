import iconv from 'iconv-lite';

const HEADER = '公司名称,联系人,电话,来源,大区,行业,规模,意向产品线,需求,负责人';
const ROWS = 5000;
const BAD = 37;
const SOURCES = ['展会', '官网', '转介绍', '企业微信', '电话'];
const REGIONS = ['华东', '华南', '华北'];
const TRADES = ['制药', '食品', '新能源', '水处理', '化工', '机械'];

/** What may be wrong with a row: the row, and what its reason must say in each language. */
const mistakes: readonly { readonly row: string; readonly zh: RegExp; readonly en: RegExp }[] = [
  { row: ',周敏,13800001234,官网,华东,食品,中型,标准阀门,要报价,', zh: /公司名称.*填/, en: /Company.*(enter|fill|required)/i },
  { row: '甲厂,周敏,没有,官网,华东,食品,中型,标准阀门,,', zh: /电话.*没有/, en: /Phone.*没有/ },
  { row: '乙厂,周敏,87654321,官网,华东,食品,中型,标准阀门,,', zh: /电话.*区号/, en: /Phone.*area code/ },
  { row: '丙厂,周敏,,路上捡的,华东,食品,中型,标准阀门,,', zh: /来源.*路上捡的/, en: /Source.*路上捡的/ },
  { row: '丁厂,周敏,,官网,西北,食品,中型,标准阀门,,', zh: /大区.*西北/, en: /Region.*西北/ },
  { row: '戊厂,周敏,,官网,华东,养殖,中型,标准阀门,,', zh: /行业.*养殖/, en: /Industry.*养殖/ },
  { row: '己厂,周敏,,官网,华东,食品,巨型,标准阀门,,', zh: /规模.*巨型/, en: /Size.*巨型/ },
  { row: '庚厂,周敏,,官网,华东,食品,中型,沙发,,', zh: /意向产品线.*沙发/, en: /Product line.*沙发/ },
  { row: '辛厂,周敏,,官网,华东,食品,中型,标准阀门,,无此人', zh: /负责人.*无此人/, en: /Owner.*无此人/ },
  { row: '壬厂,周敏,,官网,华东,食品,中型,标准阀门,,,多出来的', zh: /比表头多/, en: /more than the header/ },
  { row: '"癸厂,周敏,,官网,华东,食品,中型,标准阀门,,', zh: /引号没有成对/, en: /quote is opened/ },
];

export interface LeadsFile {
  readonly bytes: Buffer;
  readonly good: number;
  /** Line of the file → what its reason must say. */
  readonly bad: ReadonlyMap<number, { readonly zh: RegExp; readonly en: RegExp }>;
}

const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';

function goodRow(index: number, by: string): string {
  const phone = `139${String(10_000_000 + index).padStart(8, '0')}`;
  const trade = `${pick(SOURCES, index)},${pick(REGIONS, index)},${pick(TRADES, index)},中型,标准阀门`;
  // 㐱 and 𠮷 are characters of GB18030 that GBK does not have.
  return `${by}㐱第${index}号阀门厂,周敏,${phone},${trade},"口径""DN50"",𠮷日前要",`;
}

/** A file as people get it from an old program: 5,000 rows in GB18030, 37 of them bad in every way. */
export function leadsFile(by: string): LeadsFile {
  const lines = [HEADER];
  const bad = new Map<number, { zh: RegExp; en: RegExp }>();
  for (let index = 0; index < ROWS; index += 1) {
    const mistake = index % 131 === 7 && bad.size < BAD ? mistakes[bad.size % mistakes.length] : undefined;
    if (mistake) bad.set(index + 2, mistake);
    lines.push(mistake?.row ?? goodRow(index, by));
  }
  return { bytes: iconv.encode(lines.join('\r\n'), 'gb18030'), good: ROWS - bad.size, bad };
}
