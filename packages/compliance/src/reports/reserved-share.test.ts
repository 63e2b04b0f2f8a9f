import { expect, test } from 'vitest'
import { aProcurement } from '../testing/builders.ts'
import { around, one } from '../testing/unit-years.ts'
import type { Party } from '../suppliers/parties.ts'
import { executedReservation, isReserving, sumOfExecution } from './reserved-execution.ts'
import type { ReservedProject } from './reserved-execution.ts'
import { firstReserving } from './reserved-projects.ts'
import { reservedSections } from './reserved-sections.ts'
import type { ReservedReading } from './reserved-sections.ts'
import { shareStandings } from './reserved-standing.ts'
import type { DepartmentYear } from './reserved-standing.ts'

const project = (record: object = {}, more: Partial<ReservedProject> = {}): ReservedProject => ({
  project: 'p1',
  unit: 'water',
  procurement: aProcurement(record),
  parties: [],
  lotAwards: [],
  ...more,
})
const lead = (overrides: Partial<Party> = {}): Party => ({
  id: 'lead',
  role: 'winner',
  name: '甲有限公司',
  letter: true,
  declared: 'medium',
  ...overrides,
})
const partner: Party = { ...lead({ id: 'partner', role: 'subcontractor', declared: 'micro' }), amount: 40_000_000 }

test.each`
  because                                             | record                                                                                                   | reserved                                         | contracted
  ${'all of it, to a small enterprise'}               | ${{}}                                                                                                    | ${{ sme: 186_000_000, smallMicro: 186_000_000 }} | ${{ sme: 180_000_000, smallMicro: 180_000_000 }}
  ${'all of it, to a medium one'}                     | ${{ winnerScale: 'medium' }}                                                                             | ${{ sme: 186_000_000, smallMicro: 186_000_000 }} | ${{ sme: 180_000_000, smallMicro: 0 }}
  ${'won by a large one'}                             | ${{ winnerScale: 'large' }}                                                                              | ${{ sme: 186_000_000 }}                          | ${{ sme: 0, smallMicro: 0 }}
  ${'the size of the winner is not on record'}        | ${{ winnerScale: undefined }}                                                                            | ${{ sme: 186_000_000 }}                          | ${{ sme: undefined }}
  ${'not signed yet'}                                 | ${{ contractAmount: undefined }}                                                                         | ${{ sme: 186_000_000 }}                          | ${null}
  ${'a share of the budget'}                          | ${{ measure: 'partial', reservedSme: undefined, reservedSmeShare: 4000, reservedSmallMicro: undefined }} | ${{ sme: 74_400_000, smallMicro: undefined }}    | ${{ sme: 180_000_000 }}
  ${'subcontractors of a large winner are not known'} | ${{ measure: 'subcontract', reservedSme: 60_000_000, winnerScale: 'large' }}                             | ${{ sme: 60_000_000 }}                           | ${{ sme: undefined, smallMicro: undefined }}
  ${'nothing was reserved'}                           | ${{ measure: 'none', reservedSme: undefined, reservedSmallMicro: undefined }}                            | ${{ sme: 0, smallMicro: 0 }}                     | ${{ sme: 180_000_000 }}
  ${'all of an amount that nobody knows'}             | ${{ budget: undefined, reservedSme: undefined }}                                                         | ${{ sme: undefined }}                            | ${{ sme: 180_000_000 }}
`('$because', ({ record, reserved, contracted }) => {
  const executed = executedReservation(project(record as object))
  expect(executed.reserved).toMatchObject(reserved as object)
  if (contracted === null) expect(executed.contracted).toBeNull()
  else expect(executed.contracted).toMatchObject(contracted as object)
})

test('parties on record tell what each carries out', () => {
  const record = { measure: 'subcontract', reservedSme: 60_000_000, reservedSmallMicro: undefined }
  const shared = executedReservation(project(record, { parties: [lead(), partner] }))
  expect(shared.contracted).toEqual({ sme: 180_000_000, smallMicro: 40_000_000 })
  const large = executedReservation(project(record, { parties: [lead({ declared: 'large' }), partner] }))
  expect(large.contracted).toEqual({ sme: 40_000_000, smallMicro: 40_000_000 })
  const open = executedReservation(project(record, { parties: [{ ...lead(), declared: undefined } as never, partner] }))
  expect(open.contracted).toEqual({ sme: undefined, smallMicro: undefined })
})

test('of packages those that reserve count, each by its award', () => {
  const lots = [
    { title: '包1', budget: 100_000_000, measure: 'exclusive' as const },
    { title: '包2', budget: 86_000_000, measure: 'none' as const },
  ]
  const record = { measure: 'package', reservedSme: 100_000_000, lots }
  const parties = [lead({ lot: '包1', declared: 'small' }), lead({ id: 'b', lot: '包2', declared: 'small' })]
  const lotAwards = [
    { lot: '包1', amount: 95_000_000 },
    { lot: '包2', amount: 80_000_000 },
  ]
  const executed = executedReservation(project(record, { parties, lotAwards }))
  expect(executed.contracted).toEqual({ sme: 95_000_000, smallMicro: 95_000_000 })
})

