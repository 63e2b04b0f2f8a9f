import type { Counting } from '../simulation/simulation-text.ts'

/** What is said about simulations, in Simplified Chinese. */
export const zhSimulation = {
  command: '试算:改动规则的数字,看各单位的灯会怎样变(台账不变,规则不变)',
  set: '改动的数字,可写多次:规则=数,或 规则.部分=数;比例写基点(4000)或百分数(40%)',
  badChange: (text: string): string => `“${text}”不是一项改动。`,
  writeChange: '写作 规则编号=数,例如 jiujiang.gp.contract.sign=5。',
  noNumber: (text: string): string => `“${text}”不是数。`,
  wholeNumber: (most: number): string => `应为 0 到 ${most} 的整数。`,
  noFigure: (rule: string): string => `规则 ${rule} 没有可以单独改动的数字。`,
  setByDistrict: (rule: string): string =>
    `${rule} 的数额由区县在设置中确定,判定不用目录里的数字,改动它不会使任何项目变灯。`,
  setItThere: (settings: readonly string[]): string =>
    `请把拟用的数额写进设置文件(threshold:${settings.join('、')}),以 tenderlight audit --settings 文件 对照前后结果,写法见 docs/district-settings.md。`,
  countsThings: (rule: string): string =>
    `${rule} 的数字只是条文所列事项的个数,各项逐一核对,改动它不会使任何项目变灯。`,
  notOfProjects: (rule: string): string => `规则 ${rule} 不对台账项目作判定,不能试算。`,
  nameAPart: (rule: string, parts: readonly string[]): string =>
    parts.includes('') ? `规则 ${rule} 的数字不分部分。` : `规则 ${rule} 的数字有几部分,请写明改哪一部分。`,
  parts: (rule: string, parts: readonly string[]): string =>
    parts.map((part) => (part === '' ? `${rule}=数` : `${rule}.${part}=数`)).join('、'),
  head: (place: string, asOf: string, count: number): string =>
    `${place}  按 ${asOf} 试算  共 ${count} 个项目  只试算,不改动任何规则和台账`,
  changed: (figureBefore: string, figureAfter: string): string => `${figureBefore} → ${figureAfter}`,
  level: (level: string): string => `${level}:所改规则中最重的灯`,
  columns: ['', '改动前', '改动后'],
  none: '不适用',
  turned: (from: string, to: string, count: number): string => `${from} → ${to}:${count} 个`,
  nobodyTurns: '没有项目变灯。',
  andMore: (count: number): string => `…… 另有 ${count} 个,用 --format json 查看全部`,
  unitColumns: ['单位', '改动前', '改动后', '变灯'],
  noUnit: '(未写明单位)',
  daysTitle: (counting: Counting): string =>
    counting === 'working-days' ? '实际用了多少个工作日(两个日期都有的项目)' : '实际用了多少日(两个日期都有的项目)',
  dayColumns: ['日数', '项目数', ''],
  beforeTrigger: '先于起算',
  orMore: (days: number): string => `${days} 及以上`,
}
