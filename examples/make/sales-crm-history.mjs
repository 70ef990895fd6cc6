// Writes the demo of the sales template: demo/people.json and demo/history.ndjson. The same seed always gives the same company.
// Each line is one act at a time relative to the day of installation: "-40d 09:12" is 40 working days before, 09:12 local.
// Run: node examples/make/sales-crm-history.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../sales-crm/demo');
const FIRST_DAY = -380;
const LEADS = 2400;
const CUSTOMERS = 900;
const DEALS = 1500;

// --- chance -------------------------------------------------------------------------------------------------------------
let state = 20260302;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const chance = (p) => random() < p;
const pick = (list) => list[Math.floor(random() * list.length)];
const between = (low, high) => low + random() * (high - low);
const whole = (low, high) => Math.floor(between(low, high + 1));
function normal() {
  const u = Math.max(random(), 1e-12);
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random());
}
const logNormal = (median, sigma) => median * Math.exp(sigma * normal());
function weighted(pairs) {
  let rest = random() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of pairs) {
    rest -= weight;
    if (rest <= 0) return value;
  }
  return pairs.at(-1)[0];
}

// --- time: working days and minutes of the day --------------------------------------------------------------------------
const OPEN = 9 * 60;
const CLOSE = 18 * 60;
const DAY = CLOSE - OPEN;
/** Minutes of working time since the first day. */
const minuteOfDay = () => {
  const at = weighted([
    [between(0, 150), 45],
    [between(300, 480), 40],
    [between(0, DAY), 15],
  ]);
  return Math.floor(at);
};
const LAST = -FIRST_DAY * DAY + 30; // the installation day, half an hour after opening
const onDay = (day) => (day - FIRST_DAY) * DAY + minuteOfDay();
function written(at) {
  const day = Math.floor(at / DAY) + FIRST_DAY;
  const minute = OPEN + Math.floor(at % DAY);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${day === 0 ? '0' : day}d ${clock}`;
}
const acts = [];
let order = 0;
/** Notes an act, unless it lies after the installation; answers whether it happened. */
function act(at, step) {
  if (at > LAST) return false;
  acts.push({ at, order: order++, step });
  return true;
}

// --- the company --------------------------------------------------------------------------------------------------------
const reps = [
  ['wang', '王思远', 'east', 1.15],
  ['li', '李雨桐', 'east', 1.05],
  ['zhaoqm', '赵启明', 'east', 0.95],
  ['chen', '陈嘉禾', 'east', 1.1],
  ['zhou', '周一帆', 'east', 0.85],
  ['wu', '吴静怡', 'south', 1.1],
  ['zheng', '郑浩然', 'south', 0.95],
  ['sun', '孙若楠', 'south', 1.0],
  ['he', '何俊杰', 'south', 0.9],
  ['lin', '林晓彤', 'north', 1.05],
  ['gao', '高天宇', 'north', 0.9],
  ['ma', '马悦', 'north', 1.0],
].map(([key, name, region, skill]) => ({ key, name, region, skill }));
const managerOf = { east: 'zhao', south: 'qian', north: 'feng' };
const assistants = ['ding', 'tang'];
const advisers = ['gong', 'qin'];
const person = (key, name, roles, more = {}) => ({ key, name, email: `${key}@example.com`, roles, ...more });
const people = {
  departments: [
    { key: 'company', name: '江澜流体控制' },
    { key: 'sales_east', name: '华东大区', parent: 'company', manager: 'zhao' },
    { key: 'sales_south', name: '华南大区', parent: 'company', manager: 'qian' },
    { key: 'sales_north', name: '华北大区', parent: 'company', manager: 'feng' },
    { key: 'support', name: '销售支持', parent: 'company', manager: 'ops' },
  ],
  users: [
    person('boss', '何江澜', ['chief'], { department: 'company', demoSignIn: true }),
    person('admin', '系统管理员', ['administrator'], { department: 'company', demoSignIn: true }),
    person('ops', '沈清', ['sales_ops'], { department: 'support', manager: 'boss' }),
    person('zhao', '赵国栋', ['regional_manager'], {
      department: 'sales_east',
      manager: 'boss',
      region: 'east',
      demoSignIn: true,
    }),
    person('qian', '钱文博', ['regional_manager'], { department: 'sales_south', manager: 'boss', region: 'south' }),
    person('feng', '冯雅琴', ['regional_manager'], { department: 'sales_north', manager: 'boss', region: 'north' }),
    ...reps.map(({ key, name, region }) =>
      person(key, name, ['sales_rep'], {
        department: `sales_${region}`,
        manager: managerOf[region],
        region,
        ...(key === 'wang' && { demoSignIn: true }),
      }),
    ),
    person('ding', '丁小满', ['sales_assistant'], { department: 'support', manager: 'zhao' }),
    person('tang', '唐棠', ['sales_assistant'], { department: 'support', manager: 'zhao' }),
    person('gong', '龚建平', ['tech_adviser'], { department: 'support', manager: 'ops' }),
    person('qin', '秦朗', ['tech_adviser'], { department: 'support', manager: 'ops' }),
  ],
};

const products = [
  ['q41f', '球阀 Q41F-16C DN50', 'Q41F-16C', 'valve', 386, 0.62, 5],
  ['d371', '蝶阀 D371X DN150', 'D371X', 'valve', 728, 0.58, 7],
  ['zdlp', '调节阀 ZDLP DN80', 'ZDLP-80', 'valve', 6480, 0.55, 18],
  ['cs41', '疏水阀 CS41H', 'CS41H', 'valve', 465, 0.6, 6],
  ['elbow', '304 弯头 DN50', 'W304-50', 'fitting', 38.5, 0.66, 3],
  ['flange', '法兰 PN16 DN100', 'F16-100', 'fitting', 64, 0.64, 3],
  ['hx', '换热站 HX-200', 'HX-200', 'system', 186000, 0.66, 35],
  ['cip', 'CIP 清洗系统', 'CIP-3', 'system', 428000, 0.68, 45],
  ['skid', '计量撬', 'JL-80', 'system', 352000, 0.67, 40],
  ['seal', '密封件包', 'MF-01', 'spare', 1280, 0.45, 2],
  ['care', '年度维保', 'WB-Y', 'spare', 9600, 0.4, 1],
].map(([key, name, sku, line, price, cost, days]) => ({ key, name, sku, line, price, cost, days }));
for (const { key, name, sku, line, price, cost, days } of products)
  act(0, {
    as: 'ops',
    create: 'product',
    ref: `p_${key}`,
    values: { name, sku, line, list_price: price, cost_share: cost, lead_days: days },
  });

// --- names --------------------------------------------------------------------------------------------------------------
const places = {
  east: ['绍兴', '台州', '苏州', '合肥', '无锡', '嘉兴', '南通', '湖州', '常州', '芜湖', '镇江', '金华'],
  south: ['佛山', '中山', '东莞', '珠海', '惠州', '南宁', '厦门', '泉州', '江门', '柳州'],
  north: ['潍坊', '淄博', '唐山', '保定', '太原', '洛阳', '烟台', '邯郸', '大同', '德州'],
};
const first = '沐叙砺曜泽粤澜禾霖昱珩屿瑾骁煦岚栩铎麓翊衡钧朔霁澄璟桓蔚淳皓'.split('');
const second = '禾白行川钧澄岳舟宁远和达恒源泰晟拓邦捷诚'.split('');
const trades = {
  pharma: ['生物制药', '药业', '医药科技'],
  food: ['食品', '乳业', '饮料'],
  energy: ['新能源', '锂电科技', '光伏材料'],
  water: ['水务科技', '环保工程', '水处理设备'],
  chemical: ['化工', '精细化工', '新材料'],
  machinery: ['机械厂', '装备制造', '机电设备'],
};
const forms = ['有限公司', '有限公司', '有限公司', '股份有限公司', '科技有限公司'];
const industries = Object.keys(trades);
const taken = new Set();
function company(region) {
  for (;;) {
    const industry = pick(industries);
    const trade = pick(trades[industry]);
    const form = /厂$/.test(trade) ? '' : pick(forms).replace('科技', trade.includes('科技') ? '' : '科技');
    const name = `${pick(places[region])}${pick(first)}${pick(second)}${trade}${form}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return { name, industry };
  }
}
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'.split('');
const given = '建国 志强 丽华 海燕 晓东 文静 国庆 永平 秀英 振宇 雪梅 立新 德明 春生 佳怡 子轩 明辉 玉兰 学军 思敏'.split(' ');
const human = () => `${pick(surnames)}${pick(given)}`;
const phone = () => `1${pick(['38', '39', '59', '86', '77', '35'])}0000${String(whole(0, 9999)).padStart(4, '0')}`;
const size = () =>
  weighted([
    ['large', 15],
    ['medium', 45],
    ['small', 40],
  ]);
