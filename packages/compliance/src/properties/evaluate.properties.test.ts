import { addDays } from '@tenderlight/law/civil-date'
import { JURISDICTION_IDS } from '@tenderlight/law/jurisdictions'
import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { clockOf } from '../clock.ts'
import { evaluate, judgeBy, rulesIn, scopeOf } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import { EVENTS } from '../procurement/events.ts'
import type { EventName } from '../procurement/events.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { RULES } from '../rules/all.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { anyRow, SEED } from '../testing/any-row.ts'
import { aContext } from '../testing/findings.ts'

vi.setConfig({ testTimeout: 60_000 })

const district = fc.constantFrom(...JURISDICTION_IDS)
const runs = (numRuns: number) => ({ numRuns, seed: SEED })

/** Freezes `value` and everything inside it. */
function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner as object)
  return Object.freeze(value)
}

const nameOf = ({ rule, part, matter }: Finding): string => [rule, part, matter].join('#')
const named = (findings: readonly Finding[]) => new Map(findings.map((finding) => [nameOf(finding), finding]))

/** Where no date governs, the day itself does: what the law that ended today measured, the law of the next day measures. */
function byLawOfNextDay({ trigger, part, unit, actual }: Finding, after: Iterable<Finding>): Finding | undefined {
  if (trigger !== null) return undefined
  return [...after].find((one) => one.part === part && one.unit === unit && one.actual === actual)
}

describe('evaluate is pure', () => {
  test('frozen input, the same output twice, nothing changed', () => {
    fc.assert(
      fc.property(anyRow, district, ({ row, today }, jurisdiction) => {
        const frozen = deepFreeze(structuredClone(row))
        const context = aContext(today, jurisdiction)
        const first = evaluate(frozen, context)
        expect(evaluate(frozen, context)).toStrictEqual(first)
        expect(frozen).toStrictEqual(row)
      }),
      runs(200),
    )
  })

  test('it is the same whatever was judged before and in between, even within', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 2, maxLength: 6 }), (looked) => {
        const alone = looked.map(({ row, today }) => evaluate(row, aContext(today)))
        const backwards = looked.toReversed().map(({ row, today }) => evaluate(row, aContext(today)))
        expect(backwards.toReversed()).toStrictEqual(alone)
        const within = looked.map(({ row, today }, index) => {
          const other = looked[(index + 1) % looked.length]
          const isOn = () => other !== undefined && evaluate(other.row, aContext(other.today)).length >= 0
          return evaluate(row, { ...aContext(today), settings: { ...NO_SETTINGS, isOn } })
        })
        expect(within).toStrictEqual(alone)
      }),
      runs(60),
    )
  })

  test('the order in which a record holds its fields does not matter', () => {
    fc.assert(
      fc.property(anyRow, fc.infiniteStream(fc.nat()), ({ row, today }, order) => {
        const shuffled = Object.entries(row)
          .map((entry) => [order.next().value ?? 0, entry] as const)
          .toSorted(([one], [other]) => one - other)
          .map(([, entry]) => entry)
        const same = Object.fromEntries(shuffled) as unknown as Procurement
        expect(evaluate(same, aContext(today))).toStrictEqual(evaluate(row, aContext(today)))
      }),
      runs(150),
    )
  })

  test('a correction that restores a fact restores its findings', () => {
    fc.assert(
      fc.property(anyRow, fc.nat(), fc.integer({ min: -40, max: 40 }), ({ row, today }, which, days) => {
        const before = evaluate(row, aContext(today))
        const dates = Object.values(EVENTS).filter((field) => row[field] !== undefined)
        const field = dates[which % Math.max(1, dates.length)]
        const date = field === undefined ? undefined : row[field]
        if (field === undefined || date === undefined) return
        const wrong = { ...row, [field]: addDays(date, days) }
        evaluate(wrong, aContext(today))
        const { [field]: _gone, ...without } = wrong
        evaluate(without, aContext(today))
        expect(evaluate({ ...without, [field]: date }, aContext(today))).toStrictEqual(before)
      }),
      runs(150),
    )
  })

  test('it says what its rules say one by one', () => {
    fc.assert(
      fc.property(anyRow, district, ({ row, today }, jurisdiction) => {
        const context = aContext(today, jurisdiction)
        const scope = scopeOf(row, context)
        const one = rulesIn(context.rulebook, jurisdiction).flatMap((rule) => judgeBy(rule, row, scope) ?? [])
        expect(evaluate(row, context)).toStrictEqual(one)
      }),
      runs(200),
    )
  })
})

