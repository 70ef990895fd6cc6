const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The longest first, so that none is taken for the end of another. */
const longestFirst = (list: readonly string[]): readonly string[] => list.toSorted((one, other) => other.length - one.length);

/** What a company is in law stands at the end of its name. */
export const FORMS: readonly string[] = longestFirst(
  words(`
股份有限责任公司 有限责任公司 股份有限公司 集团有限公司 控股有限公司 有限公司 股份公司 集团公司 控股公司 总公司 责任公司 公司
控股集团 集团 控股 股份 有限 有限合伙 特殊普通合伙 普通合伙 合伙企业 个人独资企业 个体工商户 企业 总厂 工厂 厂 商行 经营部
事务所 工作室 门市部 专业合作社 合作社`),
);

/** A part of a company: a place may stand before it. */
export const BRANCHES: readonly string[] = ['分公司', '子公司', '办事处', '分店', '分厂'];

/** What a company does stands behind what it is called. */
export const TRADES: readonly string[] = longestFirst(
  words(`
科技 信息 网络 软件 电子 电气 电器 电力 电缆 通信 通讯 数码 数据 智能 自动化 机电 机械 机床 设备 装备 仪器 仪表 阀门 泵业 轴承
五金 模具 工具 食品 饮料 酒业 茶业 粮油 农业 农牧 牧业 种业 水产 餐饮 贸易 实业 工业 产业 发展 投资 资本 金融 保险 咨询 管理
服务 文化 传媒 广告 教育 培训 医药 药业 制药 生物 医疗 器械 健康 化工 化学 涂料 塑料 塑业 橡胶 材料 新材料 建材 水泥 玻璃
陶瓷 家具 家居 装饰 装潢 建筑 建设 工程 设计 置业 地产 房地产 物业 能源 新能源 光伏 环保 环境 水务 燃气 石油 矿业 钢铁 金属
铝业 铜业 汽车 汽配 车业 物流 运输 快递 供应链 航空 纺织 服饰 服装 鞋业 皮革 印刷 包装 纸业 玩具 体育 旅游 酒店 商业 百货
超市 电商 电子商务 进出口 国际 制造 制品 用品 系统 集成 半导体 光电 流体`),
);

/** Words that are taken for each other: the second stands for both. */
export const SAME_TRADES: readonly (readonly [word: string, instead: string])[] = [
  ['技术', '科技'],
  ['商贸', '贸易'],
  ['经贸', '贸易'],
  ['装备', '设备'],
  ['通讯', '通信'],
  ['服装', '服饰'],
  ['装潢', '装饰'],
];

export const FORMS_IN_LETTERS: ReadonlySet<string> = new Set(
  words(`
co ltd limited inc incorporated corp corporation company llc llp lp plc gmbh ag kg sa sas sarl srl spa bv nv ab oy as aps pty pte
sdn bhd kk group holding holdings the of and`),
);

export const TRADES_IN_LETTERS: ReadonlySet<string> = new Set(
  words(`
technology trading trade industry industrial international systems solutions services service software electronics electric
machinery equipment food foods pharmaceutical chemical materials energy logistics import export manufacturing consulting
engineering design media network information digital global enterprise products`),
);

export const SAME_IN_LETTERS: ReadonlyMap<string, string> = new Map(
  words(`
tech=technology technologies=technology intl=international industries=industry mfg=manufacturing sys=systems
pharma=pharmaceutical pharmaceuticals=pharmaceutical chemicals=chemical enterprises=enterprise svcs=services
tradings=trading networks=network`).map((pair) => pair.split('=') as [string, string]),
);
