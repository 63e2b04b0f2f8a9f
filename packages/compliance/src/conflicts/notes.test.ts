import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { judgeStep } from './judge-step.ts'
import type { Uncompared } from './provisions.ts'
import { figure, list, newContext, provision } from './testing/provisions.ts'

const SIGNING = 'government-procurement:award-notice>contract-signed:at-most'

interface Asked {
  readonly provisions: readonly Uncompared[]
  readonly key?: string
  readonly on?: CivilDate
}

const notes = ({ provisions, key = 'a-step', on = '2026-11-21' }: Asked) => {
  const regulated = { key, title: { zh: '事项', en: 'a step' }, direction: 'at-most' } as const
  return judgeStep(regulated, 'both', provisions, { ...newContext(), on }).notes.map(({ en }) => en)
}

const workingDays = (value: number) => figure('working-days', value)
const district = (value: number, rest: Partial<Uncompared> = {}) => provision('district', workingDays(value), rest)
const DUE = [expect.stringContaining('1 + 7 = 8 working days')]

test.each`
  provisions                                      | key         | on              | said                | because
  ${[district(7)]}                                | ${SIGNING}  | ${'2026-11-21'} | ${DUE}              | ${'seven working days end before the eight of notice and challenge'}
  ${[district(8)]}                                | ${SIGNING}  | ${'2026-11-21'} | ${[]}               | ${'eight end with them'}
  ${[provision('district', figure('days', 0))]}   | ${SIGNING}  | ${'2026-11-21'} | ${DUE}              | ${'the same day is before them'}
  ${[district(7)]}                                | ${'a-step'} | ${'2026-11-21'} | ${[]}               | ${'another step than signing'}
  ${[district(7, { status: 'off' })]}             | ${SIGNING}  | ${'2026-11-21'} | ${[]}               | ${'what is switched off makes nobody sign'}
  ${[provision('district', null)]}                | ${SIGNING}  | ${'2026-11-21'} | ${[]}               | ${'no figure, no day'}
  ${[provision('district', figure('months', 1))]} | ${SIGNING}  | ${'2026-11-21'} | ${[]}               | ${'months are not counted here'}
  ${[district(7)]}                                | ${SIGNING}  | ${'2002-12-31'} | ${[]}               | ${'nobody could challenge before the law of 2003'}
  ${[district(7)]}                                | ${SIGNING}  | ${'2003-01-01'} | ${DUE}              | ${'from its first day on they could'}
  ${[district(7), district(5)]}                   | ${SIGNING}  | ${'2026-11-21'} | ${[...DUE, ...DUE]} | ${'each is said'}
`('challenge: $because', ({ said, ...asked }: Asked & { said: readonly string[] }) => {
  expect(notes(asked)).toStrictEqual(said)
})

const NEXT = { from: '2027-01-01', figure: workingDays(5) } as const

test.each`
  provisions                                                       | said                                                                                     | because
  ${[district(7, { next: NEXT })]}                                 | ${['From 2027-01-01: 5 working days instead of 7 working days, unless it is extended.']} | ${'what is known to change is said'}
  ${[district(5, { next: NEXT })]}                                 | ${[]}                                                                                    | ${'the figure stays, only its source changes'}
  ${[district(7, { next: { from: '2027-01-01', figure: null } })]} | ${[]}                                                                                    | ${'what comes has no figure'}
  ${[provision('district', null, { next: NEXT })]}                 | ${[]}                                                                                    | ${'what is there has none'}
  ${[district(7)]}                                                 | ${[]}                                                                                    | ${'nothing is known to change'}
`('change: $because', ({ said, ...asked }: Asked & { said: readonly string[] }) => {
  expect(notes(asked)).toStrictEqual(said)
})

const MEDIA = { country: ['cn.gp.contract.publish'], district: ['jiujiang.gp.contract.publish'] } as const
const publish = (tier: 'country' | 'district', rest: Partial<Uncompared> = {}) =>
  provision(tier, workingDays(2), { rules: MEDIA[tier], ...rest })
const MEDIUM = [expect.stringContaining('Different media')]

test.each`
  provisions                                                      | said      | because
  ${[publish('country'), publish('district')]}                    | ${MEDIUM} | ${'the province’s site and the city’s'}
  ${[publish('country')]}                                         | ${[]}     | ${'one medium differs from none'}
  ${[publish('district')]}                                        | ${[]}     | ${'one medium differs from none'}
  ${[publish('country'), publish('district', { status: 'off' })]} | ${[]}     | ${'the city’s is owed no more'}
`('medium: $because', ({ said, ...asked }: Asked & { said: readonly string[] }) => {
  expect(notes(asked)).toStrictEqual(said)
})

const WORKS = { country: ['cn.gp.sme.works-reserve'], district: ['jiujiang.works.sme.reserve-above'] } as const
const works = (tier: 'country' | 'district', rest: Partial<Uncompared> = {}) =>
  provision(tier, figure('basis-points', 4000), { rules: WORKS[tier], ...rest })
const BASE = [expect.stringContaining('The bases differ')]

test.each`
  provisions                                                      | said    | because
  ${[works('country'), works('district')]}                        | ${BASE} | ${'the budget and the control price'}
  ${[works('country'), works('country')]}                         | ${[]}   | ${'one base'}
  ${[works('country'), works('district', { status: 'not-yet' })]} | ${[]}   | ${'the district’s is not computed yet'}
`('base: $because', ({ said, ...asked }: Asked & { said: readonly string[] }) => {
  expect(notes(asked)).toStrictEqual(said)
})

const RANK = 'tender.rank-first'
const PILOT = [expect.stringContaining('document of a pilot')]
const country = provision('country', figure('count', 1))

test.each`
  provisions                                                        | key         | said     | because
  ${[country, provision('district', null)]}                         | ${RANK}     | ${PILOT} | ${'the district separates evaluation and award'}
  ${[country]}                                                      | ${RANK}     | ${[]}    | ${'nobody departs from the first rank'}
  ${[country, provision('district', null, { status: 'repealed' })]} | ${RANK}     | ${[]}    | ${'the district separates no more'}
  ${[country, provision('district', null)]}                         | ${'a-step'} | ${[]}    | ${'another step'}
`('separated award: $because', ({ said, ...asked }: Asked & { said: readonly string[] }) => {
  expect(notes(asked)).toStrictEqual(said)
})

test('looser than law is said of each, in words of its own where there are some', () => {
  const exempt = (...codes: readonly string[]) => list(...codes)
  const provisions = [
    provision('country', exempt('batch')),
    provision('district', exempt('batch', 'e-mall'), { rules: ['jiujiang.gp.intention.exemptions'] }),
    provision('district', exempt('batch', 'fixed-point')),
    provision('district', exempt('batch')),
  ]
  expect(notes({ provisions })).toEqual([
    expect.stringContaining('does not name the e-mall'),
    'Looser than law: the law light follows law.',
  ])
})
