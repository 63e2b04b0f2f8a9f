import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext, findingOf } from '../../testing/findings.ts'

describe('anhui.gp.sme.prepay', () => {
  const RULE = 'anhui.gp.sme.prepay'
  const signed = (overrides: Parameters<typeof aProcurement>[0]) =>
    aProcurement({ contractAmount: 100_000_000, winnerScale: 'small', ...overrides })

  test.each`
    because                                   | overrides                                                 | verdict
    ${'40 %'}                                 | ${{ prepayment: 40_000_000 }}                             | ${'compliant'}
    ${'70 %'}                                 | ${{ prepayment: 70_000_000 }}                             | ${'compliant'}
    ${'one yuan below 40 %, no waiver'}       | ${{ prepayment: 39_999_900 }}                             | ${'breach'}
    ${'one fen below'}                        | ${{ prepayment: 39_999_999 }}                             | ${'breach'}
    ${'one fen above 70 %'}                   | ${{ prepayment: 70_000_001 }}                             | ${'breach'}
    ${'waived in writing'}                    | ${{ prepayment: 0, prepaymentWaived: true }}              | ${'exempt'}
    ${'a large supplier'}                     | ${{ prepayment: 0, winnerScale: 'large' }}                | ${undefined}
    ${'a prison enterprise is deemed small'}  | ${{ prepayment: 40_000_000, winnerScale: 'prison' }}      | ${'compliant'}
    ${'labour settled by the month'}          | ${{ prepayment: 0, monthlySettledLabour: true }}          | ${undefined}
    ${'measured by the year’s plan'}          | ${{ prepayment: 20_000_000, yearPlanAmount: 50_000_000 }} | ${'compliant'}
    ${'the contract amount is not on record'} | ${{ prepayment: 40_000_000, contractAmount: undefined }}  | ${'cannot-tell'}
    ${'the supplier’s size is not on record'} | ${{ prepayment: 40_000_000, winnerScale: undefined }}     | ${'cannot-tell'}
    ${'nothing on record: nothing asked'}     | ${{}}                                                     | ${undefined}
  `('$because: $verdict', ({ overrides, verdict }) => {
    expect(findingOf(signed(overrides), RULE)?.verdict).toBe(verdict)
  })

  test('in principle: never red; and a rule of Anhui alone', () => {
    expect(findingOf(signed({ prepayment: 0 }), RULE)).toMatchObject({ light: 'yellow', level: 'law' })
    expect(findingOf(signed({ prepayment: 0 }), RULE, aContext('2026-11-21', 'bayuquan'))).toBeUndefined()
  })
})

describe('cn.gp.sme.declaration', () => {
  const RULE = 'cn.gp.sme.declaration'

  test.each`
    because                                      | overrides                                                 | verdict
    ${'the letter is there, no certificate'}     | ${{ smeBenefitGranted: true, declarationLetter: true }}   | ${'compliant'}
    ${'the benefit without a letter'}            | ${{ smeBenefitGranted: true, declarationLetter: false }}  | ${'breach'}
    ${'no letter, no benefit'}                   | ${{ smeBenefitGranted: false, declarationLetter: false }} | ${'compliant'}
    ${'no letter; whether it benefited unknown'} | ${{ declarationLetter: false }}                           | ${'cannot-tell'}
    ${'the benefit; the letter unknown'}         | ${{ smeBenefitGranted: true }}                            | ${'cannot-tell'}
    ${'only the documents are on record'}        | ${{ sizeProofDemanded: false }}                           | ${undefined}
    ${'no benefit, and no letter on record'}     | ${{ smeBenefitGranted: false }}                           | ${undefined}
    ${'nothing on record'}                       | ${{}}                                                     | ${undefined}
  `('the letter, $because: $verdict', ({ overrides, verdict }) => {
    expect(findingOf(aProcurement(overrides), RULE)?.verdict).toBe(verdict)
  })

  test.each`
    because                                  | overrides                                                       | verdict        | light
    ${'the documents ask for more'}          | ${{ sizeProofDemanded: true }}                                  | ${'breach'}    | ${'red'}
    ${'they do not'}                         | ${{ sizeProofDemanded: false }}                                 | ${'compliant'} | ${'green'}
    ${'their words ask for a tax paper'}     | ${{ documentText: '小微企业须提供税务部门出具的企业规模证明' }} | ${'breach'}    | ${'yellow'}
    ${'their words ask for the letter only'} | ${{ documentText: '提供《中小企业声明函》即可享受政策' }}       | ${'compliant'} | ${'green'}
    ${'nothing on record'}                   | ${{ declarationLetter: true }}                                  | ${undefined}   | ${undefined}
  `('the documents, $because: $verdict', ({ overrides, verdict, light }) => {
    const finding = findingOf(aProcurement(overrides), RULE, aContext(), 'documents')
    expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
    // Only a text that was read has places to look at.
    expect(finding?.places !== undefined).toBe('documentText' in overrides)
  })
})

