import { isClock, isOpen } from '@tenderlight/compliance/clock'
import { evaluate } from '@tenderlight/compliance/evaluate'
import { lightAt } from '@tenderlight/compliance/finding'
import type { Finding, Level, Light } from '@tenderlight/compliance/finding'
import { EVENTS, EVENT_NAMES, NOT_IN_LEDGER } from '@tenderlight/compliance/procurement/events'
import { MEASURES, METHODS, SPECIAL_MATTERS } from '@tenderlight/compliance/procurement/vocabulary'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { stageOf } from '@tenderlight/compliance/stage'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { addDays, civilDate, daysBetween } from '@tenderlight/law/civil-date'
import { addWorkingDays, isWorkingDay } from '@tenderlight/law/working-days'
import { describe, expect, test } from 'vitest'
import { demoDistrict } from './demo-district.ts'
import type { DemoDistrict, DemoProcurement } from './demo-district.ts'
import { UNITS } from './units.ts'
import { workingDayBefore } from './working-week.ts'

const DAYS = [
  ['2026-11-20', 'a working Friday'],
  ['2026-11-21', 'a Saturday'],
  ['2026-02-18', 'in the middle of the Spring Festival'],
  ['2026-02-28', 'a Saturday on which people work'],
  ['2026-10-08', 'the first working day after a long holiday'],
  ['2026-01-01', 'the first day of a year'],
  ['2027-03-10', 'a year whose holidays nobody has announced'],
] as const

interface Judged extends DemoProcurement {
  readonly findings: readonly Finding[]
}

function judge(district: DemoDistrict, today: string): readonly Judged[] {
  const { jurisdiction } = district
  const context = { today: civilDate(today), calendar: CALENDAR_CN, rulebook: RULEBOOK, jurisdiction }
  return district.procurements.map((entry) => ({ ...entry, findings: evaluate(entry.procurement, context) }))
}

/** How many open clocks of a level, or of both, show each light. */
function openLights(judged: readonly Judged[], level?: Level): Record<Light, number> {
  const counts: Record<Light, number> = { red: 0, yellow: 0, green: 0, grey: 0 }
  for (const { findings } of judged) {
    for (const finding of findings) {
      if (isClock(finding) && isOpen(finding) && (level === undefined || finding.level === level))
        counts[finding.light] += 1
    }
  }
  return counts
}

