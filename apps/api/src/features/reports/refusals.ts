import { Refused } from '../../problem.ts'

const refused = (zh: string, en: string, toDoZh: string, toDoEn: string): Refused =>
  new Refused('report-refused', { zh, en, toDoZh, toDoEn })

export const noSuchPeriod = (): Refused =>
  refused(
    '所选时段不是这种报告的统计时段。',
    'The days chosen are no period of this kind of report.',
    '请选择完整的半月、月、季度、半年或者年度。',
    'Choose a whole month, or half of one, a quarter, half-year or year, as this kind has it.',
  )

export const notBegun = (): Refused =>
  refused(
    '所选时段尚未开始,没有可统计的内容。',
    'The period has not begun: there is nothing to count.',
    '请选择已开始的时段。',
    'Choose a period that has begun.',
  )

export const notOver = (): Refused =>
  refused(
    '所选时段尚未结束,不能印发。',
    'The period is not over, so that nothing about it can be issued.',
    '请在时段结束的次日起印发。',
    'Issue it from the day after its last day on.',
  )

export const standsAlready = (number: string): Refused =>
  refused(
    `该时段的报告已印发(${number})。`,
    `A report of this period was issued already (${number}).`,
    '如需更正,请先撤回已印发的报告,再重新印发。',
    'To correct it, withdraw that one first; then issue another.',
  )

export const noReportPrefix = (): Refused =>
  refused(
    '未设定发文代字,不能印发。',
    'The prefix of letters is not set, so that no report can be numbered.',
    '请先在“督办与监管设置”中设定发文代字。',
    'Set it in the settings of the desk first.',
  )

export const wordsMissing = (section: string, english: string): Refused =>
  refused(
    `“${section}”须填写文字说明,现为空。`,
    `“${english}” takes some words before it is issued, and has none.`,
    '请填写后再印发。',
    'Write them, then issue it.',
  )

export const noWordsThere = (): Refused =>
  refused(
    '所填文字不属于本报告的任何部分。',
    'Words were sent for a part that this report does not have.',
    '请刷新后重新填写。',
    'Reload the page and write them again.',
  )

export const withdrawnBefore = (): Refused =>
  refused(
    '该报告已撤回。',
    'The report was withdrawn already.',
    '无需重复撤回。',
    'There is nothing to withdraw again.',
  )
