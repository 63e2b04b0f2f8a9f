import { expect, test } from 'vitest'
import type { Holiday } from './calendar.ts'
import { arrangement, noticeText, sameNotice, standing } from './holiday-notice.ts'
import type { HolidayNotice } from './holiday-notice.ts'

const NEW_YEAR: Holiday = ['元旦', '2030-01-01', '2030-01-01']
const MAY: Holiday = ['劳动节', '2030-05-01', '2030-05-05', '2030-04-28']
const AUTUMN: Holiday = ['国庆节', '2030-10-01', '2030-10-07']
const LONGER_MAY: Holiday = ['劳动节', '2030-05-01', '2030-05-06']
const LONGER_AUTUMN: Holiday = ['国庆节', '2030-09-30', '2030-10-07']
const SUMMER: Holiday = ['纪念日', '2030-07-15', '2030-07-15']

const notice = (number: string | null, more: Partial<HolidayNotice> = {}): HolidayNotice => ({
  year: 2030,
  number,
  announcedOn: '2029-11-01',
  verified: true,
  holidays: [NEW_YEAR, MAY, AUTUMN],
  ...more,
})
const FIRST = notice('甲')

test.each<[because: string, notices: HolidayNotice[], numbers: (string | null)[]]>([
  ['one that replaces nothing', [FIRST, notice('乙')], ['甲', '乙']],
  ['a later one takes the place of the first', [FIRST, notice('甲', { replaces: '甲', verified: false })], ['甲']],
  ['under another number too', [FIRST, notice('乙', { replaces: '甲' })], ['乙']],
  ['not of one loaded after it', [notice('乙', { replaces: '甲' }), FIRST], ['乙', '甲']],
  ['not of the same number of another year', [FIRST, notice('乙', { replaces: '甲', year: 2031 })], ['甲', '乙']],
  ['one whose number is not known stays', [notice(null), notice('乙', { replaces: '甲' })], [null, '乙']],
])('what stands: %s', (_because, notices, numbers) => {
  expect(standing(notices).map(({ number }) => number)).toStrictEqual(numbers)
})

test('of a file and its correction the correction stands', () => {
  const corrected = notice('甲', { replaces: '甲', holidays: [NEW_YEAR] })
  expect(standing([FIRST, corrected])).toStrictEqual([corrected])
})

test.each<[because: string, notices: HolidayNotice[], holidays: Holiday[]]>([
  ['one notice as it is', [FIRST], [NEW_YEAR, MAY, AUTUMN]],
  [
    'in the order of the days, however it lists them',
    [notice('甲', { holidays: [AUTUMN, NEW_YEAR, MAY] })],
    [NEW_YEAR, MAY, AUTUMN],
  ],
  [
    'an amendment changes the holiday it names',
    [FIRST, notice('乙', { amends: '甲', holidays: [LONGER_MAY] })],
    [NEW_YEAR, LONGER_MAY, AUTUMN],
  ],
  [
    'both that it names',
    [FIRST, notice('乙', { amends: '甲', holidays: [LONGER_MAY, LONGER_AUTUMN] })],
    [NEW_YEAR, LONGER_MAY, LONGER_AUTUMN],
  ],
  [
    'and adds the one that is new',
    [FIRST, notice('乙', { amends: '甲', holidays: [SUMMER] })],
    [NEW_YEAR, MAY, SUMMER, AUTUMN],
  ],
  [
    'a second amendment starts from the first',
    [FIRST, notice('乙', { amends: '甲', holidays: [SUMMER] }), notice('丙', { amends: '甲', holidays: [LONGER_MAY] })],
    [NEW_YEAR, LONGER_MAY, SUMMER, AUTUMN],
  ],
  ['a whole notice for the same year starts anew', [FIRST, notice('乙', { holidays: [AUTUMN] })], [AUTUMN]],
  ['an amendment alone says what it says', [notice('乙', { amends: '甲', holidays: [SUMMER] })], [SUMMER]],
  [
    'years stay apart',
    [notice('丁', { year: 2031, holidays: [['元旦', '2031-01-01', '2031-01-01']] }), FIRST],
    [NEW_YEAR, MAY, AUTUMN, ['元旦', '2031-01-01', '2031-01-01']],
  ],
])('arranged: %s', (_because, notices, holidays) => {
  expect(arrangement(notices)).toStrictEqual(holidays)
})

test('the text of a notice names all of its content, whatever the order of the fields', () => {
  const { year, number, announcedOn, verified, holidays } = FIRST
  expect(noticeText({ holidays, verified, announcedOn, number, year })).toBe(noticeText(FIRST))
  const others = [
    notice('乙'),
    notice('甲', { year: 2031 }),
    notice('甲', { announcedOn: '2029-11-02' }),
    notice('甲', { verified: false }),
    notice('甲', { amends: '乙' }),
    notice('甲', { replaces: '乙' }),
    notice('甲', { holidays: [MAY] }),
  ]
  expect(new Set([FIRST, ...others].map(noticeText)).size).toBe(others.length + 1)
})

test('who compared it makes no other notice of it; a day does', () => {
  expect(sameNotice(FIRST, notice('甲', { verified: false }))).toBe(true)
  expect(sameNotice(notice('甲', { verified: false }), FIRST)).toBe(true)
  expect(sameNotice(FIRST, notice('甲', { holidays: [NEW_YEAR, LONGER_MAY, AUTUMN] }))).toBe(false)
})
