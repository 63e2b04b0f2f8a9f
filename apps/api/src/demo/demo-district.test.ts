import { role } from '@tenderlight/contracts/permission'
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
    const clerks = district.people.filter(({ roles }) => roles.includes('clerk'))
    expect(clerks.map((person) => person.organisation)).toEqual(district.units.map((unit) => unit.key))
    expect(district.procurements.length).toBeGreaterThanOrEqual(390)
    expect(district.procurements.length).toBeLessThanOrEqual(430)
    const few = UNITS.filter((unit) => district.procurements.filter((entry) => entry.unit === unit.key).length < 12)
    expect(few).toEqual([])
    const names = new Map<string, string>(UNITS.map((unit) => [unit.key, unit.name]))
    expect(district.procurements.filter(({ unit, procurement }) => procurement.buyer !== names.get(unit))).toEqual([])
  })

  test('has somebody for every role, and an officer of the bureau who looks after the district, too', () => {
    expect([...new Set(district.people.flatMap(({ roles }) => roles))].toSorted()).toEqual(role.options.toSorted())
    expect(district.people[0]).toMatchObject({
      organisation: district.bureau.key,
      roles: ['supervisor', 'administrator'],
    })
    const names = district.people.map(({ username }) => username)
    expect(new Set(names).size).toBe(names.length)
  })

  test('numbers and titles occur once', () => {
    const unique = (texts: readonly (string | undefined)[]): number => new Set(texts).size
    const { length } = district.procurements
    expect(unique(district.procurements.map(({ procurement }) => procurement.id))).toBe(length)
    expect(unique(district.procurements.map(({ procurement }) => procurement.title))).toBe(length)
    const odd = district.procurements.filter(
      ({ procurement }) => !/^DEMO-\d{4}-\d{4}$/u.test(procurement.id) || (procurement.title ?? '{').includes('{'),
    )
    expect(odd).toEqual([])
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
  })

  test.each(['law', 'commitment'] as const)('no level is mostly late: %s', (level) => {
    const { green, yellow, red } = openLights(judged, level)
    expect(green / (green + yellow + red)).toBeGreaterThan(0.82)
    expect(red).toBeGreaterThan(0)
    expect(yellow).toBeGreaterThan(0)
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
    const first = `${Number(today.slice(0, 4)) - 2}-01-01`
    const wrong = district.procurements.flatMap(({ procurement, situation }) =>
      EVENT_NAMES.flatMap((event) => {
        const on = procurement[EVENTS[event]]
        if (on === undefined) return []
        const ahead = daysBetween(today, on) > (event === 'bid-deadline' ? 40 : 0)
        const fits = isWorkingDay(CALENDAR_CN, on) && on >= first && !ahead
        return fits ? [] : [`${procurement.id} ${event} ${on} (${situation})`]
      }),
    )
    expect(wrong).toEqual([])
  })

  test('what is finished and was meant to be in time is in time, on both levels', () => {
    const meant = judged.filter(({ situation }) => /^closed(, by .*|, from .*)?$/u.test(situation))
    const late = meant.flatMap(({ procurement, findings }) =>
      findings.filter((finding) => finding.verdict === 'breach').map((finding) => [procurement.id, finding]),
    )
    expect(meant.length).toBeGreaterThan(130)
    expect(late).toEqual([])
  })

  test('what is underway is neither late nor due', () => {
    const underway = judged.filter(({ situation }) =>
      /to be signed|awaited|in performance|thirty days|may be announced|planned/u.test(situation),
    )
    const lit = underway.filter(({ findings }) => ['red', 'yellow'].includes(lightAt(findings, 'commitment')))
    expect(underway.length).toBeGreaterThan(150)
    expect(lit).toEqual([])
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
    const unknown = named('end of evaluation').map(({ findings }) =>
      findings.some((one) => one.verdict === 'cannot-tell'),
    )
    expect(unknown).toEqual([true, true])
  })

  test('a challenge stops the clock of signing, and its answer starts it again', () => {
    const signing = named('challenge').map(({ procurement, findings }) => ({
      sign: findings.find((finding) => finding.rule === 'jiujiang.gp.contract.sign'),
      answered: procurement.challengeClosedOn !== undefined,
      unstopped: addWorkingDays(CALENDAR_CN, civilDate(procurement.awardNoticeOn ?? ''), 7).date,
    }))
    const [stopped, resumed] = [signing.find((one) => !one.answered), signing.find((one) => one.answered)]
    expect(stopped?.sign).toMatchObject({ verdict: 'pending', due: null })
    expect(resumed?.sign?.verdict).toBe('pending')
    expect((resumed?.sign?.due ?? '') > (resumed?.unstopped ?? '')).toBe(true)
  })

  test('some intentions may be announced from today on, others not yet', () => {
    const over = named('intention, thirty days over today')
    const opened = over.map(({ procurement }) => procurement.intentionOn ?? procurement.tenderPlanOn ?? today)
    expect(opened.map((on) => addDays(on, 30) <= today)).toEqual([true, true, true])
    const waiting = named('intention, thirty days not over')
    expect(
      waiting.filter(({ procurement }) => addDays(procurement.intentionOn ?? today, 30) > today).length,
    ).toBeGreaterThan(0)
  })

  test('a ledger row holds nothing that a ledger has no column for', () => {
    const rows = district.procurements.filter(({ procurement }) => procurement.heldBy === 'ledger')
    expect(rows.length).toBeGreaterThan(20)
    const without = [...[...NOT_IN_LEDGER].map((event) => EVENTS[event]), 'times', 'noReserveStatedIn', 'contractForm']
    expect(rows.flatMap(({ procurement }) => without.filter((field) => field in procurement))).toEqual([])
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
    const winners = new Set(district.procurements.map(({ procurement }) => procurement.winner ?? '示例'))
    const phones = new Set(district.procurements.map(({ procurement }) => procurement.complaintPhone))
    expect([...winners].filter((name) => !name.includes('示例'))).toEqual([])
    expect(phones).toEqual(new Set([undefined, '0000-0000000']))
  })
})
