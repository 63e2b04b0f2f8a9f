import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { ruleById } from '../rules/all.ts'
import type { Rule } from '../rules/rule.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { DistrictSettings } from '../settings/district-settings.ts'
import type { Setting } from './ask-both.ts'
import { judgeColumns } from './judge-columns.ts'
import { outcomeOf, shadeOf } from './outcome.ts'
import { toColumns } from './to-columns.ts'
import { settableParts, withFigureOf } from './with-figure.ts'

const NONE = undefined
const AWARDS = ['2026-02-13', '2026-01-09', '2026-11-18', '2022-12-30', '1985-03-04', '2190-01-02', NONE] as const
const SIGNED = [NONE, -3, 0, 5, 12, 17, 18, 31, 32, 60] as const
/** Days after the award on which a challenge came and was answered. */
const CHALLENGES = [NONE, [-9, NONE], [2, 6], [3, NONE], [15, 20], [40, 35]] as const
const LATER = [NONE, 2, 7, 15, 16, 30] as const

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
const after = (day: CivilDate | undefined, days: number | undefined): CivilDate | undefined =>
  day === undefined || days === undefined ? undefined : addDays(day, days)

/** Every award with every signing and every challenge; what else decides differs from row to row. */
function rowOf(award: CivilDate | undefined, signing: number | undefined, index: number): Procurement {
  const [challenged, closed] = pick(CHALLENGES, index) ?? [NONE, NONE]
  const base = award ?? (index % 2 === 0 ? '2026-01-20' : undefined)
  const signed = after(base, signing)
  const known = {
    id: `${index}`,
    heldBy: pick(['register', 'ledger'] as const, index),
    regime: pick(['government-procurement', 'tendering', 'government-procurement', NONE] as const, index),
    category: pick(['services', 'works', NONE] as const, index),
    budget: pick([300_000_000, NONE, 100_000_000], index),
    reservedSme: pick([90_000_000, 150_000_000, NONE], index + 1),
    reservedSmallMicro: 60_000_000,
    winnerScale: pick(['small', 'large', NONE] as const, index),
    bidDeposit: pick([10_000, 0, NONE], index),
    announcementOn: index % 3 === 0 ? after(base, pick([-40, -20], index)) : NONE,
    intentionOn: index % 3 === 0 || index % 9 === 1 ? after(base, pick([-20, -70], index)) : NONE,
    tenderPlanOn: index % 9 === 1 || index % 9 === 2 ? after(base, pick([-60, -21], index)) : NONE,
    awardNoticeOn: award,
    contractSignedOn: signed,
    challengeOn: after(base, challenged),
    challengeClosedOn: after(base, closed),
    contractFiledOn: after(signed, pick(LATER, index)),
    loserDepositRefundedOn: after(base, pick(LATER, index + 1)),
    winnerDepositRefundedOn: after(signed, pick(LATER, index + 2)),
    acceptedOn: after(signed, 20),
    deliveredOn: after(signed, 18),
    paidOn: after(signed, pick([NONE, 40, 50, 51, 90], index)),
    noticeSubmittedOn: after(base, pick([NONE, -42, -41], index)),
    matters: index % 11 === 0 ? [{ id: 'm', kind: 'challenge', receivedOn: '2026-02-12' } as const] : NONE,
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as unknown as Procurement
}

const rows = AWARDS.flatMap((award, a) =>
  SIGNED.flatMap((signing, s) => [0, 1].map((c) => rowOf(award, signing, (a * SIGNED.length + s) * 5 + c))),
)

/** Switches rules off for what was triggered on some days, and warns of running terms early. */
const settled: DistrictSettings = {
  ...NO_SETTINGS,
  version: 'test',
  isOn: (_, on) => on < '2026-01-10' || on >= '2026-02-20',
  warningWindow: () => ({ share: 6000, leastWorkingDays: 4 }),
}

function ruleNamed(id: string): Rule {
  const rule = ruleById(id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return rule
}

/** The same rule with its figure changed, where that can be done. */
function changed(rule: Rule, value: number): Rule {
  const [part] = settableParts(rule)
  if (part === undefined) return rule
  return withFigureOf(rule, { rule: rule.id, value, ...(part === '' ? {} : { part }) })
}

/** The worst of what `evaluate` finds by the clock, of each row. */
function expected(all: readonly Procurement[], rule: Rule, part: string | undefined, setting: Setting): number[] {
  const context: Context = { ...setting, rulebook: { rules: [rule] } }
  return all.map((row) =>
    evaluate(row, context)
      .filter((finding) => finding.part === undefined || finding.part === part)
      .map(outcomeOf)
      .reduce((worst, outcome) => (shadeOf(outcome) > shadeOf(worst) ? outcome : worst), 0),
  )
}

describe.each`
  id                                 | district      | value   | because
  ${'jiujiang.gp.contract.sign'}     | ${'jiujiang'} | ${5}    | ${'working days, stopped by a challenge'}
  ${'cn.gp.contract.sign'}           | ${'jiujiang'} | ${12}   | ${'days, a last day that is moved'}
  ${'cn.tender.contract.sign'}       | ${'jiujiang'} | ${17}   | ${'of the other law, nothing stops it'}
  ${'cn.gp.publish-platform'}        | ${'jiujiang'} | ${0}    | ${'does not always apply, warns in yellow'}
  ${'cn.gp.bid-bond.refund'}         | ${'jiujiang'} | ${2}    | ${'two clocks, applies where a deposit was paid'}
  ${'zhejiang.tender.contract-file'} | ${'zhenhai'}  | ${12}   | ${'each clock has a length of its own'}
  ${'cn.pay.sme.term'}               | ${'jiujiang'} | ${20}   | ${'one finding for three clocks'}
  ${'cn.gp.sme.reserve-above'}       | ${'jiujiang'} | ${3500} | ${'no clock at all'}
`('$id: $because', ({ id, district, value }: { id: string; district: JurisdictionId; value: number }) => {
  test.each([
    { today: '2026-02-26', settings: undefined },
    { today: '2026-02-26', settings: settled },
  ] as const)('columns say what evaluate says on $today, settings $settings.version', ({ today, settings }) => {
    const rule = ruleNamed(id)
    const other = changed(rule, value)
    const columns = toColumns(rows)
    const setting = { today, calendar: CALENDAR_CN, jurisdiction: district, ...(settings && { settings }) }
    for (const clock of rule.clocks.length === 0 ? [undefined] : rule.clocks) {
      const judged = judgeColumns(columns, setting, [rule, other], clock)
      for (const [index, one] of [rule, other].entries()) {
        const said = expected(rows, one, clock?.part, setting)
        const differing = rows.flatMap((row, at) =>
          judged[index]?.[at] === said[at] ? [] : [{ row, said: said[at], told: judged[index]?.[at] }],
        )
        expect(differing.slice(0, 3)).toEqual([])
      }
    }
  })
})

test('of the matters of a row the worst decides, each by its own clock', () => {
  const rule = ruleNamed('cn.gp.challenge.reply')
  const challenge = { kind: 'challenge', about: 'process', receivedOn: '2026-02-24' } as const
  const matters = [
    [{ ...challenge, id: '1', repliedOn: '2026-02-26' }],
    [
      { ...challenge, id: '1', repliedOn: '2026-02-26' },
      { ...challenge, id: '2', repliedOn: '2026-05-06' },
    ],
    [
      { ...challenge, id: '1', repliedOn: '2026-05-06' },
      { ...challenge, id: '2', repliedOn: '2026-02-26' },
    ],
    [],
  ] as const
  const own = matters.map((all, index): Procurement => ({
    id: `${index}`,
    heldBy: 'register',
    regime: 'government-procurement',
    matters: all,
  }))
  const setting = { today: '2026-06-01', calendar: CALENDAR_CN, jurisdiction: 'jiujiang' } as const
  for (const clock of rule.clocks) {
    const [before, again] = judgeColumns(toColumns(own), setting, [rule, rule], clock)
    expect([...before]).toEqual(expected(own, rule, clock.part, setting))
    expect(again).toBe(before)
  }
  const [reply] = judgeColumns(toColumns(own), setting, [rule, rule], rule.clocks[0])
  expect([...reply].map(shadeOf)).toEqual([2, 4, 4, 0])
})

test('a rule without a clock is judged by either figure', () => {
  const rule = ruleNamed('cn.gp.sme.reserve-above')
  const own = [100_000_000, 120_000_000, 130_000_000].map((reserved): Procurement => ({
    id: '',
    heldBy: 'register',
    regime: 'government-procurement',
    category: 'services',
    budget: 300_000_000,
    reservedSme: reserved,
    reservedSmallMicro: reserved,
  }))
  const setting = { today: '2026-06-01', calendar: CALENDAR_CN, jurisdiction: 'jiujiang' } as const
  const judged = judgeColumns(toColumns(own), setting, [rule, changed(rule, 4200)], undefined)
  expect(judged.map((outcomes) => [...outcomes].map(shadeOf))).toEqual([
    [2, 2, 2],
    [3, 3, 2],
  ])
})

test('a rule about rare facts is silent of a row of unknown law whose facts lie before its figure', () => {
  const rule = ruleNamed('cn.gp.publish-platform')
  const own = (['2026-01-21', '2019-01-21'] as const).map((noticeSubmittedOn, index): Procurement => ({
    id: `${index}`,
    heldBy: 'ledger',
    noticeSubmittedOn,
  }))
  const setting = { today: '2026-02-26', calendar: CALENDAR_CN, jurisdiction: 'jiujiang', settings: settled } as const
  const [told] = judgeColumns(toColumns(own), setting, [rule, rule], rule.clocks[0])
  expect([...told]).toEqual([outcomeOf({ verdict: 'cannot-tell', light: 'grey' }), 0])
  expect([...told]).toEqual(expected(own, rule, undefined, setting))
})

/** `rule` that counts how often it judges. */
function counting(rule: Rule): { readonly rule: Rule; readonly asked: () => number } {
  let asked = 0
  const judge: Rule['judge'] = (record, scope) => {
    asked += 1
    return rule.judge(record, scope)
  }
  const { made } = rule
  return { rule: { ...rule, judge, ...(made === undefined ? {} : { made: { ...made, judge } }) }, asked: () => asked }
}

describe('how often a rule is asked', () => {
  const setting = { today: '2026-11-21', calendar: CALENDAR_CN, jurisdiction: 'jiujiang' } as const
  const alike = Array.from({ length: 200 }, (_, index): Procurement => {
    const award = addDays('2026-01-05', index % 100)
    const stopped = index % 4 === 3 ? { challengeOn: addDays(award, 2), challengeClosedOn: addDays(award, 9) } : {}
    return {
      id: `${index}`,
      heldBy: 'ledger',
      regime: 'government-procurement',
      awardNoticeOn: award,
      ...(index % 5 === 0 ? {} : { contractSignedOn: addDays(award, index % 23) }),
      ...stopped,
    }
  })
  test.each`
    id                             | most | because
    ${'jiujiang.gp.contract.sign'} | ${2} | ${'once for signed and once for unsigned rows, however many days and challenges there are'}
    ${'cn.gp.contract.sign'}       | ${2} | ${'days as well as working days'}
    ${'cn.tender.contract.sign'}   | ${0} | ${'the law of the rows is another'}
  `('$id: $because', ({ id, most }: { id: string; most: number }) => {
    const { rule, asked } = counting(ruleNamed(id))
    const columns = toColumns(alike)
    const [clock] = rule.clocks
    const [before] = judgeColumns(columns, setting, [rule, changed(ruleNamed(id), 5)], clock)
    expect(asked()).toBe(most)
    expect([...before]).toEqual(expected(alike, ruleNamed(id), undefined, setting))
  })

  test('a rule that is compared with itself judges each row once, and a row that holds matters alone', () => {
    const { rule, asked } = counting(ruleNamed('cn.gp.sme.reserve-above'))
    judgeColumns(toColumns(alike), setting, [rule, rule], undefined)
    expect(asked()).toBe(alike.length)
    const sign = counting(ruleNamed('jiujiang.gp.contract.sign'))
    const whole = alike.slice(0, 20).map((row) => ({ ...row, matters: [] }))
    judgeColumns(toColumns(whole), setting, [sign.rule, changed(ruleNamed(sign.rule.id), 5)], sign.rule.clocks[0])
    expect(asked()).toBe(alike.length)
    expect(sign.asked()).toBe(whole.length)
  })

  test('a deadline of which no clock is named is judged as a whole', () => {
    const rule = ruleNamed('cn.gp.contract.sign')
    const [before] = judgeColumns(toColumns(alike), setting, [rule, rule], undefined)
    expect([...before]).toEqual(expected(alike, rule, undefined, setting))
  })
})
