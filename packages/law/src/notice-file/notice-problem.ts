/** Why a notice cannot be used. `found` and the numbers are put into the sentences below. */
export type NoticeProblemCode = keyof typeof WORDS

/** What is wrong, where in the file ('holidays[2].makeUp[0]'; '' for the file as a whole), and what was found there. */
export interface NoticeProblem {
  readonly code: NoticeProblemCode
  readonly where: string
  readonly found: string
}

/** What is wrong and what to do, in both languages; `{found}` is what stands in the file. */
const WORDS = {
  'not-json': {
    zh: ['不是可读的 JSON:{found}', '请按 docs/calendar.md 的样例核对括号、引号和逗号。'],
    en: [
      'This is not readable JSON: {found}',
      'Compare brackets, quotes and commas with the example in docs/calendar.md.',
    ],
  },
  'not-a-notice': {
    zh: ['不是一份放假通知:应为一个对象,format 为 “tenderlight-holiday-notice/1”', '请以样例文件为底稿填写。'],
    en: [
      'This is no holiday notice: one object with the format "tenderlight-holiday-notice/1" is expected',
      'Start from the example file.',
    ],
  },
  'unknown-field': {
    zh: ['没有“{found}”这一项', '请删去,或改为样例中的名称。'],
    en: ['There is no field "{found}"', 'Remove it, or write it as in the example.'],
  },
  'missing-field': {
    zh: ['缺少这一项', '请按通知原文补上。'],
    en: ['This field is missing', 'Fill it in from the notice.'],
  },
  'bad-value': {
    zh: ['“{found}”不是这一项的值', '请按样例的写法填写。'],
    en: ['"{found}" is no value for this field', 'Write it as in the example.'],
  },
  'bad-date': {
    zh: ['“{found}”不是日期', '请写成 2027-01-01 的形式。'],
    en: ['"{found}" is no date', 'Write it as 2027-01-01.'],
  },
  'announced-at-odd-time': {
    zh: ['公布日期 {found} 既不在该年也不在上一年', '请核对通知的落款日期与年份。'],
    en: [
      'Announced on {found}: neither in that year nor in the year before',
      'Compare the day the notice bears, and the year.',
    ],
  },
  'range-reversed': {
    zh: ['放假止日早于起日:{found}', '请对调,或核对月份。'],
    en: ['The last rest day is before the first: {found}', 'Exchange them, or check the month.'],
  },
  'range-too-long': {
    zh: ['一次放假超过 15 天:{found}', '请核对起止日期;没有这样长的假期。'],
    en: ['More than 15 rest days in one go: {found}', 'Check first and last day; no holiday is that long.'],
  },
  'outside-year': {
    zh: ['{found} 不在该年内', '请核对年份。只有元旦假期可自上一年 12 月 15 日之后起算。'],
    en: [
      '{found} lies outside the year',
      'Check the year. Only the turn of the year may reach back, to 15 December at most.',
    ],
  },
  overlapping: {
    zh: ['{found} 在本通知中出现两次', '一天只能写一次:要么放假,要么上班。'],
    en: ['{found} stands in this notice twice', 'Write each day once: rest day or working day.'],
  },
  'make-up-on-weekday': {
    zh: ['{found} 是周一至周五,本来就上班', '调休上班日只能是周六或周日,请核对。'],
    en: ['{found} is a weekday, worked anyway', 'A make-up working day is a Saturday or Sunday; check it.'],
  },
  'make-up-far-away': {
    zh: ['调休上班日 {found} 距该假期超过 31 天', '请核对月份。'],
    en: ['The make-up day {found} lies more than 31 days from its holiday', 'Check the month.'],
  },
  'missing-festival': {
    zh: ['没有“{found}”', '全年通知必有春节和国庆节。只调整个别假期的通知,请写明 amends(所调整通知的文号)。'],
    en: [
      'There is no {found}',
      'A year’s notice has Spring Festival and National Day. A notice that only changes one holiday names what it amends.',
    ],
  },
  'duplicate-number': {
    zh: ['文号 {found} 已经载入,内容不同', '是更正录入错误的,请加一项 replaces(同一文号);是另一份通知的,请核对文号。'],
    en: [
      '{found} is loaded already, with other days',
      'To correct a mistyped file add replaces with the same number; for another notice check the number.',
    ],
  },
  'year-already-covered': {
    zh: ['{found} 年的安排已经载入', '调整它的通知请写明 amends(所调整通知的文号);更正录入错误请写明 replaces。'],
    en: [
      'The arrangement of {found} is loaded already',
      'A notice that changes it names what it amends; a corrected file names what it replaces.',
    ],
  },
  'year-gap': {
    zh: ['{found} 年之前还有未载入的年份', '请先载入前一年的通知。'],
    en: ['A year before {found} is not loaded', 'Load the notice of the year before first.'],
  },
  'unknown-notice': {
    zh: ['没有文号为 {found} 的该年通知', '请核对文号。'],
    en: ['There is no notice {found} of that year', 'Check the number.'],
  },
  'built-in-notice': {
    zh: ['{found} 由系统自带,不能以文件替换', '请以新文号载入,并写明 amends。'],
    en: [
      '{found} comes with the product and cannot be replaced by a file',
      'Load it under a number of its own that amends it.',
    ],
  },
  'announced-before-amended': {
    zh: ['公布日期 {found} 早于所调整的通知', '请核对落款日期。'],
    en: ['Announced on {found}, before the notice it amends', 'Check the day the notice bears.'],
  },
  'announced-in-future': {
    zh: ['公布日期 {found} 还没有到', '尚未公布的安排不能载入,请核对日期。'],
    en: [
      'Announced on {found}, which is still to come',
      'What has not been announced cannot be loaded; check the day.',
    ],
  },
} as const satisfies Record<string, Record<'zh' | 'en', readonly [what: string, toDo: string]>>

/** Two sentences on a problem: what is wrong, and what to do. */
export function sayNoticeProblem(problem: NoticeProblem, locale: 'zh-CN' | 'en'): { what: string; toDo: string } {
  const [what, toDo] = WORDS[problem.code][locale === 'en' ? 'en' : 'zh']
  return { what: what.replace('{found}', () => problem.found), toDo }
}
