import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CN_NOTICES } from '../calendars/cn-notices.ts'
import { CALENDAR_CN, calendarWith } from '../calendars/cn.ts'
import type { HolidayNotice } from '../holiday-notice.ts'
import { checkDays } from './check-days.ts'
import { fitProblems } from './fit-notice.ts'
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
  ['wrong days (check-days)', (f) => f.holidays.splice(1, 1), 'missing-festival holidays 春节'],
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
  ['another format', (f) => (f['format'] = 'x'), 'not-a-notice  '],
  ['no year', (f) => delete f['year'], 'missing-field year '],
  ['half a year', (f) => (f['year'] = 2027.5), 'bad-value year 2027.5'],
  ['a year before the first notice', (f) => (f['year'] = 2006), 'bad-value year 2006'],
  ['a year that is a slip of the pen', (f) => (f['year'] = 2201), 'bad-value year 2201'],
  ['no day of announcement', (f) => delete f['announcedOn'], 'missing-field announcedOn '],
  ['an empty number of what it amends', (f) => (f['amends'] = ''), 'bad-value amends '],
  ['nothing at all as what it replaces', (f) => (f['replaces'] = null), 'bad-value replaces null'],
  [
    'a last day that does not exist',
    (f) => Object.assign(f.holidays[0] ?? {}, { through: '2027-02-30' }),
    'bad-date holidays[0].through 2027-02-30',
  ],
  [
    'no last day',
    (f) => Object.assign(f.holidays[1] ?? {}, { through: undefined }),
    'missing-field holidays[1].through ',
  ],
  [
    'a make-up day that does not exist',
    (f) => Object.assign(f.holidays[0] ?? {}, { makeUp: ['2027-01-09', '2027-02-30'] }),
    'bad-date holidays[0].makeUp[1] 2027-02-30',
  ],
  [
    'ten values in place of a day',
    (f) => Object.assign(f.holidays[0] ?? {}, { from: [2, 0, 2, 7, 0, 1, 0, 1, 0, 0] }),
    'bad-date holidays[0].from [2,0,2,7,0,1,0,1,0,0]',
  ],
  ['a name of 61 characters', (f) => (f['number'] = '长'.repeat(61)), `bad-value number ${'长'.repeat(60)}`],
  [
    'holidays in no list',
    (f) => Object.assign(f, { holidays: { name: '元旦' } }),
    'bad-value holidays {"name":"元旦"}',
  ],
])('refused: %s', (_because, change, problem) => {
  expect(problemsOf(file(change))).toContain(problem)
})

test('what is no JSON, or no object, is refused with the reason', () => {
  expect(problemsOf('{"year": 2027,}')[0]).toMatch(/^not-json {2}.*JSON/u)
  expect(problemsOf('[]')).toStrictEqual(['not-a-notice  '])
  expect(problemsOf('')[0]).toMatch(/^not-json/u)
})

test.each([
  ['a list', '[]'],
  ['nothing', 'null'],
  ['a text', '"tenderlight-holiday-notice/1"'],
])('%s is no notice, and that is all there is to say', (_what, text) => {
  expect(problemsOf(text)).toStrictEqual(['not-a-notice  '])
})

test('what is no JSON has no other problem', () => {
  expect(parseNotice('{').problems).toHaveLength(1)
})

test('a byte order mark belongs before the text, and nowhere else', () => {
  expect(problemsOf(EXAMPLE.replace('{', '{\uFEFF'))[0]).toMatch(/^not-json/u)
})

test('a notice is read as it stands: mark, numbers, and texts without the spaces around them', () => {
  const read = parseNotice(
    file((f) => {
      f['number'] = ` ${'号'.repeat(58)} `
      f['verified'] = true
      f['amends'] = '示例〔2026〕1号 '
      f['replaces'] = '示例〔2026〕2号'
      f.holidays = [
        { name: ' 元旦', from: '2027-01-01', through: '2027-01-03' },
        { name: '春节', from: '2027-02-05', through: '2027-02-12', makeUp: ['2027-01-30'] },
      ]
    }),
  )
  expect(read).toStrictEqual({
    notice: {
      year: 2027,
      number: '号'.repeat(58),
      announcedOn: '2026-11-04',
      verified: true,
      amends: '示例〔2026〕1号',
      replaces: '示例〔2026〕2号',
      holidays: [
        ['元旦', '2027-01-01', '2027-01-03'],
        ['春节', '2027-02-05', '2027-02-12', '2027-01-30'],
      ],
    },
  })
})

test('what a file leaves out is not there: it amends and replaces nothing, and nobody has compared it', () => {
  const read = parseNotice(file((f) => delete f['verified'])).notice
  expect(Object.keys(read ?? {})).toStrictEqual(['year', 'number', 'announcedOn', 'verified', 'holidays'])
  expect(read?.verified).toBe(false)
})

test.each([2007, 2200])('the year %i can be read', (year) => {
  const shifted = (date: unknown) =>
    String(date)
      .replace(/^2027/u, String(year))
      .replace(/^2026/u, String(year - 1))
  const text = file((f) => {
    f['year'] = year
    f['announcedOn'] = shifted(f['announcedOn'])
    f.holidays = f.holidays.map(({ name, from, through }) => ({ name, from: shifted(from), through: shifted(through) }))
  })
  expect(parseNotice(text).notice?.year).toBe(year)
})

test.each<[because: string, change: Parameters<typeof file>[0], problems: string[]]>([
  [
    'a holiday without days',
    (f) => f.holidays.splice(0, 1, { name: '元旦' }),
    ['missing-field holidays[0].from ', 'missing-field holidays[0].through '],
  ],
  [
    'a holiday that cannot be read is not missed',
    (f) => Object.assign(f.holidays[1] ?? {}, { name: 7 }),
    ['bad-value holidays[1].name 7'],
  ],
  [
    'nor is one whose make-up day cannot',
    (f) => Object.assign(f.holidays[1] ?? {}, { makeUp: [7] }),
    ['bad-date holidays[1].makeUp[0] 7'],
  ],
  [
    'nor all of an unreadable amendment',
    (f) => Object.assign(f, { amends: 7, holidays: [f.holidays[0]] }),
    ['bad-value amends 7'],
  ],
  [
    'a misspelt field, and days that are wrong besides',
    (f) => {
      Object.assign(f, { amend: '甲' })
      f.holidays.splice(1, 1)
    },
    ['unknown-field amend amend', 'missing-festival holidays 春节'],
  ],
  ['no holidays at all', (f) => delete (f as Record<string, unknown>)['holidays'], ['missing-field holidays ']],
])('said, and nothing else: %s', (_because, change, problems) => {
  expect(problemsOf(file(change))).toStrictEqual(problems)
})

test('everything that is wrong is said at once, each with its place', () => {
  const text = file((f) => {
    Object.assign(f.holidays[0] ?? {}, { from: 'x' })
    f['announcedOn'] = 'y'
  })
  expect(problemsOf(text)).toStrictEqual(['bad-date announcedOn y', 'bad-date holidays[0].from x'])
})

test('each problem is said in both languages, with what was found', () => {
  const problem = { code: 'overlapping', where: 'holidays[7]', found: '2027-01-01' } as const
  expect(sayNoticeProblem(problem, 'zh-CN').what).toBe('2027-01-01 在本通知中出现两次')
  expect(sayNoticeProblem(problem, 'en')).toStrictEqual({
    what: '2027-01-01 stands in this notice twice',
    toDo: 'Write each day once: rest day or working day.',
  })
})
