import type { CivilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { settingsOf } from '../../settings/settle.ts'
import { aContext, findingOf } from '../../testing/findings.ts'
import { reasonItemOf } from './no-reserve-reason.ts'

test.each`
  because                                | text                                        | item
  ${'by number, as an item'}             | ${'46号第六条第三项'}                       | ${3}
  ${'by number, in brackets'}            | ${'符合第六条(二)'}                         | ${2}
  ${'by number, called a paragraph'}     | ${'第六条第三款之规定'}                     | ${3}
  ${'framework agreement'}               | ${'框架协议采购项目'}                       | ${4}
  ${'ample supply cannot be ensured'}    | ${'预留份额无法确保充分供应、充分竞争'}     | ${3}
  ${'a patent that cannot be replaced'}  | ${'需要使用不可替代的专利'}                 | ${2}
  ${'aimed at bodies that are no firms'} | ${'面向事业单位采购'}                       | ${1}
  ${'other cases of the province'}       | ${'省级以上人民政府财政部门规定的其他情形'} | ${5}
  ${'short of time is none'}             | ${'时间紧'}                                 | ${undefined}
  ${'empty words are none'}              | ${'项目特殊'}                               | ${undefined}
`('art. 6, $because', ({ text, item }) => {
  expect(reasonItemOf(text)).toBe(item)
})

const ONE = { noReserveReason: '第六条第三项' } as const
const RELATED = { partnersRelated: true } as const
const unreserved = (overrides: Parameters<typeof aProcurement>[0]) =>
  aProcurement({ measure: 'none', reservedSme: undefined, reservedSmallMicro: undefined, ...overrides })

describe('cn.gp.sme.no-reserve-reasons', () => {
  test.each`
    because                      | overrides                              | verdict
    ${'ground four is accepted'} | ${{ noReserveReason: '(四)框架协议' }} | ${'compliant'}
    ${'“时间紧” is rejected'}    | ${{ noReserveReason: '时间紧' }}       | ${'breach'}
    ${'no ground at all'}        | ${{}}                                  | ${'breach'}
  `('$because', ({ overrides, verdict }) => {
    expect(findingOf(unreserved(overrides), 'cn.gp.sme.no-reserve-reasons')?.verdict).toBe(verdict)
  })

  test('a reserved project needs no ground', () => {
    const RULE = 'cn.gp.sme.no-reserve-reasons'
    expect(findingOf(aProcurement(), RULE)).toBeUndefined()
    // Reserved in another form, of which the record says no amount; and an amount that is reserved whatever the form.
    expect(findingOf(aProcurement({ measure: 'package', reservedSme: undefined }), RULE)).toBeUndefined()
    expect(findingOf(unreserved({ reservedSme: 100_000_000 }), RULE)).toBeUndefined()
    expect(findingOf(unreserved({ reservedSme: 0 }), RULE)?.verdict).toBe('breach')
  })

  test.each`
    because                                          | overrides                                                | verdict
    ${'packages, and none of them is reserved'}      | ${{ measure: 'package', reservedSme: 0 }}                | ${'breach'}
    ${'the same with a ground'}                      | ${{ measure: 'package', reservedSme: 0, ...ONE }}        | ${'compliant'}
    ${'an amount of nothing, whatever the form'}     | ${{ measure: undefined, reservedSme: 0 }}                | ${'breach'}
    ${'a share of nothing'}                          | ${{ measure: 'partial', reservedSmeShare: 0 }}           | ${'breach'}
    ${'a share of something'}                        | ${{ measure: 'none', reservedSmeShare: 1 }}              | ${undefined}
    ${'reserved whole'}                              | ${{ measure: 'exclusive', reservedSme: 0 }}              | ${undefined}
    ${'for related partners: another rule’s matter'} | ${{ measure: 'consortium', reservedSme: 1, ...RELATED }} | ${undefined}
  `('nothing reserved is judged by what is reserved: $because', ({ overrides, verdict }) => {
    expect(findingOf(unreserved(overrides), 'cn.gp.sme.no-reserve-reasons')?.verdict).toBe(verdict)
  })
})

describe('jiujiang.gp.sme.reason-and-phone', () => {
  const RULE = 'jiujiang.gp.sme.reason-and-phone'
  const both = { noReserveReason: '第六条第三项', complaintPhone: '0000-0000000' } as const

  test.each`
    because                                         | overrides                                                                   | verdict        | missing
    ${'reason and telephone'}                       | ${both}                                                                     | ${'compliant'} | ${undefined}
    ${'no telephone'}                               | ${{ ...both, complaintPhone: undefined }}                                   | ${'breach'}    | ${['complaintPhone']}
    ${'no reason'}                                  | ${{ ...both, noReserveReason: undefined }}                                  | ${'breach'}    | ${['noReserveReason']}
    ${'stated in the announcement only'}            | ${{ ...both, noReserveStatedIn: ['announcement'] }}                         | ${'breach'}    | ${['noReserveStatedIn']}
    ${'stated in the intention only'}               | ${{ ...both, noReserveStatedIn: ['intention'] }}                            | ${'breach'}    | ${['noReserveStatedIn']}
    ${'stated in the only notice there is'}         | ${{ ...both, intentionOn: undefined, noReserveStatedIn: ['announcement'] }} | ${'compliant'} | ${undefined}
    ${'stated in the intention, not announced yet'} | ${{ ...both, announcementOn: undefined, noReserveStatedIn: ['intention'] }} | ${'compliant'} | ${undefined}
    ${'nothing on record of the budget'}            | ${{ ...both, budget: undefined }}                                           | ${'compliant'} | ${undefined}
    ${'stated in both notices'}                     | ${{ ...both, noReserveStatedIn: ['intention', 'announcement'] }}            | ${'compliant'} | ${undefined}
    ${'nothing published yet'}                      | ${{ intentionOn: undefined, announcementOn: undefined }}                    | ${'pending'}   | ${['noReserveReason', 'complaintPhone']}
  `('$because', ({ overrides, verdict, missing }) => {
    const finding = findingOf(unreserved(overrides), RULE)
    expect(finding?.verdict).toBe(verdict)
    expect(finding?.missing).toEqual(missing)
  })

  test.each`
    because                                                | overrides                                                                                   | applies
    ${'less than 40 % has to be explained'}                | ${{ budget: 300_000_000, measure: 'package', reservedSme: 100_000_000 }}                    | ${true}
    ${'40 % does not'}                                     | ${{ budget: 300_000_000, measure: 'package', reservedSme: 120_000_000 }}                    | ${false}
    ${'a part of a small project has to be'}               | ${{ measure: 'package', reservedSme: 100_000_000 }}                                         | ${true}
    ${'a project reserved as a whole does not'}            | ${{}}                                                                                       | ${false}
    ${'nor one that notes a part beside it'}               | ${{ measure: 'exclusive', reservedSme: 100_000_000 }}                                       | ${false}
    ${'a small project reserved to the last fen does not'} | ${{ measure: 'package', reservedSme: 186_000_000 }}                                         | ${false}
    ${'a part of works has no share in this plan'}         | ${{ category: 'works', budget: 500_000_000, measure: 'package', reservedSme: 100_000_000 }} | ${false}
    ${'works of which nothing is reserved have to be'}     | ${{ category: 'works', budget: 500_000_000, measure: 'package', reservedSme: 0 }}           | ${true}
    ${'nobody knows how much of how much'}                 | ${{ budget: undefined, measure: 'package' }}                                                | ${true}
  `('$because', ({ overrides, applies }) => {
    expect(findingOf(aProcurement(overrides), RULE) !== undefined).toBe(applies)
  })

  test.each`
    because                                  | overrides                                    | missing
    ${'nothing is said of reserving'}        | ${{ measure: undefined }}                    | ${['measure']}
    ${'nor of the budget'}                   | ${{ measure: undefined, budget: undefined }} | ${['measure']}
    ${'a part of it, nobody knows how much'} | ${{ measure: 'package' }}                    | ${['reservedSme']}
    ${'a part of nobody knows how much'}     | ${{ measure: 'package', budget: undefined }} | ${['budget']}
  `('what is lacking is what is asked for: $because', ({ overrides, missing }) => {
    const finding = findingOf(
      aProcurement({ reservedSme: undefined, reservedSmallMicro: undefined, ...overrides }),
      RULE,
    )
    expect([finding?.verdict, finding?.missing]).toEqual(['cannot-tell', missing])
  })

  const SHARE = 'jiujiang.gp.sme.reserve-above'
  const without = (from: CivilDate) => ({
    ...aContext(),
    settings: settingsOf([{ from, value: { kind: 'rule-switch', rule: SHARE, on: false } }]),
  })

  test.each`
    because                                            | overrides                                                                | verdict          | missing
    ${'above the limit nothing else asks for a share'} | ${{ budget: 300_000_000, measure: 'package', reservedSme: 100_000_000 }} | ${undefined}     | ${undefined}
    ${'nor where nothing is reserved'}                 | ${{ budget: 300_000_000, measure: 'none' }}                              | ${undefined}     | ${undefined}
    ${'nor where nobody knows what is reserved'}       | ${{ budget: 300_000_000, measure: 'package', reservedSme: undefined }}   | ${undefined}     | ${undefined}
    ${'up to the limit law asks for the whole'}        | ${{ measure: 'package', reservedSme: 100_000_000 }}                      | ${'breach'}      | ${['noReserveReason', 'complaintPhone']}
    ${'law asks for a share of works'}                 | ${{ category: 'works', budget: 500_000_000, measure: 'none' }}           | ${'breach'}      | ${['noReserveReason', 'complaintPhone']}
    ${'works up to 4,000,000, or services above 2?'}   | ${{ category: undefined, budget: 300_000_000, measure: 'none' }}         | ${'cannot-tell'} | ${['category']}
    ${'above the limit, or not?'}                      | ${{ budget: undefined, measure: 'none' }}                                | ${'cannot-tell'} | ${['budget']}
  `('with the 40 % switched off: $because', ({ overrides, verdict, missing }) => {
    const record = aProcurement({ reservedSme: undefined, reservedSmallMicro: undefined, ...overrides })
    const finding = findingOf(record, RULE, without('2026-01-01'))
    expect([finding?.verdict, finding?.missing]).toEqual([verdict, missing])
  })

  test('switched off only after the announcement, the 40 % still count', () => {
    const record = aProcurement({ budget: 300_000_000, measure: 'package', reservedSme: 100_000_000 })
    expect(record.announcementOn).toBe('2026-01-22')
    expect(findingOf(record, RULE, without('2026-01-22'))).toBeUndefined()
    expect(findingOf(record, RULE, without('2026-01-23'))?.verdict).toBe('breach')
  })
})
