import { dated } from '@tenderlight/law/dated-parameter'
import type { ReservedShares } from '@tenderlight/law/parameters/reservation'
import { expect, test } from 'vitest'
import { evaluate } from '../../evaluate.ts'
import { aProcurement } from '../../testing/builders.ts'
import { aContext } from '../../testing/findings.ts'
import { share } from './share.ts'

const TEXT = { zh: '预留份额', en: 'a reserved share' }
const declared = {
  level: 'law',
  regime: 'both',
  stage: 'intention',
  title: TEXT,
  requires: TEXT,
  base: 'budget',
  appliesTo: () => true,
  shortLight: 'yellow',
  figure: dated<ReservedShares>({
    rule: 'test.share',
    jurisdiction: 'cn',
    unit: 'basis-points',
    verified: 'own rule',
    values: [
      { from: '2020-01-01', value: { share: 3000, smallMicro: 6000 }, cite: { instrument: 'product', clause: '试' } },
    ],
  }),
} as const

const judged = (declaration: Partial<Parameters<typeof share>[0]>, overrides: Parameters<typeof aProcurement>[0]) =>
  evaluate(aProcurement({ budget: 1000, measure: 'subcontract', ...overrides }), {
    ...aContext(),
    rulebook: { rules: [share({ ...declared, ...declaration })] },
  })[0]

test.each`
  because                                             | reservedSme  | reservedSmallMicro | verdict          | light       | shortfall    | inside       | missing
  ${'three tenths, six tenths of them small'}         | ${300}       | ${180}             | ${'compliant'}   | ${'green'}  | ${0}         | ${0}         | ${undefined}
  ${'one fen short of three tenths'}                  | ${299}       | ${180}             | ${'breach'}      | ${'yellow'} | ${1}         | ${0}         | ${undefined}
  ${'one fen short of the small ones'}                | ${300}       | ${179}             | ${'breach'}      | ${'yellow'} | ${0}         | ${1}         | ${undefined}
  ${'short already, whoever the small ones are'}      | ${299}       | ${undefined}       | ${'breach'}      | ${'yellow'} | ${1}         | ${undefined} | ${undefined}
  ${'enough in all, of which nobody knows how small'} | ${300}       | ${undefined}       | ${'cannot-tell'} | ${'grey'}   | ${0}         | ${undefined} | ${['reservedSmallMicro']}
  ${'a measure without an amount'}                    | ${undefined} | ${180}             | ${'cannot-tell'} | ${'grey'}   | ${undefined} | ${undefined} | ${['reservedSme']}
`('$because', ({ reservedSme, reservedSmallMicro, verdict, light, shortfall, inside, missing }) => {
  const finding = judged({}, { reservedSme, reservedSmallMicro })
  expect([finding?.verdict, finding?.light, finding?.shortfall, finding?.inside?.shortfall, finding?.missing]).toEqual([
    verdict,
    light,
    shortfall,
    inside,
    missing,
  ])
})

test('a listed ground excuses who reserves nothing, not who reserves too little', () => {
  const ground = { noReserveReason: '财库〔2020〕46号第六条第二项', reservedSmallMicro: 0 }
  expect(judged({}, { ...ground, reservedSme: 0 })).toMatchObject({
    verdict: 'exempt',
    light: 'green',
    ground: 'cn.gp.sme.no-reserve-reasons',
    required: 300,
    actual: 0,
    shortfall: 300,
  })
  expect(judged({}, { ...ground, reservedSme: 1 })?.verdict).toBe('breach')
  expect(judged({}, { reservedSme: 0, reservedSmallMicro: 0, noReserveReason: '时间紧' })?.verdict).toBe('breach')
})

test('without its base it asks for that, by its name', () => {
  expect(judged({}, { budget: undefined })).toMatchObject({ verdict: 'cannot-tell', missing: ['budget'] })
  expect(judged({ base: 'controlPrice' }, {})).toMatchObject({ verdict: 'cannot-tell', missing: ['controlPrice'] })
  expect(judged({ base: 'controlPrice' }, { controlPrice: 2000, reservedSme: 300 })).toMatchObject({ required: 600 })
})

test('is silent where it does not apply and before its law, and asks what it needs to know', () => {
  expect(judged({ appliesTo: () => false }, {})).toBeUndefined()
  expect(judged({}, { intentionOn: undefined, announcementOn: '2019-12-31' })).toBeUndefined()
  expect(judged({ appliesTo: () => ['category'] }, {})).toMatchObject({ missing: ['category'] })
})

test('a share is no clock; it reads the reservation and its base', () => {
  expect(share({ ...declared, base: 'controlPrice' })).toMatchObject({
    kind: 'share',
    clocks: [],
    needs: ['category', 'controlPrice', 'measure', 'reservedSme', 'reservedSmallMicro'],
  })
})