describe('cn.gp.sme.declaration-publish', () => {
  const RULE = 'cn.gp.sme.declaration-publish'
  const open = { measure: 'none', reservedSme: 0 } as const

  test.each`
    because                                           | overrides                                                             | verdict
    ${'the letter stands with the result'}            | ${{ declarationPublished: true }}                                     | ${'compliant'}
    ${'it does not'}                                  | ${{ declarationPublished: false }}                                    | ${'breach'}
    ${'not reserved, and the winner benefited'}       | ${{ ...open, smeBenefitGranted: true, declarationPublished: false }}  | ${'breach'}
    ${'not reserved, and the winner did not'}         | ${{ ...open, smeBenefitGranted: false, declarationPublished: false }} | ${undefined}
    ${'not reserved, and nobody says'}                | ${{ ...open, declarationPublished: false }}                           | ${'cannot-tell'}
    ${'with the candidates, under the Tendering Law'} | ${{ regime: 'tendering', declarationPublished: true }}                | ${'compliant'}
    ${'nothing on record'}                            | ${{}}                                                                 | ${undefined}
    ${'before the measures'}                          | ${{ resultPublishedOn: '2020-12-31', declarationPublished: false }}   | ${undefined}
  `('$because: $verdict', ({ overrides, verdict }) => {
    expect(findingOf(aProcurement(overrides), RULE)?.verdict).toBe(verdict)
  })
})

describe('cn.gp.sme.contract-mark', () => {
  const RULE = 'cn.gp.sme.contract-mark'

  test.each`
    because                                      | overrides                                                                                    | verdict
    ${'marked'}                                  | ${{ reservedContractMarked: true }}                                                          | ${'compliant'}
    ${'reserved and not marked'}                 | ${{ reservedContractMarked: false }}                                                         | ${'breach'}
    ${'not reserved'}                            | ${{ measure: 'none', reservedContractMarked: false }}                                        | ${undefined}
    ${'whether it is reserved is not on record'} | ${{ measure: undefined, reservedContractMarked: false }}                                     | ${'cannot-tell'}
    ${'a consortium with its agreement'}         | ${{ measure: 'consortium', reservedContractMarked: true, partnerAgreementAttached: true }}   | ${'compliant'}
    ${'a subcontract without it'}                | ${{ measure: 'subcontract', reservedContractMarked: true, partnerAgreementAttached: false }} | ${'breach'}
    ${'a consortium, the agreement unknown'}     | ${{ measure: 'consortium', reservedContractMarked: true }}                                   | ${'cannot-tell'}
    ${'nothing on record'}                       | ${{}}                                                                                        | ${undefined}
  `('$because: $verdict', ({ overrides, verdict }) => {
    const finding = findingOf(aProcurement(overrides), RULE)
    expect(finding?.verdict).toBe(verdict)
    if (verdict === 'breach') expect(finding?.light).toBe('yellow')
  })
})

