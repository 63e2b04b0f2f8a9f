import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareList } from './compare-list.ts'
import type { Comparison } from './compare-list.ts'
import { ownNotices } from './own-notices.ts'
import type { OwnProject } from './own-notices.ts'
import { NOTICE_KINDS } from './platform-line.ts'
import type { PlatformLine } from './platform-line.ts'
import { EDUCATION, ownProject, WATER } from './testing/own-project.ts'
import { unitReport } from './unit-report.ts'

const UNITS = [EDUCATION, WATER]
const SCOPE = { kinds: NOTICE_KINDS, from: '2026-01-01', through: '2026-12-31' } as const
const ANNOUNCED: PlatformLine = {
  row: 2,
  what: 'announcement',
  number: 'JY-1',
  title: '校车租赁公开招标公告',
  unit: EDUCATION.name,
  on: '2026-03-10',
  budget: 280_000_000,
}

const compare = (projects: readonly OwnProject[], lines: readonly PlatformLine[], scope: object = {}) =>
  compareList({ list: { lines, budgetStep: 1 }, scope: { ...SCOPE, ...scope }, projects, units: UNITS })
const outcomes = ({ results }: Comparison) => results.map(({ outcome, what }) => `${outcome} ${what}`)
/** Only the announcement of the usual project is asked for. */
const announced = (line: Partial<PlatformLine>, project = ownProject()) =>
  compare([project], [{ ...ANNOUNCED, ...line }], { kinds: ['announcement'] })

/** The list that the province's site would have, were every notice of ours there as we know it. */
function listOf(projects: readonly OwnProject[]): PlatformLine[] {
  return projects.flatMap(({ number, organisationId, record }) =>
    ownNotices(record).map(({ what, on }, index) => ({
      row: index + 2,
      what,
      number,
      title: record.title ?? '',
      unit: UNITS.find(({ id }) => id === organisationId)?.name ?? '',
      on,
      ...(record.budget === undefined ? {} : { budget: record.budget }),
    })),
  )
}

test.each`
  because                                                | line                                                     | found
  ${'the same'}                                          | ${{}}                                                    | ${[]}
  ${'a day later there'}                                 | ${{ on: '2026-03-11' }}                                  | ${['late announcement']}
  ${'a day earlier there'}                               | ${{ on: '2026-03-09' }}                                  | ${['other-date announcement']}
  ${'a fen more there'}                                  | ${{ budget: 280_000_001 }}                               | ${['other-budget announcement']}
  ${'later and less'}                                    | ${{ on: '2026-03-20', budget: 1 }}                       | ${['late announcement', 'other-budget announcement']}
  ${'no budget there: nothing to compare'}               | ${{ budget: undefined }}                                 | ${[]}
  ${'without number: by unit and title'}                 | ${{ number: undefined }}                                 | ${[]}
  ${'a number of the site: by unit and title'}           | ${{ number: '浙采2026-77' }}                             | ${[]}
  ${'by title alone, where it is the only one'}          | ${{ number: undefined, unit: undefined }}                | ${[]}
  ${'brackets and blanks'}                               | ${{ number: undefined, title: '【校车 租赁】招标公告' }} | ${[]}
  ${'the number tells, whatever the title says'}         | ${{ title: '学生交通' }}                                 | ${[]}
  ${'another title, no number'}                          | ${{ number: undefined, title: '学生交通' }}              | ${['missing announcement', 'unknown announcement']}
  ${'another unit of ours: not this project'}            | ${{ unit: WATER.name }}                                  | ${['missing announcement', 'unknown announcement']}
  ${'no unit of ours: not our line'}                     | ${{ unit: '外区教育局' }}                                | ${['missing announcement']}
  ${'a notice of another kind says nothing of this one'} | ${{ what: null }}                                        | ${['missing announcement']}
`('$because', ({ line, found }) => {
  const given = Object.fromEntries(Object.entries({ ...ANNOUNCED, ...line }).filter(([, value]) => value !== undefined))
  const { results } = compare([ownProject()], [given as unknown as PlatformLine], { kinds: ['announcement'] })
  expect(results.map(({ outcome, what }) => `${outcome} ${what}`)).toEqual(found)
})

test('how much later and how much more is said', () => {
  const { results } = announced({ on: '2026-03-13', budget: 280_000_050 })
  expect(results).toMatchObject([
    { outcome: 'late', days: 3, ours: { number: 'JY-1', on: '2026-03-10' }, line: { on: '2026-03-13' } },
    { outcome: 'other-budget', more: 50 },
  ])
})