describe('what a finding is', () => {
  test('plain data: as JSON and back it is the same, and no key is there without a value', () => {
    fc.assert(
      fc.property(anyRow, district, ({ row, today }, jurisdiction) => {
        const findings = evaluate(row, aContext(today, jurisdiction))
        expect(JSON.parse(JSON.stringify(findings))).toStrictEqual(findings)
      }),
      runs(200),
    )
  })

  test('pending is never red, breach never green, cannot-tell always grey and says what is missing', () => {
    fc.assert(
      fc.property(anyRow, district, ({ row, today }, jurisdiction) => {
        for (const { verdict, light, missing } of evaluate(row, aContext(today, jurisdiction))) {
          if (verdict === 'pending') expect(light).not.toBe('red')
          if (verdict === 'breach') expect(['red', 'yellow']).toContain(light)
          if (verdict === 'cannot-tell') expect([light, (missing ?? []).length > 0]).toEqual(['grey', true])
        }
      }),
      runs(200),
    )
  })

  test('a rule that is silent without certain facts says nothing without them', () => {
    const silent = RULES.filter(({ silentWithout }) => (silentWithout ?? []).length > 0)
    expect(silent.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(anyRow, ({ row, today }) => {
        for (const rule of silent) {
          const without: Record<string, unknown> = { ...row }
          for (const field of rule.silentWithout ?? []) delete without[field]
          const record = without as unknown as Procurement
          const judged = rule.judge(record, scopeOf(record, aContext(today)))
          expect([rule.id, judged ?? []]).toEqual([rule.id, []])
        }
      }),
      runs(60),
    )
  })
})

describe('one more day', () => {
  test('of waiting never turns a breach into compliance', () => {
    fc.assert(
      fc.property(anyRow, district, ({ row, today }, jurisdiction) => {
        const after = named(evaluate(row, aContext(addDays(today, 1), jurisdiction)))
        for (const finding of evaluate(row, aContext(today, jurisdiction))) {
          if (finding.verdict !== 'breach') continue
          const next = after.get(nameOf(finding)) ?? byLawOfNextDay(finding, after.values())
          expect([nameOf(finding), next?.verdict]).toEqual([nameOf(finding), 'breach'])
        }
      }),
      runs(200),
    )
  })

  test('of delay never turns a late step into one in time', () => {
    let seen = 0
    fc.assert(
      fc.property(anyRow, district, ({ row, today }, jurisdiction) => {
        for (const finding of evaluate(row, aContext(today, jurisdiction))) {
          const clock = clockOf(finding)
          if (finding.late === null || finding.met === null || clock === undefined || !(clock.to in EVENTS)) continue
          const later = { ...row, [EVENTS[clock.to as EventName]]: addDays(finding.met, 1) }
          const same = named(evaluate(later, aContext(addDays(today, 1), jurisdiction))).get(nameOf(finding))
          // A later step may contradict the one after it: then nobody can tell.
          expect([nameOf(finding), same?.verdict]).not.toEqual([nameOf(finding), 'compliant'])
          expect([nameOf(finding), same?.verdict]).not.toEqual([nameOf(finding), 'pending'])
          seen += 1
        }
      }),
      runs(200),
    )
    expect(seen).toBeGreaterThan(40)
  })
})

test('reserving more never makes a share worse', () => {
  const rank = { compliant: 2, exempt: 2, 'cannot-tell': 1, breach: 0, pending: 1, suggestion: 1 } as const
  const isShare = ({ rule }: Finding) => RULES.find(({ id }) => id === rule)?.kind === 'share'
  fc.assert(
    fc.property(anyRow, district, fc.integer({ min: 1, max: 100_000_000 }), ({ row, today }, jurisdiction, more) => {
      const { reservedSme, reservedSmallMicro } = row
      if (reservedSme === undefined || reservedSmallMicro === undefined) return
      const richer = { ...row, reservedSme: reservedSme + more, reservedSmallMicro: reservedSmallMicro + more }
      const after = named(evaluate(richer, aContext(today, jurisdiction)))
      for (const finding of evaluate(row, aContext(today, jurisdiction)).filter(isShare)) {
        const same = after.get(nameOf(finding))
        // With more reserved an exemption is no longer asked for; everything else only improves.
        if (same === undefined || finding.verdict === 'exempt') continue
        expect(rank[same.verdict]).toBeGreaterThanOrEqual(rank[finding.verdict])
      }
    }),
    runs(300),
  )
})