describe.each(DAYS)('the demo on %s, %s', (day) => {
  const today = civilDate(day)
  const district = demoDistrict(today, CALENDAR_CN)
  const judged = judge(district, today)
  const named = (situation: string): readonly Judged[] =>
    judged.filter((entry) => entry.situation.startsWith(situation))

  test('is the same each time', () => {
    expect(demoDistrict(today, CALENDAR_CN)).toEqual(district)
  })

  test('has twelve units, each with a clerk and at least a dozen of about 400 procurements', () => {
    expect(district.units).toHaveLength(12)
    expect(district.people.map((person) => person.organisation).toSorted()).toEqual(
      [district.bureau.key, ...district.units.map((unit) => unit.key)].toSorted(),
    )
    expect(district.procurements.length).toBeGreaterThanOrEqual(390)
    expect(district.procurements.length).toBeLessThanOrEqual(430)
    for (const unit of UNITS) {
      const own = district.procurements.filter((entry) => entry.unit === unit.key)
      expect(own.length, unit.name).toBeGreaterThanOrEqual(12)
      for (const { procurement } of own) expect(procurement.buyer).toBe(unit.name)
    }
  })

  test('numbers and titles occur once', () => {
    const unique = (texts: readonly (string | undefined)[]): number => new Set(texts).size
    const { length } = district.procurements
    expect(unique(district.procurements.map(({ procurement }) => procurement.id))).toBe(length)
    expect(unique(district.procurements.map(({ procurement }) => procurement.title))).toBe(length)
    for (const { procurement } of district.procurements) {
      expect(procurement.id).toMatch(/^DEMO-\d{4}-\d{4}$/)
      expect(procurement.title).not.toContain('{')
    }
  })

  test('most open clocks are green, some yellow, a few red, on both levels', () => {
    const all = openLights(judged)
    const total = all.green + all.yellow + all.red
    expect(all.grey, 'the two clocks that the open challenge has stopped').toBe(2)
    expect(total).toBeGreaterThan(200)
    expect(all.red / total).toBeGreaterThanOrEqual(0.025)
    expect(all.red / total).toBeLessThanOrEqual(0.06)
    expect(all.yellow / total).toBeGreaterThanOrEqual(0.03)
    expect(all.yellow / total).toBeLessThanOrEqual(0.1)
    for (const level of ['law', 'commitment'] as const) {
      const lights = openLights(judged, level)
      expect(lights.green / (lights.green + lights.yellow + lights.red), level).toBeGreaterThan(0.82)
      expect(lights.red, level).toBeGreaterThan(0)
      expect(lights.yellow, level).toBeGreaterThan(0)
    }
  })

  test('most procurements show no red, and of the finished ones 85-92 % kept every commitment', () => {
    const red = judged.filter(({ findings }) => lightAt(findings, 'commitment') === 'red').length
    expect(red / judged.length).toBeLessThan(0.1)
    const finished = judged.filter(({ procurement }) => procurement.paidOn !== undefined)
    const kept = finished.filter(({ findings }) => lightAt(findings, 'commitment') !== 'red').length
    expect(finished.length).toBeGreaterThan(140)
    expect(kept / finished.length).toBeGreaterThanOrEqual(0.85)
    expect(kept / finished.length).toBeLessThanOrEqual(0.92)
  })

  test('a handful turned red on the last two working days', () => {
    const since = workingDayBefore(CALENDAR_CN, today, 2)
    const turned = judged.flatMap(({ findings }) =>
      findings.filter(
        (finding) =>
          isClock(finding) &&
          isOpen(finding) &&
          finding.light === 'red' &&
          finding.due !== null &&
          finding.due >= since,
      ),
    )
    expect(turned.length).toBeGreaterThanOrEqual(3)
    expect(turned.length).toBeLessThanOrEqual(12)
  })

  test('every act falls on a working day of the three years, and nothing but a bid deadline lies ahead', () => {
    for (const { procurement, situation } of district.procurements) {
      for (const event of EVENT_NAMES) {
        const on = procurement[EVENTS[event]]
        if (on === undefined) continue
        const what = `${procurement.id} ${event} ${on} (${situation})`
        expect(isWorkingDay(CALENDAR_CN, on), what).toBe(true)
        expect(on >= `${Number(today.slice(0, 4)) - 2}-01-01`, what).toBe(true)
        expect(daysBetween(today, on), what).toBeLessThanOrEqual(event === 'bid-deadline' ? 40 : 0)
      }
    }
  })

  test('what is finished and was meant to be in time is in time, on both levels', () => {
    for (const { procurement, situation, findings } of judged) {
      if (situation !== 'closed' && !situation.startsWith('closed, by') && !situation.startsWith('closed, from'))
        continue
      const late = findings.filter((finding) => finding.verdict === 'breach')
      expect(late, `${procurement.id} (${situation})`).toEqual([])
    }
  })

  test('what is underway is neither late nor due', () => {
    for (const { procurement, situation, findings } of judged) {
      if (!/to be signed|awaited|in performance|thirty days|may be announced|planned/.test(situation)) continue
      const light = lightAt(findings, 'commitment')
      expect(['green', 'grey'], `${procurement.id} (${situation})`).toContain(light)
    }
  })

  test('situations show what they are for', () => {
    const lights = (situation: string, level: Level): Light[] =>
      named(situation).map((entry) => lightAt(entry.findings, level))
    expect(new Set(lights('special bond or in-year addition, marked in time', 'commitment'))).toEqual(
      new Set(['green']),
    )
    expect(new Set(lights('special bond or in-year addition, marked in time', 'law'))).toEqual(new Set(['yellow']))
    expect(lights('special bond, marked after', 'commitment')).toEqual(['red'])
    expect(new Set(lights('urgency', 'law'))).toEqual(new Set(['green']))
    expect(lights('announced without an intention', 'law')).toEqual(['red'])
    expect(named('contract dated before')[0]?.findings.map((finding) => finding.rule)).toContain('record.date-order')
    for (const { findings } of named('end of evaluation')) {
      expect(findings.map((finding) => finding.verdict)).toContain('cannot-tell')
    }
    for (const { procurement, findings } of named('challenge')) {
      const sign = findings.find((finding) => finding.rule === 'jiujiang.gp.contract.sign')
      const unstopped = addWorkingDays(CALENDAR_CN, civilDate(procurement.awardNoticeOn ?? ''), 7).date
      expect(sign?.verdict).toBe('pending')
      if (sign?.due !== null && sign?.due !== undefined) expect(sign.due > unstopped).toBe(true)
    }
    for (const { procurement } of named('intention, thirty days over today')) {
      const opened = civilDate(procurement.intentionOn ?? procurement.tenderPlanOn ?? '')
      expect(addDays(opened, 30) <= today).toBe(true)
    }
  })

  test('a ledger row holds nothing that a ledger has no column for', () => {
    const rows = district.procurements.filter(({ procurement }) => procurement.heldBy === 'ledger')
    expect(rows.length).toBeGreaterThan(20)
    for (const { procurement } of rows) {
      for (const event of NOT_IN_LEDGER) expect(procurement[EVENTS[event]]).toBeUndefined()
      expect(procurement).not.toHaveProperty('times')
      expect(procurement).not.toHaveProperty('noReserveStatedIn')
    }
  })

  test('shows every method, measure, special matter and stage', () => {
    const all = district.procurements.map(({ procurement }) => procurement)
    const missing = (wanted: readonly string[], seen: readonly (string | undefined)[]): string[] =>
      wanted.filter((word) => !seen.includes(word))
    expect(
      missing(
        METHODS,
        all.map((one) => one.method),
      ),
    ).toEqual([])
    expect(
      missing(
        MEASURES,
        all.map((one) => one.measure),
      ),
    ).toEqual(['partial'])
    expect(
      missing(
        SPECIAL_MATTERS,
        all.map((one) => one.specialMatter),
      ),
    ).toEqual([])
    expect(new Set(all.map((one) => stageOf(one))).size).toBe(6)
    const budgets = all.map((one) => one.budget)
    expect(budgets).toContain(200_000_000)
    expect(budgets).toContain(400_000_000)
  })

  test('names no firm and no telephone that could be somebody’s', () => {
    for (const { procurement } of district.procurements) {
      if (procurement.winner !== undefined) expect(procurement.winner).toContain('示例')
      if (procurement.complaintPhone !== undefined) expect(procurement.complaintPhone).toBe('0000-0000000')
    }
  })
})