test.each`
  because                                               | fields                                                                                                                                                        | found
  ${'nothing of it is there'}                           | ${{}}                                                                                                                                                         | ${['missing intention', 'missing announcement', 'missing result', 'missing contract']}
  ${'what is not published is not missed'}              | ${{ resultPublishedOn: undefined, awardNoticeOn: undefined, contractPublishedOn: undefined }}                                                                 | ${['missing intention', 'missing announcement']}
  ${'an award notice stands for the result'}            | ${{ resultPublishedOn: undefined, intentionOn: undefined, announcementOn: undefined, contractPublishedOn: undefined }}                                        | ${['missing result']}
  ${'on the city’s medium: not the province’s to have'} | ${{ media: { announcementOn: 'municipal' }, intentionOn: undefined, resultPublishedOn: undefined, awardNoticeOn: undefined, contractPublishedOn: undefined }} | ${[]}
  ${'a tendered project is not this site’s'}            | ${{ regime: 'tendering' }}                                                                                                                                    | ${[]}
  ${'before the days of the list'}                      | ${{ intentionOn: '2025-12-31', announcementOn: undefined, resultPublishedOn: undefined, awardNoticeOn: undefined, contractPublishedOn: undefined }}           | ${[]}
  ${'the last day counts'}                              | ${{ intentionOn: '2026-12-31', announcementOn: undefined, resultPublishedOn: undefined, awardNoticeOn: undefined, contractPublishedOn: undefined }}           | ${['missing intention']}
  ${'by what way it is bought is not on record'}        | ${{ method: undefined, intentionOn: undefined, resultPublishedOn: undefined, awardNoticeOn: undefined, contractPublishedOn: undefined }}                      | ${['untold announcement']}
`('an empty list: $because', ({ fields, found }) => {
  expect(outcomes(compare([ownProject(fields)], []))).toEqual(found)
})

test.each`
  fields                               | exclusion
  ${{ method: 'single-source' }}       | ${'single-source'}
  ${{ method: 'e-mall' }}              | ${'e-mall'}
  ${{ method: 'agreement-supply' }}    | ${'framework-supply'}
  ${{ method: 'framework-agreement' }} | ${'framework-supply'}
  ${{ renewal: true }}                 | ${'renewal'}
  ${{ contractEnteredDirectly: true }} | ${'contract-entered-directly'}
`('not counted by S-01: $exclusion', ({ fields, exclusion }) => {
  const missing = compare([ownProject(fields)], [], { kinds: ['announcement'] })
  expect(missing.results).toMatchObject([{ outcome: 'excluded', exclusion }])
  expect([missing.checked, missing.pushed.size]).toEqual([[], 0])
  // What is there later is not held against it either.
  expect(outcomes(announced({ on: '2026-05-01' }, ownProject(fields)))).toEqual(['excluded announcement'])
})

test('a line that may be of two projects is of neither, and neither is missed for it', () => {
  const projects = [ownProject({ id: 'JY-1' }), ownProject({ id: 'JY-2' })]
  const { number: _, ...unnumbered } = ANNOUNCED
  const { results, checked } = compare(projects, [unnumbered], { kinds: ['announcement'] })
  expect(results).toMatchObject([
    { outcome: 'ambiguous', organisationId: EDUCATION.id, candidates: ['education/JY-1', 'education/JY-2'] },
  ])
  expect(checked).toEqual([])
})

test('two units have a project of one name: without a unit it is told of neither, with one of that unit', () => {
  const projects = [ownProject(), ownProject({ id: 'SW-1' }, WATER.id)]
  const { number: _, unit: __, ...bare } = ANNOUNCED
  const scope = { kinds: ['announcement'] }
  expect(compare(projects, [bare], scope).results).toMatchObject([{ outcome: 'ambiguous', organisationId: null }])
  const told = compare(projects, [{ ...bare, unit: WATER.name }], scope)
  expect(told.results).toMatchObject([{ outcome: 'missing', organisationId: EDUCATION.id }])
})

test('of a notice that stands there twice the nearest day counts', () => {
  const again = { ...ANNOUNCED, row: 3, on: '2026-03-10' } as const
  expect(
    compare([ownProject()], [{ ...ANNOUNCED, on: '2026-04-10' }, again], { kinds: ['announcement'] }).results,
  ).toEqual([])
})

test('a notice there of which our project knows nothing', () => {
  const project = ownProject({ resultPublishedOn: undefined, awardNoticeOn: undefined })
  const line = { ...ANNOUNCED, what: 'result', on: '2026-04-03' } as const
  expect(compare([project], [ANNOUNCED, line], { kinds: ['announcement', 'result'] }).results).toMatchObject([
    { outcome: 'unrecorded', what: 'result', key: project.key, ours: { on: null } },
  ])
})

