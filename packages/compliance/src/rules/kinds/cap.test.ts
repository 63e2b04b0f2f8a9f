import { dated } from '@tenderlight/law/dated-parameter'
import { expect, test } from 'vitest'
import { evaluate } from '../../evaluate.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext } from '../../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../../testing/stages.ts'
import { cap, largestPart } from './cap.ts'

const cite = { instrument: 'product', clause: '试' } as const
const TEXT = { zh: '上限', en: 'a cap' }
const declared = {
  level: 'law',
  regime: 'both',
  stage: 'tender',
  title: TEXT,
  requires: TEXT,
  amount: 'bidDeposit',
  knownFrom: 'announcementOn',
  base: 'budget',
  largest: (value: number, base: number) => largestPart(base, value),
  figure: dated({
    rule: 'test.cap',
    jurisdiction: 'cn',
    unit: 'basis-points',
    verified: 'own rule',
    values: [
      { from: '2020-01-01', to: '2026-01-31', value: 200, cite },
      { from: '2026-02-01', value: 100, cite },
    ],
  }),
} as const

type Declared = Parameters<typeof cap<number>>[0]
const judged = (declaration: Partial<Declared>, overrides: Parameters<typeof aProcurement>[0]) =>
  evaluate(aProcurement({ budget: 10_000, ...overrides }), {
    ...aContext(),
    rulebook: {
      rules: [cap<number>({ ...declared, ...declaration })],
    },
  })[0]

test.each`
  because                                         | overrides                                                                            | verdict          | light      | required     | shortfall    | missing
  ${'two per cent exactly'}                       | ${{ bidDeposit: 200 }}                                                               | ${'compliant'}   | ${'green'} | ${200}       | ${0}         | ${undefined}
  ${'one fen above'}                              | ${{ bidDeposit: 201 }}                                                               | ${'breach'}      | ${'red'}   | ${200}       | ${1}         | ${undefined}
  ${'the announcement governs, not the signing'}  | ${{ bidDeposit: 150 }}                                                               | ${'compliant'}   | ${'green'} | ${200}       | ${0}         | ${undefined}
  ${'announced, and no amount on record'}         | ${{ bidDeposit: undefined }}                                                         | ${'cannot-tell'} | ${'grey'}  | ${undefined} | ${undefined} | ${['bidDeposit']}
  ${'nothing announced, nothing to ask for'}      | ${{ ...NOTHING_AFTER_EVALUATION, bidDeposit: undefined, announcementOn: undefined }} | ${'pending'}     | ${'grey'}  | ${undefined} | ${undefined} | ${undefined}
  ${'none is collected: no base is needed'}       | ${{ bidDeposit: 0, budget: undefined }}                                              | ${'compliant'}   | ${'green'} | ${0}         | ${0}         | ${undefined}
  ${'one is collected, of nobody knows how much'} | ${{ bidDeposit: 1, budget: undefined }}                                              | ${'cannot-tell'} | ${'grey'}  | ${undefined} | ${undefined} | ${['budget']}
`('$because', ({ overrides, verdict, light, required, shortfall, missing }) => {
  const finding = judged({}, overrides)
  expect([finding?.verdict, finding?.light, finding?.required, finding?.shortfall, finding?.missing]).toEqual([
    verdict,
    light,
    required,
    shortfall,
    missing,
  ])
  expect(finding?.unit).toBe(required === undefined ? undefined : 'fen')
})

test('the law of the signing governs a bond, and it is asked for from the signing on', () => {
  const bond = { amount: 'performanceBond', knownFrom: 'contractSignedOn', base: 'contractAmount' } as const
  expect(judged(bond, { performanceBond: 150, contractAmount: 10_000 })).toMatchObject({ required: 100, shortfall: 50 })
  expect(judged(bond, { performanceBond: undefined })).toMatchObject({ missing: ['performanceBond'] })
  const unsigned = { performanceBond: undefined, contractSignedOn: undefined }
  expect(judged(bond, unsigned)).toMatchObject({ verdict: 'pending', light: 'grey' })
})

test('what it needs to know is asked only where something is collected', () => {
  const asking: Partial<Declared> = { appliesTo: () => ['category'] }
  expect(judged(asking, { bidDeposit: 1 })).toMatchObject({ verdict: 'cannot-tell', missing: ['category'] })
  expect(judged(asking, { bidDeposit: 0 })).toMatchObject({ verdict: 'compliant', required: 200 })
  expect(judged({ appliesTo: () => false }, { bidDeposit: 1 })).toBeUndefined()
})

test('a cap rounds down: a share of odd fen never reaches the next', () => {
  expect([largestPart(10_000, 200), largestPart(10_049, 200), largestPart(10_050, 200)]).toEqual([200, 200, 201])
})

test('a cap is no clock; it reads its amount, and its base where it has one', () => {
  expect(cap<number>(declared)).toMatchObject({ kind: 'cap', clocks: [], needs: ['bidDeposit', 'budget'] })
  const { base: _base, ...fixed } = declared
  expect(cap<number>({ ...fixed, largest: (value) => value }).needs).toStrictEqual(['bidDeposit'])
})

test('an amount is asked for from its own event on: a deposit before any contract is signed', () => {
  const announced = { ...NOTHING_AFTER_EVALUATION, bidDeposit: undefined }
  expect(judged({}, announced)).toMatchObject({ verdict: 'cannot-tell', missing: ['bidDeposit'] })
})
