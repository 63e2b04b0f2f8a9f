import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { dayNumber } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import type { EventName } from '../procurement/events.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { ruleById } from '../rules/all.ts'
import type { Clock, Rule } from '../rules/rule.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { DistrictSettings } from '../settings/district-settings.ts'
import { likenessOf } from './likeness.ts'
import { stretchesOf } from './stretches.ts'
import { toColumns } from './to-columns.ts'
import { withFigureOf } from './with-figure.ts'

function ruleNamed(id: string): Rule {
  const rule = ruleById(id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return rule
}

const clockOf = (rule: Rule, index: number): Clock<EventName> => rule.clocks[index] as Clock<EventName>
const row = (more: Partial<Procurement>): Procurement => ({ id: '', heldBy: 'ledger', ...more })

describe('rows that are alike', () => {
  test('nothing is asked of a rule that applies to all and has one length', () => {
    const rule = ruleNamed('jiujiang.gp.contract.sign')
    const reply = ruleNamed('cn.gp.challenge.reply')
    for (const one of [rule, reply]) {
      expect(likenessOf(toColumns([row({})]), [one, one], clockOf(rule, 0))).toBeUndefined()
    }
  })

  test('by whether the rule applies: yes, no, or not to be told', () => {
    const rule = ruleNamed('cn.gp.bid-bond.refund')
    const columns = toColumns([row({ bidDeposit: 1 }), row({ bidDeposit: 0 }), row({}), row({ bidDeposit: 2 })])
    const likeness = likenessOf(columns, [rule, rule], clockOf(rule, 0))
    expect([0, 1, 2, 3].map((at) => likeness?.(at))).toEqual([0, 1, 2, 0])
  })

  test('by the length of their own term, by either rule, where the figure is in force', () => {
    const rule = ruleNamed('zhejiang.tender.contract-file')
    const other = withFigureOf(rule, { rule: rule.id, part: 'file', value: 9 })
    const rows = [
      row({}),
      row({ awardNoticeOn: '2026-02-13' }),
      row({ contractSignedOn: '2026-02-13' }),
      row({ awardNoticeOn: '2005-02-13' }),
      row({ awardNoticeOn: '2026-03-13' }),
    ]
    const sign = likenessOf(toColumns(rows), [rule, other], clockOf(rule, 0))
    expect(rows.map((_, at) => sign?.(at))).toEqual([0, 3, 3, 6, 3])
  })
})

describe('stretches of days with one law', () => {
  const term = ruleNamed('cn.pay.sme.term-2020')
  const setting = { today: '2026-11-21', calendar: CALENDAR_CN, jurisdiction: 'jiujiang' } as const
  const days = ['2020-08-31', '2020-09-01', '2025-05-31', '2025-06-01'].map((on) => dayNumber(on as '2020-08-31'))

  test('begin with the figure, and end the day after its last', () => {
    const stretch = stretchesOf(term, setting)
    expect(days.map((day) => stretch(day))).toEqual([1, 3, 3, 5])
  })

  test('what the district switched off is another stretch', () => {
    const settings: DistrictSettings = {
      ...NO_SETTINGS,
      isOn: (rule, on) => rule !== term.id || on < '2025-05-31',
    }
    const stretch = stretchesOf(term, { ...setting, settings })
    expect(days.map((day) => stretch(day))).toEqual([1, 3, 2, 4])
  })
})