describe('cn.gp.sme.who-counts', () => {
  const RULE = 'cn.gp.sme.who-counts'
  const printers = { category: 'goods', goods: [{ maker: 'large', ownBrand: true }] } as const
  const cleaning = { category: 'services', provider: 'small', ownStaff: true } as const

  test.each`
    because                                                    | overrides                                                       | verdict
    ${'a large maker’s printers by a small dealer, benefited'} | ${{ offer: printers, smeBenefitGranted: true }}                 | ${'breach'}
    ${'no benefit was given for them'}                         | ${{ offer: printers, smeBenefitGranted: false }}                | ${'compliant'}
    ${'whether one was given is not on record'}                | ${{ offer: printers }}                                          | ${'cannot-tell'}
    ${'services of a small firm with its own staff'}           | ${{ offer: cleaning, smeBenefitGranted: true }}                 | ${'compliant'}
    ${'who provides them is not on record'}                    | ${{ offer: { category: 'services' }, smeBenefitGranted: true }} | ${'cannot-tell'}
    ${'no offer on record'}                                    | ${{ smeBenefitGranted: true }}                                  | ${undefined}
  `('$because: $verdict', ({ overrides, verdict }) => {
    expect(findingOf(aProcurement(overrides), RULE)?.verdict).toBe(verdict)
  })
})

describe('cn.sme.bond.guarantee', () => {
  const RULE = 'cn.sme.bond.guarantee'

  test.each`
    because                                 | overrides                                                  | verdict        | light
    ${'cash only'}                          | ${{ cashOnlyDeposit: true }}                               | ${'breach'}    | ${'red'}
    ${'guarantees accepted'}                | ${{ guaranteeAccepted: true }}                             | ${'compliant'} | ${'green'}
    ${'guarantees refused'}                 | ${{ guaranteeAccepted: false }}                            | ${'breach'}    | ${'red'}
    ${'words of cash only'}                 | ${{ documentText: '投标保证金仅限现金转账' }}              | ${'breach'}    | ${'yellow'}
    ${'words that accept guarantees'}       | ${{ documentText: '投标保证金接受保函' }}                  | ${'compliant'} | ${'green'}
    ${'on the first day of the regulation'} | ${{ announcementOn: '2020-09-01', cashOnlyDeposit: true }} | ${'breach'}    | ${'red'}
    ${'before it'}                          | ${{ announcementOn: '2020-08-31', cashOnlyDeposit: true }} | ${undefined}   | ${undefined}
    ${'tendering as well'}                  | ${{ regime: 'tendering', cashOnlyDeposit: true }}          | ${'breach'}    | ${'red'}
    ${'nothing on record'}                  | ${{}}                                                      | ${undefined}   | ${undefined}
  `('$because: $verdict', ({ overrides, verdict, light }) => {
    const finding = findingOf(aProcurement(overrides), RULE)
    expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
    // Only a text that was read has places to look at.
    expect(finding?.places !== undefined).toBe('documentText' in overrides)
  })

  test('the kinds of deposit alone say nothing of its form, nor the form of its kinds', () => {
    const said = (overrides: Parameters<typeof aProcurement>[0]) =>
      [undefined, 'kinds'].map((part) => findingOf(aProcurement(overrides), RULE, aContext(), part)?.verdict)
    expect(said({ category: 'works', depositKinds: ['bid'] })).toEqual([undefined, 'compliant'])
    expect(said({ category: 'works', guaranteeAccepted: true })).toEqual(['compliant', undefined])
  })

  test.each`
    announcementOn  | clause
    ${'2025-05-31'} | ${'第十二条'}
    ${'2025-06-01'} | ${'第十三条'}
  `('the regulation of the day: $announcementOn $clause', ({ announcementOn, clause }) => {
    expect(findingOf(aProcurement({ announcementOn, cashOnlyDeposit: true }), RULE)?.citation.clause).toBe(clause)
  })

  test.each`
    because                            | overrides                                                                          | verdict
    ${'works: the four kinds'}         | ${{ category: 'works', depositKinds: ['bid', 'performance', 'quality', 'wages'] }} | ${'compliant'}
    ${'works: a fifth'}                | ${{ category: 'works', depositKinds: ['bid', 'other'] }}                           | ${'breach'}
    ${'services are not spoken of'}    | ${{ category: 'services', depositKinds: ['other'] }}                               | ${undefined}
    ${'the category is not on record'} | ${{ category: undefined, depositKinds: ['other'] }}                                | ${'cannot-tell'}
  `('kinds, $because: $verdict', ({ overrides, verdict }) => {
    expect(findingOf(aProcurement(overrides), RULE, aContext(), 'kinds')?.verdict).toBe(verdict)
  })
})
