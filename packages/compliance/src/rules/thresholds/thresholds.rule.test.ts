import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { describe, expect, test } from 'vitest'
import { evaluate, scopeOf } from '../../evaluate.ts'
import { NO_SETTINGS } from '../../settings/district-settings.ts'
import type { DistrictSettings } from '../../settings/district-settings.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { isBelowLimit } from './below-limit.ts'
import { isCompulsory } from './compulsory.ts'

const FOUR_MILLION = 400_000_000
const configured: DistrictSettings = { ...NO_SETTINGS, version: 'test', threshold: () => FOUR_MILLION }

describe.each`
  rule                    | district
  ${'anhui.threshold'}    | ${'jiujiang'}
  ${'hubei.threshold'}    | ${'xialu'}
  ${'zhejiang.threshold'} | ${'zhenhai'}
  ${'zhejiang.threshold'} | ${'changshan'}
  ${'liaoning.threshold'} | ${'bayuquan'}
`('$rule in $district', ({ rule, district }: { readonly rule: string; readonly district: JurisdictionId }) => {
  const consulted = (overrides: Parameters<typeof aProcurement>[0]) =>
    aProcurement({ method: 'competitive-consultation', budget: FOUR_MILLION, ...overrides })
  const judged = (overrides: Parameters<typeof aProcurement>[0], settings = configured) =>
    evaluate(consulted(overrides), { ...aContext('2026-11-21', district), settings }).find(
      (finding) => finding.rule === rule,
    )

  test('not configured is not compliant', () => {
    expect(judged({}, NO_SETTINGS)).toMatchObject({
      verdict: 'cannot-tell',
      light: 'grey',
      missing: ['threshold.open-tender.goods-services'],
    })
  })

  test.each`
    because                                              | overrides                                       | verdict          | missing
    ${'4,000,000 reaches it: another method, approved?'} | ${{}}                                           | ${'cannot-tell'} | ${['methodApproved']}
    ${'4,000,000, and no approval'}                      | ${{ methodApproved: false }}                    | ${'breach'}      | ${undefined}
    ${'4,000,000, approved'}                             | ${{ methodApproved: true }}                     | ${'exempt'}      | ${undefined}
    ${'4,000,000 by open tender'}                        | ${{ method: 'open-tender' }}                    | ${'compliant'}   | ${undefined}
    ${'goods are measured like services'}                | ${{ category: 'goods', methodApproved: false }} | ${'breach'}      | ${undefined}
    ${'the category is not on record'}                   | ${{ category: undefined }}                      | ${undefined}     | ${undefined}
    ${'the method is not on record'}                     | ${{ method: undefined }}                        | ${undefined}     | ${undefined}
    ${'one fen less'}                                    | ${{ budget: FOUR_MILLION - 1 }}                 | ${undefined}     | ${undefined}
    ${'no budget'}                                       | ${{ budget: undefined }}                        | ${'cannot-tell'} | ${['budget']}
    ${'works have their own threshold'}                  | ${{ category: 'works' }}                        | ${undefined}     | ${undefined}
    ${'a framework agreement is no such choice'}         | ${{ method: 'framework-agreement' }}            | ${undefined}     | ${undefined}
  `('$because', ({ overrides, verdict, missing }) => {
    const finding = judged(overrides)
    expect([finding?.verdict, finding?.missing]).toEqual([verdict, missing])
  })

  test('what was measured is told, and under which article it was approved', () => {
    const told = { unit: 'fen', required: FOUR_MILLION, actual: FOUR_MILLION, shortfall: 0 }
    expect(judged({ methodApproved: true })).toMatchObject({ ...told, light: 'green', ground: '政府采购法第二十七条' })
    expect(judged({ method: 'open-tender' })).toMatchObject({ ...told, light: 'green' })
  })

  test('the figure of the day of the notice, or of today while there is none', () => {
    const rising = {
      ...configured,
      threshold: (_: string, on: string) => (on < '2026-06-01' ? FOUR_MILLION : FOUR_MILLION + 1),
    }
    expect(judged({}, rising)?.verdict).toBe('cannot-tell')
    const unannounced = { intentionOn: undefined, announcementOn: undefined } as const
    expect(judged(unannounced, rising)).toBeUndefined()
  })

  test('by open tender nothing hangs on the figure: nothing is asked for', () => {
    expect(judged({ method: 'open-tender' }, NO_SETTINGS)).toBeUndefined()
  })
})

test('a province’s threshold is not heard of elsewhere, nor before its catalogue', () => {
  const record = aProcurement({ method: 'inquiry' })
  expect(findingOf(record, 'hubei.threshold')).toBeUndefined()
  const old = aProcurement({ method: 'inquiry', announcementOn: '2023-12-31' })
  expect(findingOf(old, 'anhui.threshold')).toBeUndefined()
  const of2025 = aProcurement({ method: 'inquiry', announcementOn: '2025-12-31' })
  expect(findingOf(of2025, 'anhui.threshold')?.citation.verification).toBe('unverified')
})

