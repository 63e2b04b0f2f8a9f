import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { findingOf } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'

describe('cn.gp.sme.reserve-forms', () => {
  const RULE = 'cn.gp.sme.reserve-forms'

  test.each`
    because                                           | overrides                                                                         | verdict
    ${'a subcontract between unrelated firms'}        | ${{ measure: 'subcontract', partnersRelated: false }}                             | ${'compliant'}
    ${'the subcontractor is the winner’s subsidiary'} | ${{ measure: 'subcontract', partnersRelated: true }}                              | ${'breach'}
    ${'a consortium of related firms'}                | ${{ measure: 'consortium', partnersRelated: true }}                               | ${'breach'}
    ${'the relation is not on record'}                | ${{ measure: 'consortium', partnerShare: 4000 }}                                  | ${'cannot-tell'}
    ${'the form is not on record'}                    | ${{ measure: 'partial', partnersRelated: false }}                                 | ${'cannot-tell'}
    ${'reserved as a whole: there are no partners'}   | ${{ measure: 'exclusive', partnersRelated: false }}                               | ${undefined}
    ${'reserved by packages: there are no partners'}  | ${{ measure: 'package', partnersRelated: false }}                                 | ${undefined}
    ${'before the measures'}                          | ${{ measure: 'consortium', partnersRelated: true, announcementOn: '2020-12-31' }} | ${undefined}
    ${'how it is reserved is not on record'}          | ${{ measure: undefined, partnersRelated: false }}                                 | ${'cannot-tell'}
    ${'nothing reserved'}                             | ${{ measure: 'none', partnersRelated: true }}                                     | ${undefined}
    ${'nothing on record of the partners'}            | ${{ measure: 'consortium' }}                                                      | ${undefined}
  `('$because: $verdict', ({ overrides, verdict }) => {
    const finding = findingOf(aProcurement(overrides), RULE)
    expect(finding?.verdict).toBe(verdict)
    const asked = 'partnersRelated' in overrides ? 'measure' : 'partnersRelated'
    expect(finding?.missing).toEqual(verdict === 'cannot-tell' ? [asked] : undefined)
  })

  test('a subcontract of 40 % to an unrelated SME counts as 40 % of the budget; to a subsidiary as nothing', () => {
    const part = {
      budget: 300_000_000,
      measure: 'subcontract',
      reservedSme: undefined,
      reservedSmeShare: 4000,
      reservedSmallMicro: 84_000_000,
    } as const
    const share = 'jiujiang.gp.sme.reserve-above'
    expect(findingOf(aProcurement({ ...part, partnersRelated: false }), share)).toMatchObject({
      verdict: 'compliant',
      actual: 120_000_000,
    })
    expect(findingOf(aProcurement({ ...part, partnersRelated: true }), share)).toMatchObject({
      verdict: 'breach',
      actual: 0,
      shortfall: 120_000_000,
    })
    expect(findingOf(aProcurement({ ...part, measure: 'consortium', partnersRelated: true }), share)?.actual).toBe(0)
    expect(findingOf(aProcurement({ ...part, measure: 'package', partnersRelated: true }), share)?.actual).toBe(
      120_000_000,
    )
  })
})

describe('cn.gp.sme.too-few-stop', () => {
  const RULE = 'cn.gp.sme.too-few-stop'
  const open = (overrides: Parameters<typeof aProcurement>[0]) =>
    aProcurement({ ...NOTHING_AFTER_EVALUATION, ...overrides })

  test.each`
    because                                    | record                                                                                  | verdict          | light
    ${'two, and it went on'}                   | ${aProcurement({ qualifiedSmes: 2 })}                                                   | ${'breach'}      | ${'red'}
    ${'three are enough'}                      | ${aProcurement({ qualifiedSmes: 3 })}                                                   | ${'compliant'}   | ${'green'}
    ${'two, and it stopped'}                   | ${open({ qualifiedSmes: 2, stoppedOn: '2026-02-12' })}                                  | ${'compliant'}   | ${'green'}
    ${'two, stopped on the day of evaluation'} | ${open({ qualifiedSmes: 2, evaluationEndedOn: '2026-02-12', stoppedOn: '2026-02-12' })} | ${'compliant'}   | ${'green'}
    ${'two, stopped only after going on'}      | ${open({ qualifiedSmes: 2, evaluationEndedOn: '2026-02-12', stoppedOn: '2026-02-13' })} | ${'breach'}      | ${'red'}
    ${'two, nothing done yet: to be stopped'}  | ${open({ qualifiedSmes: 2 })}                                                           | ${'pending'}     | ${'yellow'}
    ${'not reserved'}                          | ${aProcurement({ qualifiedSmes: 2, measure: 'none' })}                                  | ${undefined}     | ${undefined}
    ${'whether reserved is not on record'}     | ${aProcurement({ qualifiedSmes: 2, measure: undefined })}                               | ${'cannot-tell'} | ${'grey'}
    ${'how many qualified is not on record'}   | ${aProcurement()}                                                                       | ${undefined}     | ${undefined}
    ${'before the measures'}                   | ${aProcurement({ qualifiedSmes: 2, announcementOn: '2020-12-31' })}                     | ${undefined}     | ${undefined}
  `('$because: $verdict', ({ record, verdict, light }) => {
    const finding = findingOf(record, RULE)
    expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
  })

  test('the stop itself is told', () => {
    const stopped = open({ qualifiedSmes: 2, stoppedOn: '2026-02-12' })
    expect(findingOf(stopped, RULE)).toMatchObject({ verdict: 'compliant', met: '2026-02-12', shortfall: 0 })
  })

  test('says how many there were and how many are needed', () => {
    expect(findingOf(aProcurement({ qualifiedSmes: 1 }), RULE)).toMatchObject({
      unit: 'count',
      required: 3,
      actual: 1,
      shortfall: 2,
      met: '2026-02-12',
    })
  })
})
