import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { describe, expect, test } from 'vitest'
import type { EventName } from '../procurement/events.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { ruleById } from '../rules/all.ts'
import type { Clock, Rule } from '../rules/rule.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { DistrictSettings } from '../settings/district-settings.ts'
import type { Setting } from './ask-both.ts'
import { judgeDeadline } from './judge-deadline.ts'
import { NO_FINDING, outcomeOf } from './outcome.ts'
import { toColumns } from './to-columns.ts'
import { withFigureOf } from './with-figure.ts'

const SAYINGS = {
  nothing: NO_FINDING,
  'in time': outcomeOf({ verdict: 'compliant', light: 'green' }),
  late: outcomeOf({ verdict: 'breach', light: 'red' }),
  running: outcomeOf({ verdict: 'pending', light: 'green' }),
  waiting: outcomeOf({ verdict: 'pending', light: 'grey' }),
  untold: outcomeOf({ verdict: 'cannot-tell', light: 'grey' }),
}
const words = (outcomes: Uint8Array): string[] =>
  Array.from(outcomes, (said) => Object.entries(SAYINGS).find(([, outcome]) => outcome === said)?.[0] ?? `${said}`)

const SIGN = 'jiujiang.gp.contract.sign'
function ruleNamed(id: string): Rule {
  const rule = ruleById(id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return rule
}

const setting: Setting = { today: '2026-11-21', calendar: CALENDAR_CN, jurisdiction: 'jiujiang' }
/** Switches every rule off for what was triggered in these weeks. */
const settings: DistrictSettings = {
  ...NO_SETTINGS,
  version: 'test',
  isOn: (_, on) => on < '2026-01-10' || on >= '2026-02-20',
}
const settled: Setting = { ...setting, settings }

const row = (more: Partial<Procurement>): Procurement => ({
  id: '',
  heldBy: 'ledger',
  regime: 'government-procurement',
  ...more,
})

/** What the rule says of each row, row by row, by its figure and by `value`. */
function told(rows: readonly Procurement[], rule: Rule, value?: number, by = setting): [string[], string[]] {
  const other = value === undefined ? rule : withFigureOf(rule, { rule: rule.id, value })
  const [before, after] = judgeDeadline(toColumns(rows), by, [rule, other], rule.clocks[0] as Clock<EventName>)
  return [words(before), words(after)]
}

const AWARD = '2026-02-13'

test('seven working days become five: by what was signed when', () => {
  const rows = ['2026-02-12', AWARD, '2026-02-27', '2026-02-28', '2026-03-02', '2026-03-03'] as const
  const signed = rows.map((contractSignedOn) => row({ awardNoticeOn: AWARD, contractSignedOn }))
  const more = [
    row({ awardNoticeOn: AWARD }),
    row({ contractSignedOn: AWARD }),
    row({}),
    row({ awardNoticeOn: '2026-11-20' }),
  ]
  expect(told([...signed, ...more], ruleNamed(SIGN), 5)).toEqual([
    ['untold', 'in time', 'in time', 'in time', 'in time', 'late', 'late', 'untold', 'waiting', 'running'],
    ['untold', 'in time', 'in time', 'late', 'late', 'late', 'late', 'untold', 'waiting', 'running'],
  ])
})

test('a challenge stops the term of its own row; one that contradicts itself lets nobody tell', () => {
  const signed = { awardNoticeOn: AWARD, contractSignedOn: '2026-03-03' } as const
  const rows = [
    row({ ...signed, challengeOn: '2026-02-24', challengeClosedOn: '2026-02-25' }),
    row(signed),
    row({ ...signed, challengeOn: '2026-02-25', challengeClosedOn: '2026-02-24' }),
    row({ awardNoticeOn: AWARD, challengeOn: '2026-02-24' }),
    row({ ...signed, challengeOn: '2026-03-04' }),
    // Signed before it came, and after the shorter term.
    row({ awardNoticeOn: AWARD, contractSignedOn: '2026-02-28', challengeOn: '2026-03-01' }),
  ]
  const rule = ruleNamed(SIGN)
  const [before, after] = told(rows, rule, 5)
  expect(before).toEqual(['in time', 'late', 'untold', 'waiting', 'late', 'in time'])
  expect(after).toEqual(['late', 'late', 'untold', 'waiting', 'late', 'late'])
})

test.each(['ledger', 'register'] as const)('what stands still in one row of a %s is said of no other', (heldBy) => {
  const rule = ruleNamed(SIGN)
  const { made } = rule
  if (made === undefined) throw new Error('the rule cannot be made again')
  const asks: Rule = { ...rule, made: { ...made, term: { appliesTo: () => true, within: undefined } } }
  const rows = [
    row({ contractPublishedOn: '2026-03-03' }),
    row({ heldBy, awardNoticeOn: AWARD, challengeOn: '2026-02-24' }),
    row({ heldBy, awardNoticeOn: AWARD }),
  ]
  for (const one of [rule, asks]) expect(told(rows, one)[0]).toEqual(['waiting', 'waiting', 'late'])
})

test('a term that nothing stops does not look at challenges', () => {
  const published = { contractSignedOn: AWARD, contractPublishedOn: AWARD } as const
  const rows = [row({ ...published, challengeOn: '2026-02-25', challengeClosedOn: '2026-02-24' }), row(published)]
  expect(told(rows, ruleNamed('jiujiang.gp.contract.publish'))[0]).toEqual(['in time', 'in time'])
})

test('dates that contradict each other by way of a third are not told; those of other steps do not matter', () => {
  const evaluated = { evaluationEndedOn: '2026-02-12', awardNoticeOn: AWARD } as const
  const rows = [
    row({ ...evaluated, resultDeterminedOn: '2026-02-14' }),
    row(evaluated),
    row({ ...evaluated, contractSignedOn: '2026-02-26', contractFiledOn: '2026-02-25' }),
    row({ awardNoticeOn: AWARD, resultDeterminedOn: '2026-02-14' }),
    row({ awardNoticeOn: AWARD }),
  ]
  expect(told(rows, ruleNamed('jiujiang.gp.award.within'))[0]).toEqual([
    'untold',
    'in time',
    'in time',
    'untold',
    'untold',
  ])
})

test('what is met before its trigger is in time where the two may come in any order', () => {
  const rows = [
    row({ evaluationEndedOn: AWARD, evaluationReportOn: '2026-02-12' }),
    row({ evaluationEndedOn: AWARD, evaluationReportOn: '2026-02-24' }),
    row({ evaluationEndedOn: AWARD, evaluationReportOn: '2026-02-25' }),
  ]
  expect(told(rows, ruleNamed('cn.gp.award.report'), 1)).toEqual([
    ['in time', 'in time', 'late'],
    ['in time', 'late', 'late'],
  ])
})

test('a ledger without the column is asked for it, a register is late; nothing is taken from one to the other', () => {
  const report = ruleNamed('cn.gp.award.report')
  const unreported = { evaluationEndedOn: AWARD } as const
  const rows = [row(unreported), row({ ...unreported, heldBy: 'register' })]
  expect(told(rows, report)[0]).toEqual(['untold', 'late'])
  expect(told(rows.toReversed(), report)[0]).toEqual(['late', 'untold'])
  const [ledger, register] = [row({ contractSignedOn: AWARD }), row({ awardNoticeOn: AWARD, heldBy: 'register' })]
  expect(told([ledger, register], ruleNamed(SIGN))[0]).toEqual(['untold', 'late'])
})

test('a rule of one law is silent of the other and asks which; a rule of both laws does not ask', () => {
  const rows = (['government-procurement', 'tendering', undefined] as const).map((regime): Procurement => ({
    id: '',
    heldBy: 'ledger',
    awardNoticeOn: AWARD,
    contractSignedOn: AWARD,
    ...(regime && { regime }),
  }))
  const rule = ruleNamed('cn.gp.contract.sign')
  expect(told(rows, rule)[0]).toEqual(['in time', 'nothing', 'untold'])
  const ofBoth: Rule = { ...rule, regime: 'both' }
  expect(told(rows, ofBoth)[0]).toEqual(['in time', 'in time', 'in time'])
  expect(told(rows.slice(2), ofBoth)[0]).toEqual(['in time'])
  // The award decides what the district has switched off, not the notice.
  const noticed = rows.slice(2).map((one): Procurement => ({ ...one, announcementOn: '2026-01-05' }))
  const later = noticed.map((one): Procurement => ({
    ...one,
    awardNoticeOn: '2026-02-25',
    contractSignedOn: '2026-02-25',
  }))
  expect(told([...noticed, ...later], ofBoth, 12, settled)[0]).toEqual(['nothing', 'in time'])
})

test('days before 1990 and from 2070 on have no place, and take none from others', () => {
  const { made, parameter, ...rest } = ruleNamed('cn.gp.contract.sign')
  const values = parameter.values.map((dated) => ({ ...dated, from: '1980-01-01' as const }))
  const rule = made?.withFigure({ ...parameter, values })
  if (rule === undefined) throw new Error(`${rest.id} cannot be made again`)
  const signed = { contractSignedOn: '2070-01-20' } as const
  const rows = [
    row({ ...signed, awardNoticeOn: '2069-12-31' }),
    row({ ...signed, awardNoticeOn: '2070-01-01' }),
    row({ awardNoticeOn: '1990-01-01' }),
    row({ awardNoticeOn: '1989-12-31' }),
  ]
  expect(told(rows, rule)[0]).toEqual(['in time', 'in time', 'late', 'late'])
})

describe('a district that switches the rule off', () => {
  test('decides by the trigger, else by the target', () => {
    const rows = (['2026-01-09', '2026-01-10', '2026-02-19', '2026-02-20'] as const).flatMap((on) => [
      row({ awardNoticeOn: on, contractSignedOn: on, intentionOn: '2026-01-20' }),
      row({ contractSignedOn: on, intentionOn: '2026-01-20' }),
    ])
    const off = ['nothing', 'nothing', 'nothing', 'nothing']
    expect(told(rows, ruleNamed(SIGN), 5, settled)[1]).toEqual(['in time', 'untold', ...off, 'in time', 'untold'])
  })

  const [on, off] = ['2026-01-05', '2026-01-20'] as const
  const NOTICES = [
    { announcementOn: on },
    { announcementOn: off },
    { announcementOn: on, intentionOn: off },
    { announcementOn: off, intentionOn: on },
    { intentionOn: on },
    { intentionOn: off, tenderPlanOn: on },
    { tenderPlanOn: on },
    { tenderPlanOn: off },
    {},
  ] as const

  test('by the notice where nothing of the clock is on record, and by today without one', () => {
    const rows = NOTICES.map((notice) => row(notice))
    const said = ['waiting', 'nothing', 'waiting', 'nothing', 'waiting', 'nothing', 'waiting', 'nothing']
    expect(told(rows, ruleNamed(SIGN), 5, settled)[0]).toEqual([...said, 'waiting'])
    expect(told(rows, ruleNamed(SIGN), 5, { ...settled, today: off })[0]).toEqual([...said, 'nothing'])
    expect(new Set(told(rows, ruleNamed(SIGN))[0])).toEqual(new Set(['waiting']))
  })

  test('by the notice where nothing says which law holds', () => {
    const rows = NOTICES.map((notice): Procurement => ({ id: '', heldBy: 'ledger', awardNoticeOn: off, ...notice }))
    const said = ['untold', 'nothing', 'untold', 'nothing', 'untold', 'nothing', 'untold', 'nothing', 'untold']
    expect(told(rows, ruleNamed(SIGN), 5, settled)[0]).toEqual(said)
    expect(new Set(told(rows, ruleNamed(SIGN))[0])).toEqual(new Set(['untold']))
  })
})