const region = () =>
  weighted([
    ['east', 45],
    ['south', 32],
    ['north', 23],
  ]);
const repOf = (where) => pick(reps.filter((rep) => rep.region === where));

// --- what people write --------------------------------------------------------------------------------------------------
const said = [
  () =>
    `${human().slice(0, 1)}工看了样机,${pick(['密封面寿命', '泄漏等级', '执行器扭矩', '防腐涂层'])}有疑问,答应${pick(['周三', '周四', '下周一'])}前给${pick(['第三方检测报告', '同类案例', '材质证明'])}`,
  () =>
    `${pick(['采购', '设备科', '技改办'])}说预算${pick(['下月', '季度末', '本周'])}批,让我们先出${pick(['方案', '选型表', '报价'])}`,
  () =>
    `现场量了${pick(['管径', '安装空间', '介质温度', '压差'])},${pick(['DN50', 'DN80', 'DN100', 'DN150'])} 需要${whole(4, 120)} 台`,
  () =>
    `对方拿${pick(['温州一家', '进口品牌', '老供应商'])}的价格比,${pick(['单价高 11%', '账期短 30 天', '交期长一周'])},要我们再算一次`,
  () => `${human().slice(0, 1)}总约了${pick(['周五下午', '下周二上午', '月底'])}来厂看${pick(['装配线', '打压试验', '库存'])}`,
  () => `合同条款谈到${pick(['质保两年', '违约金', '验收标准', '付款 3-6-1'])},法务还在看`,
  () => `电话确认收到资料,${pick(['技术', '生产', '采购'])}正在内部评审,${pick(['三', '五'])}天后回复`,
  () => `客户停产检修定在${pick(['下月初', '国庆后', '月中'])},要求${whole(7, 35)} 天内到货`,
  () => `加了微信,发了${pick(['制药行业', '水务', '食品厂'])}案例和 ROI 表`,
  () => `老板关心${pick(['备件价格', '售后响应', '能耗'])},让我们补一页说明`,
];
const note = () => pick(said)();
const needs = [
  '车间蒸汽管路改造,要调节阀和疏水阀',
  '新建 CIP 线,要整套方案',
  '水厂二期,蝶阀一批',
  '备件年度框架',
  '换热站扩容,工期紧',
  '管件补货,长期合作',
  '旧阀门频繁内漏,想整体更换',
  '计量撬改造,要防爆',
];
const feedback = [
  '样机满意,要第三方检测报告',
  '价格偏高,希望阶梯返点',
  '交期要压到三周',
  '技术认可,等预算',
  '要求增加备件包',
  '和进口品牌做对比后再定',
];
const kind = () =>
  weighted([
    ['call', 45],
    ['chat', 25],
    ['visit', 18],
    ['mail', 7],
    ['meeting', 5],
  ]);
