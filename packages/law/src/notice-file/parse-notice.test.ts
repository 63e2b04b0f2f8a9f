import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CN_NOTICES } from '../calendars/cn-notices.ts'
import { CALENDAR_CN, calendarWith } from '../calendars/cn.ts'
import type { HolidayNotice } from '../holiday-notice.ts'
import { checkDays } from './check-days.ts'
import { fitProblems, isKnown } from './fit-notice.ts'
import { sayNoticeProblem } from './notice-problem.ts'
import { parseNotice } from './parse-notice.ts'

const EXAMPLE = readFileSync(new URL('../../../../docs/examples/holiday-notice-2027.json', import.meta.url), 'utf8')
const TODAY = '2026-11-30'

/** The example file with some of it changed. */
function file(change: (file: { holidays: Record<string, unknown>[] } & Record<string, unknown>) => void): string {
  const copy = JSON.parse(EXAMPLE) as { holidays: Record<string, unknown>[] }
  change(copy)
  return JSON.stringify(copy)
}

function notice(): HolidayNotice {
  const { notice: read } = parseNotice(EXAMPLE)
  if (read === undefined) throw new Error('the example is no notice')
  return read
}

const problemsOf = (text: string) =>
  (parseNotice(text).problems ?? []).map(({ code, where, found }) => `${code} ${where} ${found}`)

test('the example of the documentation is a notice that fits after 2026', () => {
  const read = notice()
  expect(read).toMatchObject({ year: 2027, number: '示例〔2026〕0号', verified: false })
  expect(read.holidays[0]).toStrictEqual(['元旦', '2027-01-01', '2027-01-03'])
  expect(fitProblems(read, CN_NOTICES, TODAY)).toStrictEqual([])
  expect(calendarWith(CALENDAR_CN, [read]).coveredThrough).toBe('2027-12-31')
})

test('a byte order mark before the text does no harm', () => {
  expect(parseNotice(`\uFEFF${EXAMPLE}`).notice).toStrictEqual(notice())
})

test('every notice that the product brings would pass the same checks', () => {
  for (const known of CN_NOTICES) expect(checkDays(known), `${known.year} ${known.number}`).toStrictEqual([])
})

test.each<[because: string, change: Parameters<typeof file>[0], problem: string]>([
  ['the holiday twice', (f) => f.holidays.push({ ...f.holidays[0], name: '又' }), 'overlapping holidays[7] 2027-01-01'],
  [
    'a make-up day inside a holiday',
    (f) => Object.assign(f.holidays[2] ?? {}, { makeUp: ['2027-04-04'] }),
    'overlapping holidays[2].makeUp[0] 2027-04-04',
  ],
  [
    'a make-up day on a Friday',
    (f) => Object.assign(f.holidays[0] ?? {}, { makeUp: ['2027-01-08'] }),
    'make-up-on-weekday holidays[0].makeUp[0] 2027-01-08',
  ],
  [
    'a make-up day of another month',
    (f) => Object.assign(f.holidays[0] ?? {}, { makeUp: ['2027-03-06'] }),
    'make-up-far-away holidays[0].makeUp[0] 2027-03-06',
  ],
  [
    'sixteen days of rest',
    (f) => Object.assign(f.holidays[6] ?? {}, { through: '2027-10-16', makeUp: [] }),
    'range-too-long holidays[6] 2027-10-01 – 2027-10-16',
  ],
  [
    'turned round',
    (f) => Object.assign(f.holidays[0] ?? {}, { from: '2027-01-03', through: '2027-01-01' }),
    'range-reversed holidays[0] 2027-01-03 – 2027-01-01',
  ],
  [
    'days of another year',
    (f) => Object.assign(f.holidays[4] ?? {}, { from: '2028-06-01', through: '2028-06-01', makeUp: [] }),
    'outside-year holidays[4] 2028-06-01',
  ],
  ['the wrong year', (f) => (f['year'] = 2026), 'outside-year holidays[0] 2027-01-01'],
  [
    'too far before the turn of the year',
    (f) => Object.assign(f.holidays[0] ?? {}, { from: '2026-12-14', through: '2026-12-14' }),
    'outside-year holidays[0] 2026-12-14',
  ],
  ['no Spring Festival', (f) => f.holidays.splice(1, 1), 'missing-festival holidays 春节'],
  ['no National Day', (f) => f.holidays.splice(6, 1), 'missing-festival holidays 国庆节'],
  [
    'a day that does not exist',
    (f) => Object.assign(f.holidays[0] ?? {}, { from: '2027-02-30' }),
    'bad-date holidays[0].from 2027-02-30',
  ],
  ['a day as a number', (f) => (f['announcedOn'] = 20261104), 'bad-date announcedOn 20261104'],
  ['no number', (f) => delete f['number'], 'missing-field number '],
  ['an empty name', (f) => Object.assign(f.holidays[0] ?? {}, { name: ' ' }), 'bad-value holidays[0].name  '],
  [
    'a misspelt field',
    (f) => Object.assign(f.holidays[0] ?? {}, { makeup: [] }),
    'unknown-field holidays[0].makeup makeup',
  ],
  ['a field of no meaning', (f) => (f['color'] = 'red'), 'unknown-field color color'],
  ['a year in words', (f) => (f['year'] = '2027'), 'bad-value year 2027'],
  ['no holidays', (f) => (f.holidays = []), 'bad-value holidays []'],
  ['holidays of another shape', (f) => Object.assign(f, { holidays: ['元旦'] }), 'bad-value holidays[0] 元旦'],
  [
    'make-up days of another shape',
    (f) => Object.assign(f.holidays[0] ?? {}, { makeUp: '2027-01-09' }),
    'bad-value holidays[0].makeUp 2027-01-09',
  ],
  ['a mark that is none', (f) => (f['verified'] = 'yes'), 'bad-value verified yes'],
  ['announced years before', (f) => (f['announcedOn'] = '2025-11-04'), 'announced-at-odd-time announcedOn 2025-11-04'],
  ['another format', (f) => (f['format'] = 'x'), 'not-a-notice  '],
])('refused: %s', (_because, change, problem) => {
  expect(problemsOf(file(change))).toContain(problem)
})

