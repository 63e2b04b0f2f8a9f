import { civilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import { warnFromOf } from './clock.ts'
import { evaluate, judgeBy, scopeOf } from './evaluate.ts'
import type { Context } from './evaluate.ts'
import { ruleById } from './rules/all.ts'
import type { SettledValue } from './settings/entry.ts'
import { settingsOf } from './settings/settle.ts'
import { aProcurement } from './testing/builders.ts'
import { aContext, findingOf } from './testing/findings.ts'
import { NOTHING_AFTER_AWARD, NOTHING_AFTER_EVALUATION } from './testing/stages.ts'

const SIGN = 'jiujiang.gp.contract.sign'
const since = (from: string, value: SettledValue) => ({ from: civilDate(from), value })
const settled = (...values: ReturnType<typeof since>[]) => ({ ...aContext('2026-03-04'), settings: settingsOf(values) })

describe('a rule that the district has switched off', () => {
  const awarded = aProcurement(NOTHING_AFTER_AWARD)
  const off = (from: string) => since(from, { kind: 'rule-switch', rule: SIGN, on: false })

  test.each`
    from            | there    | because
    ${'2026-02-14'} | ${true}  | ${'the notice of 13 February came before the switch'}
    ${'2026-02-13'} | ${false} | ${'the day of the switch counts'}
    ${'2026-01-01'} | ${false} | ${'it has been off for long'}
  `('says something: $there, because $because', ({ from, there }) => {
    const context = settled(off(from))
    expect(findingOf(awarded, SIGN, context) !== undefined).toBe(there)
    const rule = ruleById(SIGN)
    const judged = rule && judgeBy(rule, awarded, scopeOf(awarded, context))
    expect(judged !== undefined).toBe(there)
  })

  test.each`
    because                            | rule                         | overrides
    ${'it is a rule of the other law'} | ${'cn.tender.contract.sign'} | ${{}}
    ${'it does not apply'}             | ${'cn.gp.sme.reserve-above'} | ${{ budget: 100_000 }}
  `('one rule alone says nothing where $because, whatever is switched off', ({ rule, overrides }) => {
    const record = aProcurement(overrides)
    const alone = ruleById(rule)
    for (const context of [aContext('2026-03-04'), settled(off('2026-01-01'))]) {
      expect(alone?.id).toBe(rule)
      expect(alone && judgeBy(alone, record, scopeOf(record, context))).toBeUndefined()
    }
  })

  test('leaves every other rule as it was', () => {
    const before = evaluate(awarded, aContext('2026-03-04')).filter(({ rule }) => rule !== SIGN)
    expect(evaluate(awarded, settled(off('2026-01-01')))).toEqual(before)
  })

  test('of a rule of several clocks each goes by its own trigger', () => {
    const refund = 'cn.gp.bid-bond.refund'
    const context = settled(since('2026-02-20', { kind: 'rule-switch', rule: refund, on: false }))
    const record = aProcurement({ bidDeposit: 100 })
    const parts = evaluate(record, context).flatMap(({ rule, part }) => (rule === refund ? [part] : []))
    expect(parts).toEqual(['losers'])
    const rule = ruleById(refund)
    expect(rule && judgeBy(rule, record, scopeOf(record, context))).toMatchObject([{ part: 'losers' }])
  })

  test('without a trigger goes by the notice, and before all notices by today', () => {
    const rule = 'jiujiang.gp.sme.exclusive-below'
    const context = settled(since('2026-02-01', { kind: 'rule-switch', rule, on: false }))
    expect(findingOf(aProcurement(), rule, context)?.verdict).toBe('compliant')
    const planned = aProcurement({
      ...NOTHING_AFTER_EVALUATION,
      intentionOn: undefined,
      announcementOn: undefined,
      bidDeadlineOn: undefined,
    })
    expect(findingOf(planned, rule, context)).toBeUndefined()
  })
})

test.each`
  window                                                | warnedFrom      | because
  ${undefined}                                          | ${'2026-02-28'} | ${'by default the last quarter, and at least two working days'}
  ${{ rule: SIGN, share: 5000, leastWorkingDays: 2 }}   | ${'2026-02-26'} | ${'half of seven working days is four'}
  ${{ rule: SIGN, share: 0, leastWorkingDays: 1 }}      | ${'2026-03-02'} | ${'the last working day alone'}
  ${{ rule: SIGN, share: 10_000, leastWorkingDays: 2 }} | ${'2026-02-14'} | ${'the whole term, from the day after the notice'}
  ${{ rule: SIGN, share: 2500, leastWorkingDays: 30 }}  | ${'2026-02-14'} | ${'more days than the term has are all its days'}
  ${{ rule: null, share: 5000, leastWorkingDays: 2 }}   | ${'2026-02-26'} | ${'one window for all rules'}
`('the light turns yellow on $warnedFrom: $because', ({ window, warnedFrom }) => {
  const values = window === undefined ? [] : [since('2026-01-01', { kind: 'warning-window', ...window })]
  const awarded = aProcurement(NOTHING_AFTER_AWARD)
  const lightOn = (today: string) => findingOf(awarded, SIGN, { ...settled(...values), today: civilDate(today) })?.light
  const days = Array.from({ length: 17 }, (_, day) => `2026-02-${14 + day}`).filter((day) => day <= '2026-02-28')
  const yellow = [...days, '2026-03-01', '2026-03-02'].find((day) => lightOn(day) === 'yellow')
  expect(yellow).toBe(warnedFrom)
  const finding = findingOf(awarded, SIGN, settled(...values))
  const { calendar, settings, today } = settled(...values)
  expect(finding && warnFromOf(finding, calendar, settings.warningWindow(SIGN, today))).toBe(warnedFrom)
})

describe('below the limit of decentralised procurement', () => {
  const limit = since('2026-01-01', {
    kind: 'threshold',
    name: 'decentralised.services',
    amount: 50_000_000,
    instrument: '省集中采购目录及标准',
    clause: '二',
  })
  const rules = (overrides: Parameters<typeof aProcurement>[0], context: Context = settled(limit)) => {
    const bought = aProcurement({ intentionOn: undefined, measure: 'none', reservedSme: undefined, ...overrides })
    const found = evaluate(bought, context).filter(({ verdict }) => verdict === 'breach')
    return new Set(found.map(({ rule }) => rule))
  }
  const LIFTED = [
    'cn.gp.intention.lead-time',
    'cn.gp.sme.exclusive-below',
    'cn.gp.sme.no-reserve-reasons',
    'jiujiang.gp.sme.exclusive-below',
    'jiujiang.gp.sme.reason-and-phone',
  ]

  test('neither the intention nor a reservation is asked for', () => {
    const below = rules({ budget: 49_999_999 })
    expect(LIFTED.filter((rule) => below.has(rule))).toEqual([])
  })

  test.each`
    because                                      | overrides
    ${'an amount that reaches the limit counts'} | ${{ budget: 50_000_000 }}
    ${'goods have a limit of their own'}         | ${{ budget: 49_999_999, category: 'goods' }}
    ${'the limit did not hold on that day'}      | ${{ budget: 49_999_999, announcementOn: '2025-12-31' }}
  `('they are asked for: $because', ({ overrides }) => {
    const asked = rules(overrides)
    expect(LIFTED.filter((rule) => !asked.has(rule))).toEqual([])
  })

  test('they are asked for while nobody has configured the limit', () => {
    const asked = rules({ budget: 100 }, aContext('2026-03-04'))
    expect(LIFTED.filter((rule) => !asked.has(rule))).toEqual([])
  })

  test('nothing is taken to be small: an unknown category is asked about', () => {
    expect(rules({ budget: 100, category: undefined }).has('cn.gp.intention.lead-time')).toBe(true)
  })
})