function followups(target, ref, { rep, from, to, gap }) {
  for (let at = from + logNormal(gap, 0.5); at < to; at += logNormal(gap, 0.5)) {
    const level = weighted([
      ['staff', 60],
      ['manager', 30],
      ['executive', 10],
    ]);
    if (!act(at, { as: rep, create: 'followup', values: { [target]: ref, summary: note(), kind: kind(), level } })) return;
  }
}

// --- customers ----------------------------------------------------------------------------------------------------------
const customers = [];
function customer(at, where, rep, known = company(where)) {
  const ref = `c${customers.length}`;
  const values = { name: known.name, region: where, industry: known.industry, size: size(), phone: phone(), owner: rep };
  const one = { ref, at, region: where, rep, size: values.size, industry: known.industry, name: known.name, bought: 0 };
  if (!act(at, { as: rep, create: 'customer', ref, values })) return undefined;
  customers.push(one);
  if (chance(0.6)) {
    const decides = chance(0.4);
    const position = decides ? pick(['总经理', '设备总监', '厂长']) : pick(['采购', '设备工程师', '技术员']);
    act(at + 3, { as: rep, create: 'contact', values: { name: human(), customer: ref, position, phone: phone(), decides } });
  }
  return one;
}

// --- deals --------------------------------------------------------------------------------------------------------------
const medians = { system: 430000, valve: 66000, fitting: 21000, spare: 11500 };
const spread = { system: 0.5, valve: 0.65, fitting: 0.6, spare: 0.7 };
const lineOf = () =>
  weighted([
    ['valve', 44],
    ['system', 28],
    ['fitting', 18],
    ['spare', 10],
  ]);