test('an award notice is no day of publication: it is not compared', () => {
  const project = ownProject({ resultPublishedOn: undefined, awardNoticeOn: '2026-03-31' })
  const line = { ...ANNOUNCED, what: 'result', on: '2026-04-03' } as const
  expect(compare([project], [line], { kinds: ['result'] }).results).toEqual([])
})

test('the report per unit says of how many, most problems first', () => {
  const projects = [ownProject(), ownProject({ id: 'SW-1', title: '泵站改造' }, WATER.id)]
  const lines = listOf(projects).filter(({ number, what }) => !(number === 'SW-1' && what === 'result'))
  expect(unitReport(compare(projects, [...lines, { ...ANNOUNCED, number: 'X', title: '不知' }]))).toMatchObject([
    { organisationId: EDUCATION.id, checked: 4, agreed: 4, outcomes: { unknown: 1, missing: 0 } },
    { organisationId: WATER.id, checked: 4, agreed: 3, outcomes: { unknown: 0, missing: 1 } },
  ])
})

test('buyers that are no unit of the district are counted apart', () => {
  const { elsewhere, results } = compare(
    [],
    [
      { ...ANNOUNCED, unit: '外区教育局' },
      { ...ANNOUNCED, unit: '外区教育局' },
    ],
  )
  expect([elsewhere, results]).toEqual([[{ unit: '外区教育局', lines: 2 }], []])
})

test('what reached the site is told only where the list answers for every notice', () => {
  const all = listOf([ownProject()])
  expect(compare([ownProject()], all).pushed.get('education/JY-1')).toEqual(['announcement', 'result', 'contract'])
  const withoutResult = all.filter(({ what }) => what !== 'result')
  expect(compare([ownProject()], withoutResult).pushed.get('education/JY-1')).toEqual(['announcement', 'contract'])
  // A list of announcements alone leaves the others open.
  expect(compare([ownProject()], [ANNOUNCED], { kinds: ['announcement'] }).pushed.size).toBe(0)
  // What was recorded before stays, and what changes nothing is not recorded again.
  const known = ownProject({ pushedNotices: ['result', 'contract'] })
  expect(compare([known], [ANNOUNCED], { kinds: ['announcement'] }).pushed.get(known.key)).toEqual([
    'announcement',
    'result',
    'contract',
  ])
  const whole = ownProject({ pushedNotices: ['announcement', 'result', 'contract'] })
  expect(compare([whole], all).pushed.size).toBe(0)
})

const day = fc.integer({ min: 0, max: 300 }).map((n): CivilDate => addDays('2026-01-15', n))
const anyProject = fc
  .record({
    number: fc.integer({ min: 1, max: 1_000_000 }),
    unit: fc.constantFrom(EDUCATION.id, WATER.id),
    budget: fc.integer({ min: 1, max: 10 ** 12 }),
    intentionOn: fc.option(day, { nil: undefined }),
    announcementOn: day,
    resultPublishedOn: fc.option(day, { nil: undefined }),
    contractPublishedOn: fc.option(day, { nil: undefined }),
  })
  .map(({ number, unit, ...fields }) =>
    ownProject({ ...fields, id: `P-${number}`, title: `采购 ${number} 号`, awardNoticeOn: undefined }, unit),
  )
const anyDistrict = fc.uniqueArray(anyProject, { minLength: 1, maxLength: 12, selector: ({ number }) => number })

test('a list written from our own records shows no problem, by number or by title', () => {
  fc.assert(
    fc.property(anyDistrict, fc.boolean(), (projects, withNumbers) => {
      const lines = listOf(projects).map(({ number, ...line }) =>
        withNumbers ? { ...line, number: `${number}` } : line,
      )
      const { results, checked } = compare(projects, lines)
      expect(results).toEqual([])
      expect(checked.length).toBe(lines.length)
      expect(checked.every(({ agrees }) => agrees)).toBe(true)
    }),
  )
})

test('one change of it shows exactly its problem', () => {
  const changes = {
    missing: () => [],
    late: (line: PlatformLine) => [{ ...line, on: addDays(line.on, 1) }],
    'other-date': (line: PlatformLine) => [{ ...line, on: addDays(line.on, -1) }],
    'other-budget': (line: PlatformLine) => [{ ...line, budget: (line.budget ?? 0) + 1 }],
  } as const
  const names = ['missing', 'late', 'other-date', 'other-budget'] as const
  fc.assert(
    fc.property(anyDistrict, fc.nat(), fc.constantFrom(...names), (projects, n, name) => {
      const lines = listOf(projects)
      const at = n % lines.length
      const changed = lines.flatMap((line, index) => (index === at ? changes[name](line) : [line]))
      const { results } = compare(projects, changed)
      expect(results).toMatchObject([{ outcome: name, what: lines[at]?.what }])
    }),
  )
})
