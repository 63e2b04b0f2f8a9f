import { describe, expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { RULEBOOK, ruleById } from '../rules/all.ts'
import type { Rule } from '../rules/rule.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { NOTHING_AFTER_SIGNING } from '../testing/stages.ts'
import { NotSettable, settableParts, withFigure } from './with-figure.ts'
import type { FigureChange, WhyNot } from './with-figure.ts'

function whyNot(change: FigureChange): WhyNot | undefined {
  try {
    withFigure(RULEBOOK, change)
    return undefined
  } catch (error) {
    if (error instanceof NotSettable) return error.why
    throw error
  }
}

describe('a rulebook with one changed figure', () => {
  const shorter = withFigure(RULEBOOK, { rule: 'jiujiang.gp.contract.sign', value: 5 })

  test('judges that rule by the new figure and every other rule as before', () => {
    const late = aProcurement({ contractSignedOn: '2026-03-02', ...NOTHING_AFTER_SIGNING })
    const before = evaluate(late, aContext())
    const after = evaluate(late, { ...aContext(), rulebook: shorter })
    const differing = after.filter((finding, index) => JSON.stringify(finding) !== JSON.stringify(before[index]))
    expect(differing.map(({ required, rule, verdict }) => ({ rule, required, verdict }))).toEqual([
      { rule: 'jiujiang.gp.contract.sign', required: 5, verdict: 'breach' },
    ])
  })

  test('keeps periods and citations, and leaves the rulebook it came from alone', () => {
    const [before, after] = [RULEBOOK, shorter].map(
      ({ rules }) => rules.find(({ id }) => id === 'jiujiang.gp.contract.sign')?.parameter.values,
    )
    expect(after).toEqual(before?.map((value) => ({ ...value, value: 5 })))
    expect(before?.map(({ value }) => value)).toEqual([7])
  })

  test('changes a part of a figure that has several, in every period', () => {
    const rulebook = withFigure(RULEBOOK, { rule: 'cn.gp.sme.works-reserve', part: 'share', value: 3500 })
    const values = rulebook.rules.find(({ id }) => id === 'cn.gp.sme.works-reserve')?.parameter.values
    expect(values?.map(({ value }) => (value as { share: number }).share)).toEqual(values?.map(() => 3500))
  })
})

test.each`
  because                                         | rule                                    | part                         | value         | why
  ${'nobody has such a rule'}                     | ${'jiujiang.gp.nothing'}                | ${undefined}                 | ${5}          | ${{ kind: 'unknown-rule' }}
  ${'an order of dates has no figure'}            | ${'record.date-order'}                  | ${undefined}                 | ${5}          | ${{ kind: 'no-settable-figure' }}
  ${'the district sets the threshold'}            | ${'anhui.threshold'}                    | ${undefined}                 | ${5}          | ${{ kind: 'set-by-district', settings: ['open-tender.goods-services'] }}
  ${'named by its part it is no other'}           | ${'anhui.threshold'}                    | ${'openTenderGoodsServices'} | ${5}          | ${{ kind: 'set-by-district', settings: ['open-tender.goods-services'] }}
  ${'four fields are asked for one by one'}       | ${'cn.gp.intention.fields'}             | ${undefined}                 | ${3}          | ${{ kind: 'counts-things' }}
  ${'and so in a district'}                       | ${'bayuquan.gp.intention.fields'}       | ${undefined}                 | ${3}          | ${{ kind: 'counts-things' }}
  ${'what is asked for by a day is not counted'}  | ${'jiujiang.gp.intention.special-mark'} | ${undefined}                 | ${3}          | ${{ kind: 'no-settable-figure' }}
  ${'what is counted is not asked for'}           | ${'cn.gp.discrimination'}               | ${undefined}                 | ${3}          | ${{ kind: 'no-settable-figure' }}
  ${'made anew, but without a figure'}            | ${'cn.gp.deposit.terms'}                | ${undefined}                 | ${3}          | ${{ kind: 'no-settable-figure' }}
  ${'the share has two numbers'}                  | ${'cn.gp.sme.reserve-above'}            | ${undefined}                 | ${5}          | ${{ kind: 'name-a-part', parts: ['share', 'smallMicro'] }}
  ${'a deadline has one number'}                  | ${'jiujiang.gp.contract.sign'}          | ${'share'}                   | ${5}          | ${{ kind: 'name-a-part', parts: [''] }}
  ${'days are whole'}                             | ${'jiujiang.gp.contract.sign'}          | ${undefined}                 | ${5.5}        | ${{ kind: 'not-in-range', most: 3650 }}
  ${'days are not negative'}                      | ${'jiujiang.gp.contract.sign'}          | ${undefined}                 | ${-1}         | ${{ kind: 'not-in-range', most: 3650 }}
  ${'nothing is more than the whole of it'}       | ${'cn.gp.sme.reserve-above'}            | ${'share'}                   | ${10_001}     | ${{ kind: 'not-in-range', most: 10_000 }}
  ${'the whole of it is not too much'}            | ${'cn.gp.sme.reserve-above'}            | ${'share'}                   | ${10_000}     | ${undefined}
  ${'a cap beside a share is money, not a share'} | ${'cn.tender.bid-bond.cap'}             | ${'amount'}                  | ${90_000_000} | ${undefined}
`('$rule $part = $value: $because', ({ part, rule, value, why }) => {
  expect(whyNot({ rule, ...(part === undefined ? {} : { part }), value })).toEqual(why)
})

test('a refusal says of which rule and value, and why', () => {
  const change = { rule: 'jiujiang.gp.nothing', value: 5 }
  expect(() => withFigure(RULEBOOK, change)).toThrow(
    expect.objectContaining({
      name: 'NotSettable',
      message: 'The figure of jiujiang.gp.nothing cannot be set to 5: unknown-rule',
      change,
    }),
  )
})

describe('the numbers that can be set', () => {
  const sign = ruleById('jiujiang.gp.contract.sign')
  const consortium = ruleById('cn.gp.sme.price-deduction.consortium')
  if (sign === undefined || consortium === undefined) throw new Error('the rules are gone')
  const { parameter } = sign

  test.each`
    because                                                   | rule                                                      | parts
    ${'a number'}                                             | ${sign}                                                   | ${['']}
    ${'a rule that wraps another and judges otherwise'}       | ${{ ...sign, judge: () => undefined }}                    | ${[]}
    ${'a figure that counts nothing'}                         | ${{ ...sign, parameter: { ...parameter, unit: 'none' } }} | ${[]}
    ${'a figure that was never in force'}                     | ${{ ...sign, parameter: { ...parameter, values: [] } }}   | ${[]}
    ${'of a figure whose other numbers lie deeper the first'} | ${consortium}                                             | ${['gate']}
  `('$because', ({ rule, parts }: { rule: Rule; parts: readonly string[] }) => {
    expect(settableParts(rule)).toEqual(parts)
  })
})