function itemsFor(line) {
  const target = logNormal(medians[line], spread[line]);
  const choice = products.filter((one) => one.line === line);
  const rows = line === 'system' ? 1 : whole(1, 3);
  return Array.from({ length: rows }, () => {
    const product = pick(choice);
    const quantity = Math.max(1, Math.round(target / rows / product.price));
    const discount = weighted([
      [0, 35],
      [0.03, 15],
      [0.05, 20],
      [0.07, 10],
      [0.1, 12],
      [0.12, 8],
    ]);
    return { product: `p_${product.key}`, quantity, price: product.price, discount };
  });
}
const total = (items) =>
  items.reduce((sum, { quantity, price, discount }) => sum + Math.round(Math.round(price * 100) * quantity * (1 - discount)), 0) /
  100;
const band = (amount) =>
  amount < 50000 ? 'under_50k' : amount < 200000 ? 'under_200k' : amount < 500000 ? 'under_500k' : 'over_500k';
const odds = { pharma: 1.25, food: 1.1, energy: 1.05, water: 1.0, chemical: 0.9, machinery: 0.8 };
const reasons = [
  ['price', 27],
  ['delivery', 18],
  ['rival', 16],
  ['cancelled', 14],
  ['slow', 11],
  ['budget', 8],
  ['none', 6],
];
const long = { first_contact: [6, 0.8], needs: [9, 0.76], demo: [8, 0.58], quote: [10.8, 0.7], contract: [4, 0.94] };

let dealCount = 0;
function deal(start, from, line = lineOf()) {
  const ref = `o${dealCount++}`;
  const rep = reps.find((one) => one.key === from.rep);
  const items = itemsFor(line);
  const amount = total(items);
  const main = products.find((one) => `p_${one.key}` === items[0].product);
  const short = from.name.replace(/(股份)?有限公司|科技有限公司/g, '');
  const values = {
    name: `${short} ${main.name.split(' ')[0]}`,
    customer: from.ref,
    product_line: line,
    region: from.region,
    amount,
    items,
  };
  if (!act(start, { as: rep.key, create: 'opportunity', ref, values })) return;
  const quick = line === 'fitting' || line === 'spare';
  const stages = quick
    ? ['first_contact', 'quote', 'contract', 'won']
    : ['first_contact', 'needs', 'demo', 'quote', 'contract', 'won'];
  let at = start;
  for (let step = 0; step + 1 < stages.length; step++) {
    const stage = stages[step];
    const [days, pass] = long[stage];
    const stay = logNormal(days * 0.71 * (line === 'system' ? 1.25 : 1), 0.55) * DAY;
    const leave = at + stay;
    followups('opportunity', ref, { rep: rep.key, from: at, to: leave, gap: (stage === 'demo' ? 1.6 : 3.6) * DAY });
    const lift =
      odds[from.industry] *
      (from.size === 'medium' ? 1.1 : from.size === 'small' ? 0.8 : 1) *
      rep.skill *
      (from.bought > 0 ? 1.12 : 1);
    const won = chance(Math.min(0.97, 1 - (1 - pass) / lift));
    if (!won) {
      if (leave > LAST - 150 * DAY && chance(0.075)) return; // a zombie: nobody admits that it is lost
      act(leave, { as: rep.key, move: ref, to: 'lost', values: { lost_reason: weighted(reasons) } });
      return;
    }
    if (!forward({ ref, rep: rep.key, stage, next: stages[step + 1], at: leave, amount })) return;
    at = leave;
  }
  from.bought += 1;
}

/** What a stage asks for, and the move to the next. */
function forward({ ref, rep, stage, next, at, amount }) {
  const values = {};
  if (stage === 'first_contact' && next === 'needs')
    act(at - 20, {
      as: rep,
      submit: ref,
      checkpoint: 'first_call',
      values: { topic: pick(needs), decision_roles: [pick(['buyer', 'engineer', 'boss'])] },
    });
  if (stage === 'needs') {
    act(at - 25, {
      as: rep,
      submit: ref,
      checkpoint: 'needs_confirmation',
      values: { summary: pick(needs), medium: pick(['饱和蒸汽', '纯化水', '循环水', '碱液', '压缩空气']) },
    });
    Object.assign(values, { needs_document: 'needs.txt', budget_band: band(amount) });
  }
  if (stage === 'demo') values.customer_feedback = pick(feedback);
  if (next === 'contract') values.expected_close = `+${whole(3, 14)}d`;
  const move = { as: rep, move: ref, to: next };
  if (stage === 'quote') move.reason = '客户已有对比,不再补表';
  if (Object.keys(values).length > 0) move.values = values;
  return act(at, move);
}