test('sums take what is known, and count what is not', () => {
  const all = [
    project(),
    project({ winnerScale: undefined }, { project: 'p2' }),
    project({ measure: 'none', reservedSme: undefined, reservedSmallMicro: undefined }, { project: 'p3' }),
    project({ budget: undefined, reservedSme: undefined }, { project: 'p4' }),
  ].map(executedReservation)
  expect(all.map(isReserving)).toEqual([true, true, false, true])
  expect(sumOfExecution(all)).toEqual({
    projects: 4,
    amount: 558_000_000,
    amountUnknown: 1,
    reserving: 3,
    reserved: 372_000_000,
    reservedSmallMicro: 372_000_000,
    reservedUnknown: 1,
    signed: 3,
    contracted: 360_000_000,
    contractedSmallMicro: 360_000_000,
    contractedUnknown: 1,
  })
})

const department = (overrides: Partial<DepartmentYear> = {}): DepartmentYear => ({
  unit: 'water',
  name: '示范区水务局',
  procurements: [one('P-1')],
  gpBudgetTotal: 1_000_000_000,
  ...overrides,
})
const SHORT = department({ procurements: [one('P-1', { reservedSme: 100_000_000, reservedSmallMicro: 100_000_000 })] })
const context = around('2027-04-02', 'jiujiang')
const reading = (of: readonly DepartmentYear[], more: Partial<ReservedReading> = {}): ReservedReading => {
  const units = of.map(({ name, procurements, unit }) => ({
    id: unit,
    name,
    projects: procurements.map((procurement, n) =>
      executedReservation({ project: `${unit}${n}`, unit, procurement, parties: [], lotAwards: [] }),
    ),
  }))
  const first = firstReserving(units.flatMap(({ projects }) => projects))
  return { year: 2026, departments: of, first, units, links: new Map(), dueOn: undefined, context, ...more }
}

test('a share below the figure that binds has to be explained, one that reaches it has not', () => {
  const reached = department({
    procurements: [one('P-1', { reservedSme: 400_000_000, reservedSmallMicro: 400_000_000 })],
  })
  expect(shareStandings([SHORT], 2026, context).filter(({ standing }) => standing === 'short').length).toBeGreaterThan(
    1,
  )
  expect(reservedSections(reading([SHORT]))[0]?.words?.required).toBe(true)
  const met = shareStandings([reached], 2026, context)
  expect(met.map(({ standing }) => standing)).toEqual(met.map(() => 'met'))
  expect(reservedSections(reading([reached]))[0]?.words?.required).toBe(false)
})

test('the same projects are judged anew on another day, and with another budget', () => {
  const { procurements } = SHORT
  const on = (today: Parameters<typeof around>[0], gpBudgetTotal: number) =>
    shareStandings([department({ procurements, gpBudgetTotal })], 2026, around(today, 'jiujiang'))
  const [running, over] = [on('2026-10-10', 1_000_000_000), on('2027-04-02', 1_000_000_000)]
  expect(running.map(({ finding }) => finding.verdict)).toContain('pending')
  expect(over.map(({ finding }) => finding.verdict)).not.toContain('pending')
  const required = (of: typeof over) => of.find(({ finding }) => finding.base === 'gp-budget')?.finding.required
  expect(required(on('2027-04-02', 2_000_000_000))).toBe((required(over) ?? 0) * 2)
})

test('without the whole budget on record the share of it cannot be told, and that is said', () => {
  const found = shareStandings([department({ gpBudgetTotal: undefined })], 2026, context)
  expect(found.find(({ finding }) => finding.base === 'gp-budget')?.standing).toBe('cannot-tell')
  const [, shares] = reservedSections(reading([department({ gpBudgetTotal: undefined })]))
  const row = shares?.table?.rows.find(({ id }) => id.includes('annual-share'))
  expect(row?.cells.at(-1)).toMatchObject({ zh: expect.stringContaining('无法判定') as unknown })
})

test('a year without projects has no share and nothing to explain', () => {
  const [execution, shares, units, projects] = reservedSections(
    reading([department({ procurements: [], gpBudgetTotal: undefined })]),
  )
  expect(execution?.figures.find(({ id }) => id === 'reserved-share')).toMatchObject({ value: null })
  expect(execution?.words?.required).toBe(false)
  expect(shares?.table?.rows.every(({ cells }) => cells[3] === null || cells[3] === 0)).toBe(true)
  expect(units?.table?.rows).toEqual([])
  expect(projects?.table?.rows).toEqual([])
})

test('the list has the projects that reserve, with form, amounts, supplier and notice, and adds up to the figures', () => {
  const of = department({ procurements: [one('P-1'), one('P-2', { measure: 'none', reservedSme: undefined })] })
  const links = new Map([['water0', { evidence: 'https://ccgp.example/1', notice: null }]])
  const [execution, , , projects] = reservedSections(reading([of], { links }))
  expect(projects?.table?.rows).toHaveLength(1)
  expect(projects?.table?.rows[0]).toMatchObject({ project: 'water0', unit: 'water' })
  expect(projects?.table?.rows[0]?.cells).toContain('https://ccgp.example/1')
  const reserved = execution?.figures.find(({ id }) => id === 'reserved')?.value
  expect(projects?.table?.total).toContain(reserved)
})
