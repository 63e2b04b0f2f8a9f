import type { Statement, Text } from '../rules/rule.ts'

const UNIT: Text = {
  zh: '采购单位自查:这是对记录本身的校验。',
  en: 'The purchasing unit itself: it is a check of the record.',
}
const BUREAU: Text = {
  zh: '本级财政部门(政府采购监督管理部门)检查;采购单位先自查。',
  en: 'The finance department of the same level, as supervisor of government procurement; the unit checks first.',
}
const SECTOR: Text = {
  zh: '住建、交通、水务等行政监督部门按职责检查;招标人先自查。',
  en: 'The supervising department of the sector (housing, transport, water …); the tendering unit checks first.',
}
const BOTH: Text = {
  zh: '政府采购项目由财政部门、工程招标项目由行政监督部门检查;采购单位先自查。',
  en: 'The finance department for government procurement, the department of the sector for tendering; the unit checks first.',
}
const PROMISE: Text = {
  zh: '区县财政部门按承诺核对,营商环境部门统计。承诺不改变法定时限。',
  en: 'The finance bureau of the district holds it against the promise, the business-environment office counts. It changes no time limit of law.',
}
const SECTOR_PROMISE: Text = {
  zh: '区县行政监督部门按承诺核对,营商环境部门统计。承诺不改变法定时限。',
  en: "The district's supervising department holds it against the promise, the business-environment office counts. It changes no time limit of law.",
}
const ADVICE: Text = {
  zh: '无人处罚:属鼓励事项,由单位自行决定,营商环境部门统计。',
  en: 'Nobody punishes: it is encouraged, the unit decides, the business-environment office counts.',
}
const PAYMENT: Text = {
  zh: '负责中小企业促进工作的部门受理拖欠投诉,财政部门核对支付;采购单位先自查。',
  en: 'The department in charge of small enterprises takes complaints about arrears, the finance department looks at payments; the unit checks first.',
}
const COUNTING: Text = {
  zh: '不单独检查:其他规则按它计算日期。',
  en: 'Nobody on its own: other rules count their days by it.',
}
const SETTING: Text = {
  zh: '由区县财政部门设定;未设定时,依赖它的规则不作判定。',
  en: 'The finance bureau of the district sets it; until then the rules that need it cannot tell.',
}
const YEAR: Text = {
  zh: '财政部门按年度汇总各单位执行情况。',
  en: 'The finance department, from the sums of the year.',
}
const TARGET: Text = {
  zh: '营商环境部门对照年度目标统计,不针对单个项目。',
  en: 'The business-environment office, against the target of the year; no single project is judged.',
}

/** Who looks after a rule, in our own words: derived from what it speaks about, its law, its level and its stage. */
export function whoChecks(statement: Pick<Statement, 'id' | 'kind' | 'subject' | 'level' | 'regime' | 'stage'>): Text {
  const { id, kind, subject, level, regime, stage } = statement
  if (kind === 'order') return UNIT
  if (kind === 'counting' || subject === 'counting') return COUNTING
  if (kind === 'setting' || subject === 'setting') return SETTING
  if (level === 'encouragement') return ADVICE
  if (subject === 'district-year' || kind === 'target') return TARGET
  if (subject === 'unit-year') return YEAR
  if (level === 'commitment') return regime === 'tendering' ? SECTOR_PROMISE : PROMISE
  if (stage === 'payment' && id.startsWith('cn.pay.')) return PAYMENT
  if (regime === 'both') return BOTH
  return regime === 'tendering' ? SECTOR : BUREAU
}
