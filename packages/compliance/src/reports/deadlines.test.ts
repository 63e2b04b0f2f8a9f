import { expect, test } from 'vitest'
import { aContext } from '../testing/findings.ts'
import { deadlineSections } from './deadline-sections.ts'
import type { DeadlineReading } from './deadline-sections.ts'
import { deadlinesByRule, spreadOf } from './deadlines.ts'
import type { CountedDeadlines } from './deadlines.ts'

const RULE = 'jiujiang.gp.contract.sign'
const THROUGH = '2026-03-31'
const counted = (overrides: Partial<CountedDeadlines> = {}): CountedDeadlines => ({
  rule: RULE,
  part: '',
  level: 'commitment',
  bound: 'buyer',
  unit: 'water',
  onTime: 4,
  late: 1,
  overdue: 1,
  running: 2,
  ...overrides,
})
const reading = (overrides: Partial<DeadlineReading> = {}): DeadlineReading => ({
  counted: [],
  taken: [],
  late: [],
  units: [
    { id: 'education', name: '示范区教育局' },
    { id: 'water', name: '示范区水务局' },
  ],
  through: THROUGH,
  context: aContext('2026-04-02'),
  ...overrides,
})
const sectionOf = (id: string, of: DeadlineReading) => deadlineSections(of).find((section) => section.id === id)

test.each`
  because                                 | taken                       | spread
  ${'the lower of the two in the middle'} | ${[[3, 2], [5, 1], [9, 3]]} | ${{ count: 6, least: 3, median: 5, most: 9 }}
  ${'days of several units are added up'} | ${[[7, 2], [7, 3]]}         | ${{ count: 5, least: 7, median: 7, most: 7 }}
  ${'four are too few'}                   | ${[[1, 4]]}                 | ${undefined}
  ${'nothing was met'}                    | ${[]}                       | ${undefined}
`('spread of days: $because', ({ taken, spread }) => {
  expect(spreadOf((taken as [number, number][]).map(([days, count]) => ({ days, count })))).toEqual(spread)
})

test('by rule: units are added up, and levels do not mix', () => {
  const all = [counted(), counted({ unit: 'education', onTime: 1, late: 0, overdue: 0, running: 0 })]
  const other = counted({ rule: 'cn.gp.contract.sign', level: 'law', onTime: 9 })
  const [line, ...more] = deadlinesByRule([...all, other], [], 'commitment', THROUGH, aContext())
  expect(more).toEqual([])
  expect(line).toMatchObject({ rule: RULE, state: 'in-force', onTime: 5, late: 1, overdue: 1, running: 2 })
})

test('a rule that the district switched off is named though nothing was counted by it', () => {
  const settings = {
    version: 'off',
    changes: [],
    isOn: (rule: string) => rule !== RULE,
    confirmed: () => undefined,
    extendedThrough: () => undefined,
    threshold: () => undefined,
    warningWindow: () => undefined,
    gradedLimit: () => undefined,
  }
  const context = { ...aContext(), settings }
  expect(deadlinesByRule([], [], 'commitment', THROUGH, context)).toMatchObject([
    { rule: RULE, state: 'off', onTime: 0 },
  ])
  const [row] = sectionOf('commitment', reading({ context }))?.table?.rows ?? []
  expect(row?.cells.at(-1)).toEqual({ zh: '本区已停用', en: 'switched off by the district' })
})

test('a rule without a figure of anybody’s is named as not configured', () => {
  const context = aContext()
  const rules = context.rulebook.rules.map((rule) =>
    rule.id === RULE ? { ...rule, parameter: { ...rule.parameter, values: [] } } : rule,
  )
  const rulebook = { ...context.rulebook, rules }
  expect(deadlinesByRule([], [], 'commitment', THROUGH, { ...context, rulebook })).toMatchObject([
    { rule: RULE, state: 'not-configured' },
  ])
})

test('the sums of a level are those of its rules and of its units; a share says what it was made of', () => {
  const all = [
    counted(),
    counted({ unit: 'education', rule: 'jiujiang.gp.contract.file', onTime: 2, late: 0, overdue: 0, running: 0 }),
  ]
  const section = sectionOf('commitment', reading({ counted: all }))
  expect(section?.figures.map(({ id, value }) => [id, value])).toEqual([
    ['due', 10],
    ['on-time', 6],
    ['late', 1],
    ['overdue', 1],
    ['running', 2],
    ['share', 7500],
  ])
  expect(section?.figures.at(-1)?.of).toEqual({ numerator: 6, denominator: 8 })
  const byUnits = sectionOf('commitment-units', reading({ counted: all }))?.table
  expect(byUnits?.rows.map(({ cells }) => cells)).toEqual([
    ['示范区教育局', 2, 2, 0, 0, 0, null],
    ['示范区水务局', 8, 4, 1, 1, 2, 6666],
  ])
  expect(byUnits?.total?.slice(1)).toEqual([10, 6, 1, 1, 2, null])
  expect(section?.table?.total?.slice(1, 6)).toEqual([10, 6, 1, 1, 2])
})

test('what the supervising departments owe counts against no unit', () => {
  const complaint = counted({ rule: 'cn.gp.complaint.decide', level: 'law', bound: 'supervisor' })
  const of = reading({ counted: [complaint] })
  expect(sectionOf('law', of)?.figures[0]?.value).toBe(0)
  expect(sectionOf('law-units', of)?.table?.rows).toEqual([])
  expect(sectionOf('supervisors', of)?.figures[0]?.value).toBe(8)
})

test('an empty period says nothing was due, without a share, a chart or a line', () => {
  const sections = deadlineSections(reading())
  expect(sections.map(({ id }) => id)).toEqual(['law', 'law-units', 'commitment', 'commitment-units', 'late-projects'])
  expect(sections.every(({ chart }) => chart === undefined)).toBe(true)
  expect(sections[0]?.figures.at(-1)).toMatchObject({ value: null, of: { numerator: 0, denominator: 0 } })
})

test('what was late is told with its days, and that a list was cut', () => {
  const late = {
    rule: RULE,
    part: '',
    matter: '',
    level: 'commitment' as const,
    unit: 'water',
    project: '00000000-0000-4000-8000-000000000001',
    number: 'DEMO-1',
    title: '管网养护',
    due: '2026-03-03' as const,
    met: null,
  }
  const section = sectionOf('late-projects', reading({ counted: [counted()], late: [late] }))
  expect(section?.table?.rows[0]).toMatchObject({
    project: late.project,
    unit: 'water',
    cells: [
      'DEMO-1 管网养护',
      '示范区水务局',
      { en: 'Contract signed within 7 working days (district)' },
      '2026-03-03',
      null,
      30,
      { zh: '承诺' },
    ],
  })
  expect(section?.notes.at(-1)?.zh).toContain('共 2 行')
})