describe('cn.tender.must-tender', () => {
  const RULE = 'cn.tender.must-tender'
  test.each`
    because                                               | overrides                                                                                          | verdict          | missing
    ${'construction of 4,000,000, tendered'}              | ${{ tenderObject: 'construction', budget: 400_000_000 }}                                           | ${'compliant'}   | ${undefined}
    ${'construction of 4,000,000, not tendered'}          | ${{ tenderObject: 'construction', budget: 400_000_000, method: 'competitive-consultation' }}       | ${'breach'}      | ${undefined}
    ${'construction of 4,000,000, by invited tender'}     | ${{ tenderObject: 'construction', budget: 400_000_000, method: 'invited-tender' }}                 | ${'compliant'}   | ${undefined}
    ${'construction of 3,999,999: no tender needed'}      | ${{ tenderObject: 'construction', budget: 399_999_900, method: 'competitive-consultation' }}       | ${undefined}     | ${undefined}
    ${'goods of 2,000,000'}                               | ${{ tenderObject: 'goods', budget: 200_000_000, method: 'inquiry' }}                               | ${'breach'}      | ${undefined}
    ${'goods of a fen less'}                              | ${{ tenderObject: 'goods', budget: 199_999_999, method: 'inquiry' }}                               | ${undefined}     | ${undefined}
    ${'supervision of 1,000,000'}                         | ${{ tenderObject: 'services', budget: 100_000_000, method: 'single-source' }}                      | ${'breach'}      | ${undefined}
    ${'the estimate, not the budget, decides'}            | ${{ tenderObject: 'goods', estimate: 199_999_999, budget: 500_000_000, method: 'inquiry' }}        | ${undefined}     | ${undefined}
    ${'what is bought is not on record: nothing asked'}   | ${{ tenderObject: undefined, budget: 400_000_000, method: 'inquiry' }}                             | ${undefined}     | ${undefined}
    ${'no estimate'}                                      | ${{ tenderObject: 'goods', budget: undefined }}                                                    | ${'cannot-tell'} | ${['estimate']}
    ${'no method'}                                        | ${{ tenderObject: 'goods', budget: 400_000_000, method: undefined }}                               | ${'cannot-tell'} | ${['method']}
    ${'whose money is not on record, outside the budget'} | ${{ tenderObject: 'goods', budget: 400_000_000, method: 'inquiry', regime: 'tendering' }}          | ${'cannot-tell'} | ${['stateFunded']}
    ${'private money'}                                    | ${{ tenderObject: 'goods', budget: 400_000_000, method: 'inquiry', stateFunded: false }}           | ${undefined}     | ${undefined}
    ${'before the rule of 2018'}                          | ${{ tenderObject: 'goods', budget: 400_000_000, method: 'inquiry', announcementOn: '2018-05-31' }} | ${undefined}     | ${undefined}
  `('$because', ({ overrides, verdict, missing }) => {
    const finding = findingOf(aProcurement({ category: 'works', ...overrides }), RULE)
    expect([finding?.verdict, finding?.missing]).toEqual([verdict, missing])
  })
})

test.each`
  because                                         | overrides                                                  | compulsory
  ${'the estimate reaches the scale'}             | ${{ estimate: 400_000_000 }}                               | ${true}
  ${'a fen less does not'}                        | ${{ estimate: 399_999_999 }}                               | ${false}
  ${'without an estimate the budget stands'}      | ${{ budget: 400_000_000 }}                                 | ${true}
  ${'no amount shows nothing'}                    | ${{ budget: undefined }}                                   | ${false}
  ${'private money is free'}                      | ${{ estimate: 400_000_000, stateFunded: false }}           | ${false}
  ${'whose money is not on record'}               | ${{ estimate: 400_000_000, stateFunded: undefined }}       | ${false}
  ${'what is bought is not on record'}            | ${{ estimate: 400_000_000, tenderObject: undefined }}      | ${false}
  ${'before the rule of 2018 there was no scale'} | ${{ estimate: 400_000_000, announcementOn: '2018-05-31' }} | ${false}
`('a compulsory tender shows on the record: $because', ({ overrides, compulsory }) => {
  const works = { regime: 'tendering', category: 'works', tenderObject: 'construction', stateFunded: true } as const
  expect(isCompulsory(aProcurement({ ...works, ...overrides }))).toBe(compulsory)
})

describe('below the limit of decentralised procurement', () => {
  const limited: DistrictSettings = {
    ...NO_SETTINGS,
    threshold: (name) => (name === 'decentralised.services' ? 100 : undefined),
  }
  test.each`
    because                          | overrides                            | below
    ${'a fen below'}                 | ${{ budget: 99 }}                    | ${true}
    ${'the limit itself'}            | ${{ budget: 100 }}                   | ${false}
    ${'goods, without a limit'}      | ${{ budget: 99, category: 'goods' }} | ${false}
    ${'the budget is not on record'} | ${{ budget: undefined }}             | ${false}
  `('$because: $below', ({ overrides, below }) => {
    const scope = scopeOf(aProcurement(overrides), { ...aContext(), settings: limited })
    expect(isBelowLimit(scope.reading.facts, scope)).toBe(below)
  })
})
