import { randomUUID } from 'node:crypto'
import type { SettingsEntry, SettingValue } from '@tenderlight/compliance/settings/entry'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { BUREAU } from './units.ts'

type Decision = Omit<SettingsEntry, 'recordedBy'>

/** What the demo's bureau confirmed; the rest of the district's promises wait for it. */
const CONFIRMED = [
  'jiujiang.gp.award.within',
  'jiujiang.gp.contract.sign',
  'jiujiang.gp.contract.publish',
  'jiujiang.gp.contract.file',
]
const MISTAKEN = 'jiujiang.contact-update'

/**
 * What the demo's district settled in its first weeks, in the order of recording: four promises confirmed, one rule
 * switched off by mistake and the entry withdrawn. Nothing of it moves a light.
 */
export function demoSettings(since: CivilDate): readonly Decision[] {
  const on = (days: number, minute: number, value: SettingValue, reason: string): Decision => {
    const from = addDays(since, days)
    const recordedAt = new Date(`${from}T10:${String(minute).padStart(2, '0')}:00+08:00`).toISOString()
    return { id: randomUUID(), value, from, recordedAt, reason }
  }
  const mistaken = on(20, 30, { kind: 'rule-switch', rule: MISTAKEN, on: false }, '拟由区营商办统一报备')
  return [
    ...CONFIRMED.map((rule, index) =>
      on(7, index, { kind: 'confirmation', rule, by: BUREAU.name }, '与区方案第 71 项核对一致(示例)'),
    ),
    mistaken,
    on(20, 45, { kind: 'withdrawal', entry: mistaken.id }, '尚未发文,暂不调整'),
  ]
}
