import { dated } from '@tenderlight/law/dated-parameter'
import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext } from '../../testing/findings.ts'
import { evaluate } from '../../evaluate.ts'
import { window } from './window.ts'

const figure = dated({
  rule: 'test.window',
  jurisdiction: 'cn',
  unit: 'basis-points',
  verified: 'own rule',
  values: [{ from: '2020-01-01', value: { least: 600, most: 1000 }, cite: { instrument: 'product', clause: '试' } }],
})
const TEXT = { zh: '在区间之内', en: 'inside the range' }
const declared = {
  level: 'law',
  regime: 'both',
  stage: 'tender',
  title: TEXT,
  requires: TEXT,
  figure,
  field: 'agreedPaymentDays',
  unit: 'basis-points',
  actual: ({ agreedPaymentDays }: { readonly agreedPaymentDays?: number }) => agreedPaymentDays,
  range: (value: { readonly least: number; readonly most: number }) => value,
} as const

const judged = (rule: ReturnType<typeof window>, overrides: Parameters<typeof aProcurement>[0]) =>
  evaluate(aProcurement(overrides), { ...aContext(), rulebook: { rules: [rule] } })[0]

describe('a value inside a range', () => {
  test.each`
    because                            | actual       | verdict        | required     | shortfall
    ${'the lower end is inside'}       | ${600}       | ${'compliant'} | ${600}       | ${0}
    ${'the upper end is inside'}       | ${1000}      | ${'compliant'} | ${600}       | ${0}
    ${'one below'}                     | ${599}       | ${'breach'}    | ${600}       | ${1}
    ${'two above'}                     | ${1002}      | ${'breach'}    | ${1000}      | ${2}
    ${'nothing on record, none asked'} | ${undefined} | ${undefined}   | ${undefined} | ${undefined}
  `('$because', ({ actual, verdict, required, shortfall }) => {
    const finding = judged(window(declared), { agreedPaymentDays: actual })
    expect([finding?.verdict, finding?.required, finding?.shortfall]).toEqual([verdict, required, shortfall])
  })

  test('a value that has to be there is asked for', () => {
    const asking = window({ ...declared, askedWhen: () => true })
    expect(judged(asking, {})).toMatchObject({ verdict: 'cannot-tell', missing: ['agreedPaymentDays'] })
  })

  test('a ground lifts it, a missing base cannot tell, a warning is yellow', () => {
    const lifted = window({ ...declared, exemptWhen: () => 'written waiver' })
    expect(judged(lifted, { agreedPaymentDays: 1 })).toMatchObject({
      verdict: 'exempt',
      light: 'green',
      ground: 'written waiver',
    })
    const baseless = window({ ...declared, range: () => ['contractAmount'] })
    expect(judged(baseless, { agreedPaymentDays: 1 })).toMatchObject({ missing: ['contractAmount'] })
    const warning = window({ ...declared, light: 'yellow' })
    expect(judged(warning, { agreedPaymentDays: 1 })).toMatchObject({ verdict: 'breach', light: 'yellow' })
  })

  test('is silent where it does not apply and before its law', () => {
    expect(judged(window({ ...declared, appliesTo: () => false }), { agreedPaymentDays: 1 })).toBeUndefined()
    const needing = window({ ...declared, appliesTo: () => ['category'] })
    expect(judged(needing, { agreedPaymentDays: 1 })).toMatchObject({ verdict: 'cannot-tell', missing: ['category'] })
    expect(judged(window({ ...declared, governedBy: () => '2019-12-31' }), { agreedPaymentDays: 1 })).toBeUndefined()
  })
})

test.each`
  because                                           | changed                        | needs                                | silentWithout
  ${'silent without its value'}                     | ${{}}                          | ${['agreedPaymentDays']}             | ${['agreedPaymentDays']}
  ${'never silent where the value has to be there'} | ${{ askedWhen: () => true }}   | ${['agreedPaymentDays']}             | ${undefined}
  ${'it says what else it reads'}                   | ${{ alsoNeeds: ['category'] }} | ${['agreedPaymentDays', 'category']} | ${['agreedPaymentDays']}
`('$because', ({ changed, needs, silentWithout }) => {
  const rule = window({ ...declared, ...changed })
  expect(rule).toMatchObject({ kind: 'window', clocks: [], needs })
  expect(rule.silentWithout).toEqual(silentWithout)
})
