import type { EnterpriseData, SizeClass } from '@tenderlight/compliance/suppliers/size-class'

/** What is said about the size of enterprises, in Simplified Chinese. */
export const zhSize = {
  help: {
    size: '按 16 个行业的划型标准判断企业规模(大、中、小、微型),说明由哪一项决定',
    industry: '所属行业,用标准中的名称,例如 软件和信息技术服务业',
    employees: '从业人员数',
    revenue: '上年度营业收入,例如 800万(不写单位按元计)',
    assets: '上年度资产总额,例如 1200万(不写单位按元计)',
    on: '按这一天的标准(投标日;付款看合同订立日;默认:今天,北京时间)',
    new: '新成立企业,没有上年度数据',
  },
  classes: { micro: '微型', small: '小型', medium: '中型', large: '大型' } satisfies Record<SizeClass, string>,
  measures: { employees: '从业人员', revenue: '营业收入', assets: '资产总额' } satisfies Record<
    keyof EnterpriseData,
    string
  >,
  columns: ['指标', '所给数据', '单看此项', '', '大型不低于', '中型不低于', '小型不低于'],
  is: (industry: string, size: string): string => `${industry}:${size}企业`,
  open: (industry: string, atMost: string): string => `${industry}:还不能确定,最大为${atMost}企业`,
  missing: (measures: readonly string[]): string => `缺少:${measures.join('、')}`,
  mayBeEmpty: '新成立企业没有上年度数据的,声明函相应栏目可不填。',
  lowest: '各项须同时达到下限,否则下划一档:由单看档次最低的一项决定。',
  decides: '决定',
  notGiven: '(未给)',
  persons: (value: number): string => `${value} 人`,
  yuan: (value: string): string => `${value} 元`,
  unverified: '待核:数值取自公开转载文本,尚未与标准原文核对。',
  notYet: (on: string): string => `${on} 还没有这项标准。`,
  unknownIndustry: (text: string): string => `标准中没有“${text}”这个行业。`,
  industry: (name: string, code: string): string => `${name}(${code})`,
  sixteen: (names: readonly string[]): string => `16 个行业:${names.join('、')}`,
  badPersons: (text: string): string => `“${text}”不是人数。`,
  writePersons: '人数写作整数,例如 50。',
  badMoney: (option: string, text: string): string => `${option} 的“${text}”不能用。`,
  writeMoney: (expected: string): string => `应为${expected}`,
}
