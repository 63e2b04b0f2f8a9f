import { expect, test } from 'vitest'
import { CN_NOTICES } from '../calendars/cn-notices.ts'
import type { HolidayNotice } from '../holiday-notice.ts'
import { checkDays } from './check-days.ts'
import { fitProblems, isKnown } from './fit-notice.ts'

const TODAY = '2026-11-30'
const NEXT: HolidayNotice = {
  year: 2027,
  number: '示例〔2026〕0号',
  announcedOn: '2026-11-04',
  verified: false,
  holidays: [
    ['春节', '2027-02-05', '2027-02-12'],
    ['国庆节', '2027-10-01', '2027-10-07'],
  ],
}
const AMENDMENT: HolidayNotice = {
  year: 2027,
  number: '示例〔2027〕1号',
  announcedOn: '2026-11-29',
  verified: false,
  amends: '示例〔2026〕0号',
  holidays: [['劳动节', '2027-05-01', '2027-05-04', '2027-04-25']],
}
const BUILT_IN = CN_NOTICES.at(-1)?.number ?? ''
const WITH_NEXT = [...CN_NOTICES, NEXT]
const WITH_BOTH = [...WITH_NEXT, AMENDMENT]

test('the same file again is known, whoever compared it; another under the same number is not', () => {
  expect(isKnown(structuredClone(NEXT), WITH_NEXT)).toBe(true)
  expect(isKnown({ ...NEXT, verified: true }, WITH_NEXT)).toBe(true)
  expect(isKnown({ ...NEXT, holidays: NEXT.holidays.slice(1) }, WITH_NEXT)).toBe(false)
  expect(isKnown(AMENDMENT, WITH_NEXT)).toBe(false)
})

test.each<[because: string, notice: HolidayNotice, known: readonly HolidayNotice[], problems: string[]]>([
  ['the next year', NEXT, CN_NOTICES, []],
  ['announced today', { ...NEXT, announcedOn: TODAY }, CN_NOTICES, []],
  [
    'announced tomorrow',
    { ...NEXT, announcedOn: '2026-12-01' },
    CN_NOTICES,
    ['announced-in-future announcedOn 2026-12-01'],
  ],
  ['the year after the next', { ...NEXT, year: 2028 }, CN_NOTICES, ['year-gap year 2028']],
  [
    'the same number with other days',
    { ...NEXT, holidays: NEXT.holidays.slice(1) },
    WITH_NEXT,
    ['duplicate-number number 示例〔2026〕0号', 'year-already-covered year 2027'],
  ],
  [
    'a second whole notice for the year',
    { ...NEXT, number: '示例〔2026〕9号' },
    WITH_NEXT,
    ['year-already-covered year 2027'],
  ],
  ['no number, as for 2008: not the same number', { ...NEXT, number: null }, CN_NOTICES, []],

  ['an amendment', AMENDMENT, WITH_NEXT, []],
  ['of a notice that is not there', AMENDMENT, CN_NOTICES, ['unknown-notice amends 示例〔2026〕0号']],
  ['of a notice of another year', { ...AMENDMENT, amends: BUILT_IN }, WITH_NEXT, [`unknown-notice amends ${BUILT_IN}`]],
  ['on the day of what it amends', { ...AMENDMENT, announcedOn: '2026-11-04' }, WITH_NEXT, []],
  [
    'the day before it',
    { ...AMENDMENT, announcedOn: '2026-11-03' },
    WITH_NEXT,
    ['announced-before-amended announcedOn 2026-11-03'],
  ],
  [
    'of the amendment, before it though after the first notice',
    { ...AMENDMENT, number: '示例〔2027〕2号', amends: '示例〔2027〕1号', announcedOn: '2026-11-28' },
    WITH_BOTH,
    ['announced-before-amended announcedOn 2026-11-28'],
  ],

  ['typed correctly, under its own number', { ...NEXT, replaces: '示例〔2026〕0号' }, WITH_NEXT, []],
  ['the same, beside its amendment', { ...NEXT, replaces: '示例〔2026〕0号' }, WITH_BOTH, []],
  ['the amendment typed correctly', { ...AMENDMENT, replaces: '示例〔2027〕1号' }, WITH_BOTH, []],
  [
    'in place of one that is not there',
    { ...NEXT, number: '示例〔2026〕9号', replaces: '没有的文号' },
    WITH_NEXT,
    ['unknown-notice replaces 没有的文号'],
  ],
  [
    'in place of one, under the number of the other',
    { ...NEXT, number: '示例〔2027〕1号', replaces: '示例〔2026〕0号' },
    WITH_BOTH,
    ['duplicate-number number 示例〔2027〕1号'],
  ],
  [
    'in place of what the product brings',
    { ...NEXT, year: 2026, number: BUILT_IN, replaces: BUILT_IN },
    CN_NOTICES,
    [`built-in-notice replaces ${BUILT_IN}`],
  ],
])('fits: %s', (_because, notice, known, problems) => {
  const found = fitProblems(notice, known, TODAY).map(({ code, where, found: what }) => `${code} ${where} ${what}`)
  expect(found).toStrictEqual(problems)
})

test('an amendment needs no festival', () => {
  expect(checkDays(AMENDMENT)).toStrictEqual([])
})
