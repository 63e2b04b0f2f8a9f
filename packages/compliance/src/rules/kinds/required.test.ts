import { dated } from '@tenderlight/law/dated-parameter'
import { describe, expect, test } from 'vitest'
import { aProcurement } from '../../testing/builders.ts'
import { aContext } from '../../testing/findings.ts'
import { evaluate } from '../../evaluate.ts'
import { required, said, yes } from './required.ts'

const figure = dated({
  rule: 'test.required',
  jurisdiction: 'cn',
  unit: 'count',
  verified: 'own rule',
  values: [{ from: '2020-01-01', value: 2, cite: { instrument: 'product', clause: '试' } }],
})
const TEXT = { zh: '两项事实', en: 'two facts' }
const declared = {
  level: 'law',
  regime: 'both',
  stage: 'tender',
  title: TEXT,
  requires: TEXT,
  figure,
  facts: [said('budgetItem'), yes('separatedAward')],
  reads: ['budgetItem', 'separatedAward'],
} as const

const judged = (rule: ReturnType<typeof required>, overrides: Parameters<typeof aProcurement>[0]) =>
  evaluate(aProcurement(overrides), { ...aContext(), rulebook: { rules: [rule] } })[0]

describe('facts that must be there', () => {
  test.each`
    because                               | budgetItem   | separatedAward | verdict          | light        | missing
    ${'nothing on record, nothing asked'} | ${undefined} | ${undefined}   | ${undefined}     | ${undefined} | ${undefined}
    ${'both there'}                       | ${'道路'}    | ${true}        | ${'compliant'}   | ${'green'}   | ${undefined}
    ${'one said to be absent'}            | ${'道路'}    | ${false}       | ${'breach'}      | ${'red'}     | ${['separatedAward']}
    ${'an empty text is not there'}       | ${''}        | ${true}        | ${'breach'}      | ${'red'}     | ${['budgetItem']}
    ${'one that the record does not say'} | ${'道路'}    | ${undefined}   | ${'cannot-tell'} | ${'grey'}    | ${['separatedAward']}
    ${'the text that nobody wrote down'}  | ${undefined} | ${true}        | ${'cannot-tell'} | ${'grey'}    | ${['budgetItem']}
    ${'absence weighs more than silence'} | ${undefined} | ${false}       | ${'breach'}      | ${'red'}     | ${['separatedAward']}
  `('$because', ({ budgetItem, separatedAward, verdict, light, missing }) => {
    const finding = judged(required(declared), { budgetItem, separatedAward })
    expect(finding?.verdict).toBe(verdict)
    expect(finding?.light).toBe(light)
    expect(finding?.missing).toEqual(missing)
  })

  test('counts what is there', () => {
    expect(judged(required(declared), { budgetItem: '道路', separatedAward: false })).toMatchObject({
      unit: 'count',
      required: 2,
      actual: 1,
      shortfall: 1,
    })
  })

  test('an encouragement gives advice, never a breach', () => {
    const rule = required({ ...declared, level: 'encouragement' })
    expect(rule.kind).toBe('encouragement')
    expect(judged(rule, { budgetItem: '道路', separatedAward: false })).toMatchObject({
      verdict: 'suggestion',
      light: 'grey',
    })
  })

  test('a warning is yellow', () => {
    const rule = required({ ...declared, light: 'yellow' })
    expect(judged(rule, { separatedAward: false })).toMatchObject({ verdict: 'breach', light: 'yellow' })
  })

  test('asks for what it needs to know whether it applies, and is silent before its law', () => {
    const asking = required({ ...declared, appliesTo: () => ['category'] })
    expect(judged(asking, { budgetItem: '道路' })).toMatchObject({ verdict: 'cannot-tell', missing: ['category'] })
    expect(judged(required({ ...declared, appliesTo: () => false }), { budgetItem: '道路' })).toBeUndefined()
    const old = required({ ...declared, governedBy: () => '2019-12-31' })
    expect(judged(old, { separatedAward: false })).toBeUndefined()
  })
})

test('what is there is counted, whatever is lacking', () => {
  const counted = [{}, { separatedAward: false }, { separatedAward: undefined }].map((otherwise) => {
    const finding = judged(required(declared), { budgetItem: '道路', separatedAward: true, ...otherwise })
    return [finding?.actual, finding?.shortfall]
  })
  expect(counted).toEqual([
    [2, 0],
    [1, 1],
    [1, 1],
  ])
})

test('facts of everyday records: it is asked of every record, and says nothing where none is there', () => {
  const rule = required({ ...declared, facts: [said('summary')], reads: ['summary'] })
  expect(judged(rule, { summary: undefined })).toBeUndefined()
  expect(judged(rule, { summary: '养护' })?.verdict).toBe('compliant')
})

test.each`
  because                                                | changed                                                              | silentWithout
  ${'the fields that decide its facts'}                  | ${{}}                                                                | ${['budgetItem', 'separatedAward']}
  ${'a fact that no one field decides: all it reads'}    | ${{ facts: [said('budgetItem'), { name: 'x', there: () => true }] }} | ${['budgetItem', 'separatedAward']}
  ${'what it reads besides its facts does not decide'}   | ${{ facts: [said('budgetItem')] }}                                   | ${['budgetItem']}
  ${'facts that depend on the record: all it reads'}     | ${{ facts: () => [said('budgetItem')] }}                             | ${['budgetItem', 'separatedAward']}
  ${'where it is said where the facts come from: those'} | ${{ factsFrom: ['separatedAward'] }}                                 | ${['separatedAward']}
`('silent without $because', ({ changed, silentWithout }) => {
  const rule = required({ ...declared, ...changed })
  expect(rule).toMatchObject({ kind: 'required', clocks: [], needs: ['budgetItem', 'separatedAward'] })
  expect(rule.silentWithout).toEqual(silentWithout)
})
