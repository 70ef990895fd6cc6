// Writes the demo of the sales template: demo/people.json and demo/history.ndjson. The same seed always gives the same company.
// Each line is one act at a time relative to the day of installation: "-40d 09:12" is 40 working days before, 09:12 local.
// Run: node examples/make/sales-crm-history.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './seeded.mjs';

const folder = join(import.meta.dirname, '../sales-crm/demo');
const FIRST_DAY = -380;
const LEADS = 2403;
const CUSTOMERS = 900;
const GROWTH = 1.15;
/** Leads that today's stories are about. */
const STORIES = 13;
/** Deals that they are about. */
const STORY_DEALS = 4;
const DEALS = 1652;
/** From here on (nine months ago) the team works with the app: first touches and stages are faster. */
const GO_LIVE = -184;
/** What is older is told more briefly: who looks back that far counts, and does not read. */
const RECENT = -60;

// --- chance -------------------------------------------------------------------------------------------------------------
const random = seeded(246);
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
const dayOf = (at) => Math.floor(at / DAY) + FIRST_DAY;
/** Working days in a calendar day. */
const WORKING = 0.69;
const onDay = (day) => (day - FIRST_DAY) * DAY + minuteOfDay();
function written(at) {
  const day = Math.floor(at / DAY) + FIRST_DAY;
  const minute = clockOf(Math.floor(at % DAY));
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${day === 0 ? '0' : day}d ${clock}`;
}
/** The last minutes of a day stand for the evening, in which one in twelve notes is written. */
const EVENING = DAY - 25;
const clockOf = (minute) => (minute < EVENING ? OPEN + minute : 19 * 60 + (minute - EVENING) * 6);
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
  ['q41f', '球阀 Q41F-16C DN50', 'Q41F-16C', 'valve', 386, 0.62, 5, '球阀'],
  ['d371', '蝶阀 D371X DN150', 'D371X', 'valve', 728, 0.58, 7, '蝶阀'],
  ['zdlp', '调节阀 ZDLP DN80', 'ZDLP-80', 'valve', 6480, 0.55, 18, '调节阀'],
  ['cs41', '疏水阀 CS41H', 'CS41H', 'valve', 465, 0.6, 6, '疏水阀'],
  ['elbow', '304 弯头 DN50', 'W304-50', 'fitting', 38.5, 0.66, 3, '弯头'],
  ['flange', '法兰 PN16 DN100', 'F16-100', 'fitting', 64, 0.64, 3, '法兰'],
  ['hx', '换热站 HX-200', 'HX-200', 'system', 186000, 0.66, 35, '换热站'],
  ['cip', 'CIP 清洗系统', 'CIP-3', 'system', 428000, 0.68, 45, 'CIP 系统'],
  ['skid', '计量撬', 'JL-80', 'system', 352000, 0.67, 40, '计量撬'],
  ['seal', '密封件包', 'MF-01', 'spare', 1280, 0.45, 2, '密封件'],
  ['care', '年度维保', 'WB-Y', 'spare', 9600, 0.4, 1, '维保'],
].map(([key, name, sku, line, price, cost, days, say]) => ({ key, name, sku, line, price, cost, days, say }));
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
    const [one, two] = [pick(first), pick(second)];
    const short = `${pick(places[region])}${one}${two}${trade}`;
    if (one === two || taken.has(short)) continue;
    taken.add(short);
    return { name: `${short}${form}`, short, industry };
  }
}
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'.split('');
const given = '建国 志强 丽华 海燕 晓东 文静 国庆 永平 秀英 振宇 雪梅 立新 德明 春生 佳怡 子轩 明辉 玉兰 学军 思敏'.split(' ');
const human = () => `${pick(surnames)}${pick(given)}`;
const phone = () => `1${pick(['38', '39', '59', '86', '77', '35'])}0000${String(whole(0, 9999)).padStart(4, '0')}`;
const scale = () =>
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
const turns = { east: 0, south: 0, north: 0 };
/** The reps of a region by turns. */
function repOf(where) {
  const team = reps.filter((rep) => rep.region === where);
  return team[turns[where]++ % team.length];
}

// --- what people write --------------------------------------------------------------------------------------------------
const who = () => `${pick(surnames)}${pick(['工', '总', '经理', '主任', '部长', '科长', '厂长'])}`;
const day = () =>
  pick(['周一', '周二', '周三', '周四', '周五', '下周一', '下周三', '下周四', '月底', '下月初', '本周内', '后天']);
const size = () => pick(['DN25', 'DN40', 'DN50', 'DN65', 'DN80', 'DN100', 'DN125', 'DN150', 'DN200', 'DN250']);
const thing = () => pick(['球阀', '蝶阀', '调节阀', '疏水阀', '弯头', '法兰', '换热站', 'CIP 系统', '计量撬', '密封件']);
const office = () => pick(['采购', '设备科', '技改办', '生产部', '工程部', '财务', '质检', '仓库', '动力车间', '项目部']);
const paper = () =>
  pick(['第三方检测报告', '同类案例', '材质证明', '选型表', '压力曲线', '安装图', 'ROI 表', '质保承诺', '授权书', '样本册']);
const place = () => pick(['一车间', '二车间', '锅炉房', '提取车间', '灌装线', '污水站', '空压站', '新厂区', '老厂区', '中试线']);
const medium = () => pick(['饱和蒸汽', '纯化水', '循环水', '碱液', '压缩空气', '导热油', '冷冻水', '料液', '乙二醇', '氮气']);
const rival = () => pick(['温州一家', '进口品牌', '老供应商', '本地代理', '网上的报价', '去年中标的那家', '上海一家']);
const said = [
  () => `${who()}看了样机，${pick(['密封面寿命', '泄漏等级', '执行器扭矩', '防腐涂层'])}有疑问，答应${day()}前给${paper()}`,
  () => `${office()}说预算${day()}批，让我们先出${size()} ${thing()}的报价`,
  () => `${place()}量了${pick(['管径', '安装空间', '介质温度', '压差'])}，${size()} 要 ${whole(4, 120)} 台`,
  () => `${who()}拿${rival()}的价格比，${pick(['单价高一成', '账期短 30 天', '交期长一周', '没有备件'])}，要我们再算一次`,
  () => `${who()}约了${day()}来厂看${pick(['装配线', '打压试验', '库存', '检测室'])}，${office()}一起来`,
  () => `合同谈到${pick(['质保两年', '违约金', '验收标准', '付款 3-6-1', '开票时间'])}，${who()}说${day()}给答复`,
  () => `${who()}收到${paper()}了，${office()}在内部评审，${day()}再联系`,
  () => `${place()}停产检修定在${day()}，${thing()}要 ${whole(7, 35)} 天内到货`,
  () => `加了${who()}微信，发了${paper()}和${thing()}案例`,
  () => `${who()}关心${pick(['备件价格', '售后响应', '能耗', '噪音', '维修周期'])}，让我们补一页${thing()}的说明`,
  () => `${medium()}工况，${who()}担心${thing()}${pick(['内漏', '卡涩', '冲刷', '结垢', '填料老化'])}，约${day()}看现场`,
  () => `${office()}换了人，现在找${who()}，${thing()}的事要从头讲一遍`,
  () => `${who()}说${rival()}${pick(['压了价', '送了备件', '派人驻厂', '交期快五天'])}，${day()}前要我们回话`,
  () => `样品寄到${place()}，${who()}说${day()}装上试，先跑 ${whole(3, 15)} 天`,
  () => `打压试验 ${whole(10, 40)} 公斤没漏，${who()}满意，${office()}还要${paper()}`,
  () => `${who()}出差，${day()}回来，先把${paper()}发给${office()}`,
  () => `图纸改了，${place()}的${thing()}由${size()}改${size()}，数量加到 ${whole(6, 90)}`,
  () => `${who()}问能不能分两批交，第一批 ${whole(5, 40)} 台，${day()}前到${place()}`,
  () => `${office()}开会定供应商，${who()}说我们排前${pick(['二', '三'])}，差${paper()}`,
  () => `${medium()}的${thing()}运行一年没修，${who()}愿意给我们写证明，下周去${place()}拍照`,
  () => `${who()}的领导要亲自谈，约在${day()}，先准备${paper()}`,
  () => `招标文件${day()}发，${who()}提醒我们看${pick(['业绩', '资质', '保证金', '交货期'])}那一条`,
  () => `${place()}的旧${thing()}坏了三台，${who()}要先救急 ${whole(2, 12)} 台，其余慢慢谈`,
  () => `${office()}嫌${thing()}的运费高，${who()}让我们改${pick(['专线', '自提', '合并发货'])}`,
  () => `和${who()}吃了工作餐，说项目${pick(['有钱', '在等批文', '下半年才动', '老板盯着'])}，${day()}再碰`,
  () => `${who()}要${thing()}的三维图，${office()}${day()}要套进总图`,
  () => `付款条件退回来，${office()}坚持月结 ${pick(['30', '45', '60', '90'])} 天，${who()}在中间协调`,
  () => `${who()}介绍了同行，也用${medium()}，想看${thing()}，约${day()}`,
  () => `${place()}现场泵振动大，${who()}怀疑${thing()}选大了，${day()}带仪器去测`,
  () => `给${office()}讲了一小时${thing()}，${who()}问了 ${whole(3, 9)} 个问题，差${paper()}`,
  () => `${who()}说先做${place()}，做好了${pick(['一期', '二期', '全厂'])}都给我们`,
  () => `${rival()}的${thing()}${day()}试用，${who()}答应等结果出来再定`,
  () => `${who()}电话没接，微信回${day()}再谈，${office()}那边问到预算 ${whole(6, 95)} 万`,
  () => `${office()}要求${thing()}全部带铭牌，${who()}给了位号表，${whole(12, 160)} 个点`,
  () => `${who()}担心交期，给他看了${place()}同型号库存 ${whole(8, 60)} 台`,
  () => `${day()}开技术交流会，${office()}和${who()}都来，我们讲${thing()}`,
  () => `${medium()}温度 ${whole(60, 220)} 度，${who()}要换${pick(['石墨', '四氟', '金属'])}密封，价格重报`,
  () => `${who()}砍到 ${whole(82, 94)} 折，${office()}说再低就签，回来请示`,
  () => `发票抬头错了，${office()}退回，${who()}让${day()}前补`,
  () => `${thing()}到货少两只法兰垫，${who()}不高兴，已让仓库${day()}补发`,
];
/** What is meant without its figures: no two notes say the same. */
const saidAlready = new Set();
function note() {
  for (;;) {
    const text = pick(said)();
    const meant = text.replace(/\d+/g, '');
    if (saidAlready.has(meant)) continue;
    saidAlready.add(meant);
    return text;
  }
}
/** Two reps do not write what happened, but what is always true. */
const empty = ['已电话跟进，客户考虑中', '客户说再等等', '保持联系', '已发资料，等回复', '常规跟进', '客户在忙，改天联系'];
const noteBy = (rep) => (['zhou', 'gao'].includes(rep) && chance(0.58) ? pick(empty) : note());
const needs = [
  '车间蒸汽管路改造，要调节阀和疏水阀',
  '新建 CIP 线，要整套方案',
  '水厂二期，蝶阀一批',
  '备件年度框架',
  '换热站扩容，工期紧',
  '管件补货，长期合作',
  '旧阀门频繁内漏，想整体更换',
  '计量撬改造，要防爆',
];
const feedback = [
  '样机满意，要第三方检测报告',
  '价格偏高，希望阶梯返点',
  '交期要压到三周',
  '技术认可，等预算',
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
    if (!act(at, { as: rep, create: 'followup', values: { [target]: ref, summary: noteBy(rep), kind: kind(), level } })) return;
  }
}

// --- customers ----------------------------------------------------------------------------------------------------------
const customers = [];
function customer(at, where, rep, known = company(where)) {
  const ref = `c${customers.length}`;
  const values = { name: known.name, region: where, industry: known.industry, size: scale(), phone: phone(), owner: rep };
  const one = { ref, at, region: where, rep, size: values.size, industry: known.industry, short: known.short, bought: 0 };
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
  const main = Array.from({ length: rows }, () => itemOf(pick(choice), target / rows));
  // A system comes with its valves and seals, a service with its parts.
  const more = line === 'system' ? whole(1, 2) : line === 'spare' ? 1 : 0;
  const beside = products.filter(({ price }) => price < 7000);
  return [...main, ...Array.from({ length: more }, () => itemOf(pick(beside), target * between(0.02, 0.08)))];
}

function itemOf(product, target) {
  const quantity = Math.max(1, Math.round(target / product.price));

  const discount = weighted([
    [0, 35],
    [0.03, 15],
    [0.05, 20],
    [0.07, 10],
    [0.1, 12],
    [0.12, 8],
  ]);
  return { product: `p_${product.key}`, quantity, price: product.price, discount };
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
/** Of each stage: calendar days (median) before and after the app, and how many go on. */
const long = {
  first_contact: [6.5, 5.5, 0.8],
  needs: [9.5, 8.5, 0.76],
  demo: [8.5, 7.5, 0.58],
  quote: [11, 10.5, 0.7],
  contract: [6.5, 3.2, 0.94],
};
/** So that what reps, industries and old customers add comes out at every third deal won. */
const LIFT = 1.085;
/** Losses are quicker than wins: what takes a stage its median takes a won deal less. */
const SLOWER = 1.16;

const dealNames = new Set();
const occasions = ['', '', '改造', '扩产', '二期', '补货', '三期', '检修', '新线', '备用', '四期', '年度'];
function dealName(short, { say }) {
  const name = occasions
    .map((one) => `${short} ${say}${one}`)
    .find((one, index) => !dealNames.has(one) && (index > 0 || chance(0.7)));
  dealNames.add(name);
  return name;
}

const lostReason = (at) =>
  weighted(reasons.map(([reason, weight]) => [reason, reason === 'slow' && dayOf(at) > GO_LIVE ? 6 : weight]));

let dealCount = 0;
function openDeal(start, from, line) {
  const ref = `o${dealCount++}`;
  const items = itemsFor(line);
  const amount = total(items);
  const main = products.find((one) => `p_${one.key}` === items[0].product);
  const name = dealName(from.short, main);
  const values = { name, customer: from.ref, product_line: line, region: from.region, amount, items };
  return act(start, { as: from.rep, create: 'opportunity', ref, values }) ? { ref, amount } : {};
}

function deal(start, from, line = lineOf()) {
  const { ref, amount } = openDeal(start, from, line);
  if (ref === undefined) return;
  const rep = reps.find((one) => one.key === from.rep);
  const quick = line === 'fitting' || line === 'spare';
  const stages = quick
    ? ['first_contact', 'quote', 'contract', 'won']
    : ['first_contact', 'needs', 'demo', 'quote', 'contract', 'won'];
  let at = start;
  for (let step = 0; step + 1 < stages.length; step++) {
    const stage = stages[step];
    const [before, since, pass] = long[stage];
    const days = dayOf(at) < GO_LIVE ? before * SLOWER : since * 0.95;
    const stay = logNormal(days * WORKING * (line === 'system' ? 1.25 : 1), 0.55) * DAY;
    const leave = at + stay;
    followups('opportunity', ref, { rep: rep.key, from: at, to: leave, gap: rhythm(stage, at) * DAY });
    if (stage === 'demo' && chance(0.86)) {
      const answered = at + between(0.5, 1.2) * DAY;
      if (answered < leave) act(answered, { as: rep.key, update: ref, values: { customer_feedback: pick(feedback) } });
    }
    const lift =
      LIFT *
      odds[from.industry] *
      (from.size === 'medium' ? 1.1 : from.size === 'small' ? 0.8 : 1) *
      rep.skill *
      (from.bought > 0 ? 1.12 : 1);
    const won = chance(Math.min(0.97, 1 - (1 - pass) / lift));
    if (!won) {
      if (dayOf(leave) > -103 && chance(0.11)) return; // a zombie: nobody admits that it is lost
      act(leave, { as: rep.key, move: ref, to: 'lost', values: { lost_reason: lostReason(leave) } });
      return;
    }
    if (!forward({ ref, rep: rep.key, stage, next: stages[step + 1], at: leave, amount })) return;
    at = leave;
  }
  from.bought += 1;
}

/** Working days between two notes: closer at the demo, and since the app. */
const rhythm = (stage, at) => (dayOf(at) < GO_LIVE ? (stage === 'demo' ? 2.4 : 5) : stage === 'demo' ? 1.2 : 3.4);

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
    Object.assign(values, { needs_document: '需求文档.txt', budget_band: band(amount) });
  }
  if (stage === 'demo') values.customer_feedback = pick(feedback);
  if (next === 'quote') values.expected_close = `+${whole(15, 50)}d`;
  if (next === 'contract') values.expected_close = `+${whole(3, 14)}d`;
  const move = { as: rep, move: ref, to: next };
  if (stage === 'quote') move.reason = '客户已有对比，不再补表';
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
/** Hours after which nobody calls back any more. */
const MOST = 21 * 24;
/** The minutes worked in the hours of the clock that follow: a night gives nothing, the next morning is when one calls back. */
function worked(start, hours) {
  const left = DAY - (start % DAY);
  const minutes = Math.min(hours, MOST) * 60;
  if (minutes < left) return minutes;
  const days = Math.floor(minutes / 60 / 24);
  return days > 0 ? days * DAY + whole(-60, 200) : left + between(2, 60);
}

/** Working days that one adviser has been away. */
const LEAVE = 12;
let leadCount = 0;
while (leadCount < LEADS - STORIES) {
  const day = weighted(workingDays);
  const [source, , converts] = weighted(sources.map((one) => [one, one[1]]));
  const where = region();
  const rep = repOf(where);
  const assistant = pick(assistants);
  const { name, short, industry } = company(where);
  const after = day > GO_LIVE;
  const isOld = day < RECENT;
  const ref = `l${leadCount++}`;
  const start = onDay(day);
  const values = {
    name,
    contact_name: human(),
    phone: phone(),
    source,
    region: where,
    industry,
    size: scale(),
    product_line: lineOf(),
    need: pick(needs),
    owner: rep.key,
    ...(isOld && { stage: 'screening' }),
  };
  if (!act(start, { as: assistant, create: 'lead', ref, values })) continue;
  const screened = start + logNormal(after ? 35 : 140, 0.7);
  if (!isOld && !act(screened, { as: assistant, move: ref, to: 'screening' })) continue;
  const intent = weighted([
    ['high', 25],
    ['mid', 45],
    ['low', 30],
  ]);
  const graded = screened + logNormal(after ? 45 : 110, 0.6);
  const touched = start + worked(start, after ? logNormal(2.1, 1.35) : logNormal(21, 1.75));
  const isTouched = !chance(after ? 0.02 : 0.17);
  if (isTouched)
    act(Math.max(touched, start + 5), {
      as: rep.key,
      create: 'followup',
      values: { lead: ref, summary: noteBy(rep.key), kind: kind() },
    });
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
  if (!act(talked, { as: rep.key, move: ref, to: 'proposal', values: { needs_report: '需求报告.txt' } })) continue;
  const proposed = talked + logNormal(1.7 * DAY, 0.6);
  const adviser = pick(advisers);
  if (adviser === 'gong' && proposed > LAST - LEAVE * DAY) continue; // on leave: what is his piles up
  if (!isOld && !act(proposed - 15, { as: adviser, update: ref, values: { quote_sheet: '报价单.txt' } })) continue;
  const sheet = isOld ? { values: { quote_sheet: '报价单.txt' } } : {};
  if (!act(proposed, { as: rep.key, move: ref, to: 'converted', ...sheet })) continue;
  const made = customer(proposed + 5, where, rep.key, { name, short, industry });
  if (made) deal(proposed + 20, made);
}

// --- customers of old, who buy again ------------------------------------------------------------------------------------
while (customers.length < CUSTOMERS) {
  const where = region();
  customer(between(0, 30 * DAY), where, repOf(where).key);
}
const old = customers.filter(({ at }) => at < 40 * DAY);
/** Since the app more is begun. */
const growing = workingDays.map(([day, weight]) => [day, day > GO_LIVE ? weight * GROWTH : weight]);
for (let turn = 0; dealCount < DEALS - STORY_DEALS; turn++) {
  // By turns, so that nobody drowns and nobody idles.
  const from = pick(old.filter(({ rep }) => rep === reps[turn % reps.length].key));
  deal(Math.max(from.at + DAY, onDay(weighted(growing))), from);
}

// --- today: what the rep who shows the demo finds at nine ------------------------------------------------------------------
const moment = (day, hour, minute) => (day - FIRST_DAY) * DAY + hour * 60 + minute - OPEN;
/** A lead of the east as the assistant enters it. */
function leadToday(at, owner) {
  const { name, industry } = company('east');
  const ref = `l${leadCount++}`;
  const values = {
    name,
    contact_name: human(),
    phone: phone(),
    source: pick(['site', 'referral', 'expo', 'wecom']),
    region: 'east',
  };
  Object.assign(values, { industry, size: scale(), product_line: lineOf(), need: pick(needs), owner });
  act(at, { as: 'ding', create: 'lead', ref, values });
  return ref;
}
/** Deep talks that end 24 office hours after these moments: 9:25, 10:10, 10:50, then through the afternoon and tomorrow. */
const talks = [
  [-3, 12, 25, 'high'],
  [-3, 13, 10, 'mid'],
  [-3, 13, 50, 'high'],
  [-3, 17, 20, 'mid'],
  [-2, 10, 5, 'low'],
  [-2, 11, 20, 'high'],
  [-2, 14, 40, 'mid'],
];
for (const [day, hour, minute, intent] of talks) {
  const at = moment(day, hour, minute);
  const ref = leadToday(at - 90, 'wang');
  act(at - 60, { as: 'ding', move: ref, to: 'screening' });
  act(at - 35, { as: 'wang', create: 'followup', values: { lead: ref, summary: note(), kind: 'call' } });
  act(at, { as: 'ding', move: ref, to: 'deep_talk', values: { intent } });
}
// Came in yesterday afternoon, of high intent, and nobody has called yet.
const waiting = leadToday(moment(-1, 15, 30), 'wang');
act(moment(-1, 15, 50), { as: 'ding', move: waiting, to: 'screening' });
act(moment(-1, 16, 20), { as: 'ding', move: waiting, to: 'deep_talk', values: { intent: 'high' } });
// What the assistants find on their desk.
for (const [minute, owner, isScreened] of [
  [5, 'li', true],
  [14, 'chen', true],
  [26, 'zhou', true],
  [33, 'zhaoqm', false],
  [41, 'li', false],
]) {
  const at = moment(-1, 16, 50 + minute);
  const ref = leadToday(at, owner);
  if (isScreened) act(at + 12, { as: 'ding', move: ref, to: 'screening' });
}

/** A deal of the rep that takes these stages at these moments. */
function dealToday(line, moments) {
  const from = pick(old.filter(({ rep }) => rep === 'wang'));
  const stages = line === 'fitting' ? ['first_contact', 'quote', 'contract', 'won'] : ['first_contact', 'needs', 'demo', 'quote'];
  const { ref, amount } = openDeal(moment(...moments[0]), from, line);
  for (const [index, when] of moments.slice(1).entries())
    forward({ ref, rep: 'wang', stage: stages[index], next: stages[index + 1], at: moment(...when), amount });
  return ref;
}
// Won late yesterday.
dealToday('fitting', [
  [-16, 10, 12],
  [-12, 15, 34],
  [-4, 11, 5],
  [-1, 16, 41],
]);
/** Demos whose silence ends two working days after these moments: at 10:40, at 14:10, and tomorrow. */
for (const [line, touched, begun] of [
  ['system', [-2, 10, 40], 24],
  ['valve', [-2, 14, 10], 21],
  ['valve', [-1, 11, 0], 19],
]) {
  const silent = dealToday(line, [
    [-begun, 9, 48],
    [-begun + 7, 14, 20],
    [-begun + 16, 10, 25],
  ]);
  act(moment(-begun + 17, 15, 10), { as: 'wang', update: silent, values: { customer_feedback: pick(feedback) } });
  const span = { from: moment(-begun + 16, 10, 25), to: moment(...touched) - DAY / 3 };
  followups('opportunity', silent, { rep: 'wang', gap: 1.1 * DAY, ...span });
  const touch = { opportunity: silent, summary: note(), kind: 'visit', level: 'manager' };
  act(moment(...touched), { as: 'wang', create: 'followup', values: touch });
}

// --- ideas, and what their points bought --------------------------------------------------------------------------------
const IDEAS = [
  ['wang', -41, '首次拜访前先发一页客户同行案例', '按行业各备一页，只放三个数字和一张现场照片。', 'adopted', 'zhao'],
  ['chen', -33, '报价单后面附交期承诺表', '客户最担心交期，写清楚每一步谁负责。', 'adopted', 'zhao'],
  ['he', -27, '周五下午统一回访静默客户', '大家一起打，半小时能打完一周的静默名单。', 'adopted', 'qian'],
  ['ma', -24, '每单赢单都拍一段现场视频', '给下一个客户看。', 'declined', 'feng'],
  ['li', -18, '样品寄出后第三天自动提醒回访', '现在常常忘记。', 'adopted', 'zhao'],
  ['wang', -9, '把竞品对比表放进报价谈判的指引', '新人不用再问。', 'adopted', 'zhao'],
  ['zhou', -4, '早会只看三张红卡', '先解决超时的，再说别的。', null, null],
  ['lin', -2, '老客户备件到期前一个月主动报价', '', null, null],
];
for (const [index, [author, day, name, detail, stage, by]] of IDEAS.entries()) {
  const ref = `i${index}`;
  act(moment(day, 17, 10 + index), { as: author, create: 'idea', values: { name, ...(detail && { detail }) }, ref });
  if (stage) act(moment(day + 1, 10, 20 + index), { as: by, move: ref, to: stage });
}
act(moment(-6, 12, 15), { as: 'wang', create: 'reward', values: { gift: '电影票两张', cost: 40 } });
act(moment(-3, 12, 40), { as: 'chen', create: 'reward', values: { gift: '咖啡券', cost: 30 } });

acts.sort((a, b) => a.at - b.at || a.order - b.order);
writeFileSync(join(folder, 'people.json'), `${JSON.stringify(people, null, 2)}\n`);
writeFileSync(
  join(folder, 'history.ndjson'),
  `${acts.map(({ at, step }) => JSON.stringify({ at: written(at), ...step })).join('\n')}\n`,
);
console.log(`${acts.length} acts, ${customers.length} customers, ${dealCount} deals`);
