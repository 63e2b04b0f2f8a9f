import { describe, expect, test } from 'vitest'
import { JURISDICTION_IDS } from '@tenderlight/law/jurisdictions'
import { evaluate, rulesIn } from './evaluate.ts'
import type { Context } from './evaluate.ts'
import { lightAt, worstLight } from './finding.ts'
import type { Finding } from './finding.ts'
import { RULEBOOK } from './rules/all.ts'
import { aProcurement } from './testing/builders.ts'
import { aContext } from './testing/findings.ts'

/** What is not compliant; a limit that no source gives and no district has configured is asked for in every record. */
const unkept = (findings: readonly Finding[]) =>
  findings.filter(({ verdict, missing }) => verdict !== 'compliant' && missing?.[0]?.startsWith('threshold.') !== true)

test('the builder starts lawful: every rule that applies is kept', () => {
  const findings = evaluate(aProcurement(), aContext())
  expect(unkept(findings)).toEqual([])
  expect(findings.length).toBeGreaterThan(20)
})

test('tendering starts lawful too', () => {
  const works = aProcurement({
    regime: 'tendering',
    category: 'works',
    budget: 500_000_000,
    controlPrice: 480_000_000,
    reservedSme: 480_000_000,
    reservedSmallMicro: 480_000_000,
    intentionOn: undefined,
    tenderPlanOn: '2025-12-22',
    candidatePublicityOn: '2026-02-12',
    candidatePublicityEndedOn: '2026-02-24',
    contractForm: 'electronic',
    bidDeposit: 0,
  })
  const findings = evaluate(works, aContext())
  expect(unkept(findings)).toEqual([])
  expect(findings.length).toBeGreaterThan(10)
})

test('the law is on top of the chain, the district at its end', () => {
  for (const jurisdiction of JURISDICTION_IDS) {
    const places = new Set(rulesIn(RULEBOOK, jurisdiction).map((rule) => rule.jurisdiction))
    expect(places.has('cn')).toBe(true)
  }
  expect(new Set(rulesIn(RULEBOOK, 'jiujiang').map((rule) => rule.jurisdiction))).toEqual(
    new Set(['cn', 'cn-34', 'jiujiang']),
  )
})

test('a record that does not say under which law it runs is told so by every rule of one law', () => {
  const findings = evaluate(aProcurement({ regime: undefined }), aContext())
  const asked = findings.filter(({ missing }) => missing?.includes('regime') === true)
  expect(asked.length).toBeGreaterThan(20)
  expect(asked.every(({ verdict, light }) => verdict === 'cannot-tell' && light === 'grey')).toBe(true)
})

describe('the rules made ready for the law of a record', () => {
  /** A rulebook of its own: nothing of it was made ready before. */
  const fresh = (today: Context['today'] = '2026-11-21'): Context => ({
    ...aContext(today),
    rulebook: { rules: [...RULEBOOK.rules] },
  })
  const regimeOf = new Map(RULEBOOK.rules.map(({ id, regime }) => [id, regime]))
  const asksForRegime = ({ missing }: Finding) => missing?.includes('regime') === true

  test.each`
    regime                      | other
    ${'government-procurement'} | ${'tendering'}
    ${'tendering'}              | ${'government-procurement'}
  `('of a record of $regime those of $other say nothing, nor does anybody ask', ({ regime, other }) => {
    const findings = evaluate(aProcurement({ regime, bidDeposit: 1 }), fresh())
    expect(findings.filter(({ rule }) => regimeOf.get(rule) === other)).toEqual([])
    expect(findings.filter(({ rule }) => regimeOf.get(rule) === regime).length).toBeGreaterThan(10)
    expect(findings.filter(asksForRegime)).toEqual([])
  })

  test('of a record of unknown law the rules of both ask, and advice is not given', () => {
    const findings = evaluate(aProcurement({ regime: undefined, bidDeposit: 1 }), fresh())
    const asking = new Set(findings.filter(asksForRegime).map(({ rule }) => regimeOf.get(rule)))
    expect(asking).toEqual(new Set(['government-procurement', 'tendering']))
    expect(findings.filter(({ level }) => level === 'encouragement')).toEqual([])
  })

  test('an everyday rule asks for the law even where it would not speak: what is short of a limit may still be due', () => {
    const small = aProcurement({ regime: undefined, budget: 100_000 })
    const asked = evaluate(small, fresh()).filter(({ rule }) => rule === 'cn.gp.sme.reserve-above')
    expect(asked).toMatchObject([{ verdict: 'cannot-tell', missing: ['regime'] }])
    const known = evaluate({ ...small, regime: 'government-procurement' }, fresh())
    expect(known.filter(({ rule }) => rule === 'cn.gp.sme.reserve-above')).toEqual([])
  })

  test('nobody asks by a rule that does not exist yet', () => {
    const asking = evaluate(aProcurement({ regime: undefined }), fresh('2015-02-28')).filter(asksForRegime)
    expect(asking.map(({ rule }) => rule)).not.toContain('jiujiang.gp.contract.sign')
    expect(asking.every(({ versions }) => versions.parameterFrom <= '2015-02-28')).toBe(true)
  })
})

test('rules about rare facts ask for the law only where they would speak', () => {
  const asking = (overrides: Parameters<typeof aProcurement>[0]) =>
    evaluate(aProcurement({ regime: undefined, ...overrides }), aContext())
      .filter(({ rule, missing }) => rule.startsWith('cn.gp.challenge.') && missing?.includes('regime') === true)
      .map(({ rule }) => rule)
  expect(asking({})).toEqual([])
  expect(asking({ challengeOn: '2026-02-24' })).toEqual(['cn.gp.challenge.reply', 'cn.gp.challenge.suspend'])
  expect(asking({ matters: [{ id: 'X', kind: 'enquiry', receivedOn: '2026-02-24' }] })).toEqual([])
})

test.each`
  because                        | lights                         | worst
  ${'red before all'}            | ${['green', 'red', 'yellow']}  | ${'red'}
  ${'yellow before green'}       | ${['green', 'yellow', 'grey']} | ${'yellow'}
  ${'green before grey'}         | ${['grey', 'green']}           | ${'green'}
  ${'nothing on record is grey'} | ${[]}                          | ${'grey'}
`('$because', ({ lights, worst }) => {
  expect(worstLight(lights)).toBe(worst)
})

test('law and commitment have their own lights', () => {
  const late = evaluate(
    aProcurement({
      contractSignedOn: '2026-03-05',
      contractPublishedOn: undefined,
      contractPublishedProvinciallyOn: '2026-03-06',
      contractFiledOn: '2026-03-06',
    }),
    aContext('2026-03-06'),
  )
  expect(lightAt(late, 'law')).toBe('green')
  expect(lightAt(late, 'commitment')).toBe('red')
})