// --- leads --------------------------------------------------------------------------------------------------------------
const sources = [
  ['expo', 20, 0.19],
  ['site', 18, 0.24],
  ['baidu', 15, 0.13],
  ['referral', 13, 0.35],
  ['wecom', 12, 0.18],
  ['b2b', 10, 0.14],
  ['douyin', 7, 0.06],
  ['phone', 5, 0.08],
];
const season = (day) =>
  [0.8, 0.75, 1.3, 1.15, 1, 1.1, 0.9, 0.9, 1.2, 0.85, 1.2, 1.05][((Math.floor((day * 1.45) / 30.4) % 12) + 12) % 12];
const workingDays = Array.from({ length: -FIRST_DAY }, (_, index) => [FIRST_DAY + index, season(FIRST_DAY + index)]);
for (let index = 0; index < LEADS; index++) {
  const day = weighted(workingDays);
  const [source, , converts] = weighted(sources.map((one) => [one, one[1]]));
  const where = region();
  const rep = repOf(where);
  const assistant = pick(assistants);
  const { name, industry } = company(where);
  const after = day > -184; // go-live: from here on first touches are fast
  const ref = `l${index}`;
  const start = onDay(day);
  const values = {
    name,
    contact_name: human(),
    phone: phone(),
    source,
    region: where,
    industry,
    size: size(),
    product_line: lineOf(),
    need: pick(needs),
    owner: rep.key,
  };
  if (!act(start, { as: assistant, create: 'lead', ref, values })) continue;
  const screened = start + logNormal(after ? 35 : 140, 0.7);
  if (!act(screened, { as: assistant, move: ref, to: 'screening' })) continue;
  const intent = weighted([
    ['high', 25],
    ['mid', 45],
    ['low', 30],
  ]);
  const graded = screened + logNormal(after ? 45 : 110, 0.6);
  const touched = start + logNormal(after ? 3.2 * 60 * 0.5 : 24 * 60 * 0.5, after ? 1.2 : 1.4);
  const isTouched = !chance(after ? 0.02 : 0.17);
  if (isTouched)
    act(Math.max(touched, start + 5), { as: rep.key, create: 'followup', values: { lead: ref, summary: note(), kind: kind() } });
  const fate = converts * (intent === 'high' ? 1.9 : intent === 'mid' ? 1 : 0.35) * (after ? 1.15 : 0.8);
  if (!isTouched || chance(0.34)) {
    act(graded, {
      as: assistant,
      move: ref,
      to: 'invalid',
      values: {
        invalid_reason: weighted([
          ['no_need', 45],
          ['wrong_number', 15],
          ['competitor', 20],
          ['no_answer', 20],
        ]),
      },
    });
    continue;
  }
  if (!act(graded, { as: assistant, move: ref, to: 'deep_talk', values: { intent } })) continue;
  const talked = Math.max(graded, touched) + logNormal(1.1 * DAY, 0.7);
  if (!chance(fate * 1.55)) {
    act(talked + 2 * DAY, {
      as: rep.key,
      move: ref,
      to: 'invalid',
      values: {
        invalid_reason: weighted([
          ['no_need', 40],
          ['competitor', 40],
          ['no_answer', 20],
        ]),
      },
    });
    continue;
  }
  if (!act(talked, { as: rep.key, move: ref, to: 'proposal', values: { needs_report: 'report.txt' } })) continue;
  const proposed = talked + logNormal(1.7 * DAY, 0.6);
  const adviser = pick(advisers);
  if (!act(proposed - 15, { as: adviser, update: ref, values: { quote_sheet: 'sheet.txt' } })) continue;
  if (!act(proposed, { as: rep.key, move: ref, to: 'converted' })) continue;
  const made = customer(proposed + 5, where, rep.key, { name, industry });
  if (made && dealCount < DEALS) deal(proposed + 20, made);
}

// --- customers of old, who buy again ------------------------------------------------------------------------------------
while (customers.length < CUSTOMERS) {
  const where = region();
  customer(between(0, 30 * DAY), where, repOf(where).key);
}
const old = customers.filter(({ at }) => at < 40 * DAY);
while (dealCount < DEALS) {
  const from = pick(old);
  deal(Math.max(from.at + DAY, onDay(weighted(workingDays))), from);
}

acts.sort((a, b) => a.at - b.at || a.order - b.order);
writeFileSync(join(folder, 'people.json'), `${JSON.stringify(people, null, 2)}\n`);
writeFileSync(
  join(folder, 'history.ndjson'),
  `${acts.map(({ at, step }) => JSON.stringify({ at: written(at), ...step })).join('\n')}\n`,
);
console.log(`${acts.length} acts, ${customers.length} customers, ${dealCount} deals`);
