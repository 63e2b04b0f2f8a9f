import type { Text } from '../rules/rule.ts'
import { periodName } from './periods.ts'
import type { ReportKind, ReportPeriod } from './report.ts'

const TITLES: Readonly<Record<ReportKind, (period: Text, about: string) => Text>> = {
  bulletin: ({ zh, en }, about) => ({
    zh: `关于${about}${zh}政府采购和招标投标事项办理情况的通报`,
    en: `Bulletin on procurement and tendering of ${about}, ${en}`,
  }),
  appraisal: ({ zh, en }, about) => ({
    zh: `${about}${zh}政府采购和招标投标工作考评情况`,
    en: `Appraisal of procurement and tendering of ${about}, ${en}`,
  }),
  'reserved-share': ({ zh, en }, about) => ({
    zh: `${about}${zh}面向中小企业预留项目执行情况公告`,
    en: `Execution of projects reserved for small and medium enterprises of ${about}, ${en}`,
  }),
  deadlines: ({ zh, en }, about) => ({
    zh: `${about}${zh}采购办理时限统计`,
    en: `Deadlines of procurement of ${about}, ${en}`,
  }),
  deposits: ({ zh, en }, about) => ({
    zh: `${about}${zh}保证金收取和退还情况`,
    en: `Deposits taken, waived and refunded of ${about}, ${en}`,
  }),
  arrears: ({ zh, en }, about) => ({
    zh: `${about}${zh}采购合同逾期未付情况`,
    en: `Overdue payments under procurement contracts of ${about}, ${en}`,
  }),
  agencies: ({ zh, en }, about) => ({
    zh: `${about}${zh}采购代理机构履时情况`,
    en: `Punctuality of procurement agencies of ${about}, ${en}`,
  }),
}

/** What a report about `about` (a district or a unit) is called by itself. */
export function reportTitle(kind: ReportKind, period: ReportPeriod, about: string): Text {
  return TITLES[kind](periodName(period), about)
}

/** What stands behind the prefix of letters in the number of a report of each kind, which has its own series. */
export const REPORT_MARKS: Readonly<Record<ReportKind, string>> = {
  bulletin: '通',
  appraisal: '评',
  'reserved-share': '留',
  deadlines: '时',
  deposits: '保',
  arrears: '欠',
  agencies: '代',
}
