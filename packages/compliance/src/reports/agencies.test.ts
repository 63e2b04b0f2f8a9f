import { expect, test } from 'vitest'
import { agencySections } from './agencies.ts'
import type { AgencyDeadlines, AgencyReading } from './agencies.ts'

const agency = (overrides: Partial<AgencyDeadlines> = {}): AgencyDeadlines => ({
  agency: 'a1',
  name: '示例招标代理有限公司',
  projects: 3,
  units: 2,
  onTime: 5,
  late: 1,
  overdue: 2,
  running: 4,
  ...overrides,
})
const reading = (overrides: Partial<AgencyReading> = {}): AgencyReading => ({
  agencies: [],
  rules: [],
  late: [],
  today: '2026-03-10',
  ...overrides,
})

test('each agency has its share of what ended, and too few are not told', () => {
  const small = agency({ agency: 'a2', name: '另一代理有限公司', onTime: 4, late: 0, overdue: 0, running: 9 })
  const [section] = agencySections(reading({ agencies: [agency(), small] }))
  expect(section?.table?.rows.map(({ cells }) => cells)).toEqual([
    ['示例招标代理有限公司', 2, 3, 12, 5, 1, 2, 4, 6250],
    ['另一代理有限公司', 2, 3, 13, 4, 0, 0, 9, null],
  ])
  // Units and projects of two agencies may be the same ones: they are not added up.
  expect(section?.table?.total?.slice(1)).toEqual([null, null, 25, 9, 1, 2, 13, null])
  expect(section?.figures.find(({ id }) => id === 'share')?.of).toEqual({ numerator: 9, denominator: 12 })
})

test('what was late names project, agency and days', () => {
  const late = {
    agency: 'a1',
    name: '示例招标代理有限公司',
    rule: 'cn.gp.award.report',
    part: '',
    matter: '',
    project: 'p1',
    unit: 'water',
    number: 'DEMO-1',
    title: null,
    due: '2026-03-03' as const,
    met: '2026-03-05' as const,
  }
  const section = agencySections(reading({ agencies: [agency()], late: [late] })).at(-1)
  expect(section?.table?.rows[0]).toMatchObject({ project: 'p1', unit: 'water' })
  expect(section?.table?.rows[0]?.cells).toEqual([
    'DEMO-1',
    '示例招标代理有限公司',
    expect.objectContaining({ zh: expect.any(String) as string }),
    '2026-03-03',
    '2026-03-05',
    2,
  ])
  expect(section?.notes[0]?.en).toContain('3 lines')
})

test('without agencies there are no lines, no share and no chart', () => {
  const [section, rules] = agencySections(reading())
  expect(section?.figures.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0, null])
  expect([section?.table?.rows, rules?.table?.rows, section?.chart]).toEqual([[], [], undefined])
})