test('what is no JSON, or no object, is refused with the reason', () => {
  expect(problemsOf('{"year": 2027,}')[0]).toMatch(/^not-json {2}.*JSON/u)
  expect(problemsOf('[]')).toStrictEqual(['not-a-notice  '])
  expect(problemsOf('')[0]).toMatch(/^not-json/u)
})

test('everything that is wrong is said at once, each with its place', () => {
  const text = file((f) => {
    Object.assign(f.holidays[0] ?? {}, { from: 'x' })
    f['announcedOn'] = 'y'
  })
  expect(problemsOf(text)).toStrictEqual(['bad-date announcedOn y', 'bad-date holidays[0].from x'])
})

describe('beside what is known', () => {
  const next = notice()
  const known = [...CN_NOTICES, next]
  const codes = (one: HolidayNotice, among: readonly HolidayNotice[] = known) =>
    fitProblems(one, among, TODAY).map(({ code }) => code)
  const amendment: HolidayNotice = {
    year: 2027,
    number: '示例〔2027〕1号',
    announcedOn: '2026-11-29',
    verified: false,
    amends: next.number ?? '',
    holidays: [['劳动节', '2027-05-01', '2027-05-04', '2027-04-25']],
  }

  test('the same file again is known; another under the same number is not', () => {
    expect(isKnown(structuredClone(next), known)).toBe(true)
    expect(isKnown({ ...next, verified: true }, known)).toBe(true)
    expect(isKnown(amendment, known)).toBe(false)
    expect(codes({ ...next, holidays: next.holidays.slice(0, 2) })).toStrictEqual([
      'duplicate-number',
      'year-already-covered',
    ])
  })

  test('an amendment needs no Spring Festival, and its notice must be there', () => {
    expect(checkDays(amendment)).toStrictEqual([])
    expect(codes(amendment)).toStrictEqual([])
    expect(codes(amendment, CN_NOTICES)).toStrictEqual(['unknown-notice'])
    expect(codes({ ...amendment, announcedOn: '2026-11-03' })).toStrictEqual(['announced-before-amended'])
  })

  test('a file typed wrongly is replaced under its own number; what the product brings is not', () => {
    expect(codes({ ...next, replaces: next.number ?? '' })).toStrictEqual([])
    expect(codes({ ...next, replaces: '没有的文号' })).toStrictEqual(['duplicate-number', 'unknown-notice'])
    const builtIn = CN_NOTICES.at(-1)
    expect(codes({ ...next, year: 2026, replaces: builtIn?.number ?? '' })).toContain('built-in-notice')
  })

  test('years come one after the other, and not before they are announced', () => {
    expect(codes({ ...next, number: '示例〔2027〕9号', year: 2029 })).toStrictEqual(['year-gap'])
    expect(codes({ ...next, announcedOn: '2026-12-01' }, CN_NOTICES)).toStrictEqual(['announced-in-future'])
  })
})

test('each problem is said in both languages, with what was found', () => {
  const problem = { code: 'overlapping', where: 'holidays[7]', found: '2027-01-01' } as const
  expect(sayNoticeProblem(problem, 'zh-CN').what).toBe('2027-01-01 在本通知中出现两次')
  expect(sayNoticeProblem(problem, 'en')).toStrictEqual({
    what: '2027-01-01 stands in this notice twice',
    toDo: 'Write each day once: rest day or working day.',
  })
})
