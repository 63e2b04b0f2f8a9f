import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { draftSummary } from './bulletin-draft.ts'
import { bulletinSections } from './bulletin-sections.ts'
import { rankUnits, sumOfCases } from './bulletin.ts'
import type { BulletinReading } from './bulletin.ts'

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己']
const UNITS = NAMES.map((name) => ({ id: name, name: `${name}局` }))
const counted = (unit: string, onTime: number, late: number, level: 'law' | 'commitment' = 'law') =>
  ({
    rule: 'cn.gp.contract.sign',
    part: '',
    level,
    bound: 'buyer',
    unit,
    onTime,
    late,
    overdue: 0,
    running: 0,
  }) as const
const READING: BulletinReading = {
  counted: [],
  turnedRed: [],
  red: [],
  standing: [],
  cases: [],
  units: UNITS,
  period: { from: '2026-10-01', through: '2026-10-31' },
  today: civilDate('2026-11-03'),
}

test('units are ranked by what was met in time; those with fewer than five are not, and those without any are nowhere', () => {
  const { ranked, tooFew } = rankUnits({
    units: UNITS,
    counted: [counted('甲', 5, 5), counted('乙', 3, 0), counted('乙', 6, 1, 'commitment'), counted('丙', 4, 0)],
  })
  expect(ranked.map(({ of, rank }) => [rank, of.id, of.onTime, of.judged])).toEqual([
    [1, '乙', 9, 10],
    [2, '甲', 5, 10],
  ])
  expect(tooFew.map(({ id }) => id)).toEqual(['丙'])
})

test('the draft says what the figures say: best and last apart, too few named as such', () => {
  const text = draftSummary({
    ...READING,
    counted: [...['甲', '乙', '丙', '丁'].map((unit, index) => counted(unit, 10 - index, index)), counted('戊', 1, 1)],
    turnedRed: [{ unit: '丁', level: 'law', count: 2 }],
    cases: [{ unit: '丁', opened: 2, answered: 1, struckOff: 1, withdrawn: 0, openAtEnd: 1 }],
  })
  expect(text).toContain('2026年10月，共有5个单位的办理期限在本期届满。')
  expect(text).toContain('法定期限届满42件，其中按时办结35件，逾期办结7件，逾期未办0件，按时率83.33%。')
  expect(text).toContain('本期新出现超期事项2件，涉及1个单位')
  expect(text).toContain('本期立案督办2件，收到答复1件，销号1件，期末在办1件。')
  expect(text).toContain('居前的单位：甲局（100%，10/10）、乙局（90%，9/10）')
  expect(text).toContain('居后的单位：丙局（80%，8/10）、丁局（70%，7/10）')
  expect(text).toContain('另有1个单位')
})

test.each`
  late            | ends                                                        | because
  ${[0, 0, 0, 0]} | ${'居前的单位：甲局（100%，10/10）、乙局（100%，10/10）。'} | ${'where all are alike nobody is behind'}
  ${[0, 0, 0, 1]} | ${'；居后的单位：丁局（90%，9/10）。'}                      | ${'who keeps as much as the first is not behind'}
`('the draft names nobody as behind who is not: $because', ({ late, ends }) => {
  const names = ['甲', '乙', '丙', '丁'] as const
  const text = draftSummary({
    ...READING,
    counted: (late as number[]).map((n, index) => counted(names[index] ?? '', 10 - n, n)),
  })
  expect(text).toContain(ends)
})

test('of a period without anything it says that, and names nobody', () => {
  const text = draftSummary(READING)
  expect(text).toContain('没有届满日在本期的办理期限')
  expect(text).toContain('没有新的超期事项')
  expect(text).not.toContain('居前')
})

test('it states facts, and blames nobody', () => {
  const said = JSON.stringify(
    bulletinSections({ ...READING, counted: NAMES.map((unit, index) => counted(unit, index, 6 - index)) }),
  )
  for (const word of ['违法', '违规', '失职', '不力', '问责', '严重', '批评']) expect(said).not.toContain(word)
})

test('what is summed is the sum of its lines', () => {
  const sections = bulletinSections({
    ...READING,
    counted: [counted('甲', 6, 1), counted('乙', 2, 3)],
    standing: [{ unit: '甲', level: 'commitment', red: 1, yellow: 2, breaches: 3 }],
    cases: [
      { unit: '甲', opened: 1, answered: 0, struckOff: 0, withdrawn: 1, openAtEnd: 0 },
      { unit: '乙', opened: 1, answered: 2, struckOff: 0, withdrawn: 0, openAtEnd: 1 },
    ],
  })
  const of = (id: string) => sections.find((one) => one.id === id)
  expect(of('law')?.table?.total).toEqual([{ zh: '合计', en: 'together' }, 12, 8, 4, 0, 0, null])
  expect(of('standing')?.table?.rows).toMatchObject([{ unit: '甲', cells: ['甲局', 0, 0, 0, 1, 2, 3] }])
  expect(of('cases')?.table?.total?.slice(1)).toEqual([2, 2, 0, 1, 1])
  expect(of('cases')?.figures.map(({ value }) => value)).toEqual([2, 2, 0, 1, 1])
  expect(sumOfCases([])).toEqual({ opened: 0, answered: 0, struckOff: 0, withdrawn: 0, openAtEnd: 0 })
})
