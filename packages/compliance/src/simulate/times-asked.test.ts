import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import type { EventName } from '../procurement/events.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { ruleById } from '../rules/all.ts'
import type { Clock, Rule } from '../rules/rule.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { DistrictSettings } from '../settings/district-settings.ts'
import type { Setting } from './ask-both.ts'
import { judgeDeadline } from './judge-deadline.ts'
import { toColumns } from './to-columns.ts'

const SIGN = 'jiujiang.gp.contract.sign'
const setting: Setting = { today: '2026-11-21', calendar: CALENDAR_CN, jurisdiction: 'jiujiang' }
/** Switches every rule off for what was triggered in these weeks. */
const settings: DistrictSettings = {
  ...NO_SETTINGS,
  version: 'test',
  isOn: (_, on) => on < '2026-01-10' || on >= '2026-02-20',
}
const settled: Setting = { ...setting, settings }

/** How often `rule` judges while one of its clocks is looked at. */
function asked(rows: readonly Procurement[], id: string, by: Setting, place = 0): number {
  const rule = ruleById(id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  let times = 0
  const judge: Rule['judge'] = (record, scope) => {
    times += 1
    return rule.judge(record, scope)
  }
  const { made } = rule
  if (made === undefined) throw new Error(`${id} cannot be made again`)
  const counted = { ...rule, judge, made: { ...made, judge } }
  judgeDeadline(toColumns(rows), by, [counted, rule], rule.clocks[place] as Clock<EventName>)
  return times
}
const many = (make: (on: CivilDate, index: number) => Partial<Procurement>): Procurement[] =>
  Array.from({ length: 60 }, (_, index) => ({
    id: '',
    heldBy: 'ledger',
    regime: 'government-procurement',
    ...make(addDays('2026-01-05', index), index),
  }))

test.each`
  because                                           | make                                                                       | times
  ${'all of one law'}                               | ${(on: string) => ({ awardNoticeOn: on })}                                 | ${1}
  ${'signed before the award: as one'}              | ${(on: string) => ({ awardNoticeOn: on, contractSignedOn: '2026-01-01' })} | ${1}
  ${'signed, and nobody knows when it was awarded'} | ${(on: string) => ({ contractSignedOn: on })}                              | ${1}
  ${'nothing of the clock on record'}               | ${(on: string) => ({ announcementOn: on })}                                | ${1}
  ${'days that have no place'}                      | ${(on: string) => ({ awardNoticeOn: on.replace('2026', '2071') })}         | ${60}
`('$because: $times', ({ make, times }) => {
  expect(asked(many(make), SIGN, setting)).toBe(times)
})

test.each`
  because                  | make
  ${'by the award'}        | ${(awardNoticeOn: string) => ({ awardNoticeOn })}
  ${'by the announcement'} | ${(announcementOn: string) => ({ announcementOn })}
  ${'by the intention'}    | ${(intentionOn: string) => ({ intentionOn })}
`('in a district that switches it off and on, $because: once while on, once while off', ({ make }) => {
  expect(asked(many(make), SIGN, settled)).toBe(2)
})

test('whether it applies is asked once for each answer, and challenges are none of its business', () => {
  const rows = many((on, index) => ({
    contractSignedOn: on,
    challengeOn: on,
    ...(index % 3 === 0 ? {} : { bidDeposit: index % 3 === 1 ? 5 : 0 }),
  }))
  expect(asked(rows, 'cn.gp.bid-bond.refund', setting, 1)).toBe(3)
})

test('of a rule about rare facts each row of unknown law in a district with settings', () => {
  const rows = many((noticeSubmittedOn) => ({ noticeSubmittedOn }))
  const lawless = rows.map(({ regime: _, ...rest }) => rest)
  expect(asked(rows, 'cn.gp.publish-platform', settled)).toBe(2)
  expect(asked(lawless, 'cn.gp.publish-platform', setting)).toBe(1)
  expect(asked(lawless, 'cn.gp.publish-platform', settled)).toBe(60)
})
