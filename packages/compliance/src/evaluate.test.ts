import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { addDays } from '@tenderlight/law/civil-date'
import { JURISDICTION_IDS } from '@tenderlight/law/jurisdictions'
import { evaluate, rulesIn } from './evaluate.ts'
import { lightAt, worstLight } from './finding.ts'
import type { Finding } from './finding.ts'
import { EVENTS } from './procurement/events.ts'
import { RULEBOOK } from './rules/all.ts'
import { aProcurement } from './testing/builders.ts'
import { aContext } from './testing/findings.ts'

/** Freezes `value` and everything inside it. */
function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner as object)
  return Object.freeze(value)
}

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

describe('properties', () => {
  const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-05', days))
  const records = fc
    .record(
      {
        ...Object.fromEntries(Object.values(EVENTS).map((field) => [field, day])),
        budget: fc.integer({ min: 0, max: 1_000_000_000 }),
        reservedSme: fc.integer({ min: 0, max: 1_000_000_000 }),
        reservedSmallMicro: fc.integer({ min: 0, max: 1_000_000_000 }),
        bidDeposit: fc.integer({ min: 0, max: 30_000_000 }),
        measure: fc.constantFrom('exclusive', 'package', 'none' as const),
        regime: fc.constantFrom('government-procurement', 'tendering' as const),
        category: fc.constantFrom('goods', 'services', 'works' as const),
        heldBy: fc.constantFrom('ledger', 'register' as const),
      },
      { requiredKeys: ['heldBy'] },
    )
    .map((overrides) => ({ id: 'P', ...overrides }))

  test('evaluate is pure: frozen input, same output, nothing changed', () => {
    fc.assert(
      fc.property(records, day, (record, today) => {
        const frozen = deepFreeze(structuredClone(record))
        const context = aContext(today)
        const first = evaluate(frozen, context)
        expect(evaluate(frozen, context)).toEqual(first)
        expect(frozen).toEqual(record)
      }),
    )
  })

  test('pending is never red, breach never green, cannot-tell always grey and says what is missing', () => {
    fc.assert(
      fc.property(records, day, (record, today) => {
        for (const { verdict, light, missing } of evaluate(record, aContext(today))) {
          if (verdict === 'pending') expect(light).not.toBe('red')
          if (verdict === 'breach') expect(['red', 'yellow']).toContain(light)
          if (verdict === 'cannot-tell') expect([light, (missing ?? []).length > 0]).toEqual(['grey', true])
        }
      }),
    )
  })

  test('waiting one more day never turns a breach into compliance', () => {
    fc.assert(
      fc.property(records, day, (record, today) => {
        const before = evaluate(record, aContext(today))
        const after = evaluate(record, aContext(addDays(today, 1)))
        for (const finding of before.filter(({ verdict }) => verdict === 'breach')) {
          const same = after.find(({ rule, part }) => rule === finding.rule && part === finding.part)
          expect(same?.verdict).toBe('breach')
        }
      }),
    )
  })

  test('reserving more never makes a share worse', () => {
    const rank = { compliant: 2, exempt: 2, 'cannot-tell': 1, breach: 0, pending: 1, suggestion: 1 } as const
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 100_000_000 }), (record, more) => {
        if (record.reservedSme === undefined || record.reservedSmallMicro === undefined) return
        const richer = {
          ...record,
          reservedSme: record.reservedSme + more,
          reservedSmallMicro: record.reservedSmallMicro + more,
        }
        const shares = (findings: ReturnType<typeof evaluate>) =>
          findings.filter(({ rule }) => rule.includes('reserve') && !rule.includes('reasons'))
        const before = shares(evaluate(record, aContext()))
        const after = shares(evaluate(richer, aContext()))
        for (const finding of before) {
          const same = after.find(({ rule }) => rule === finding.rule)
          // With more reserved an exemption is no longer asked for; everything else only improves.
          if (same !== undefined && finding.verdict !== 'exempt') {
            expect(rank[same.verdict]).toBeGreaterThanOrEqual(rank[finding.verdict])
          }
        }
      }),
    )
  })
})
