import type { Finding } from '@tenderlight/compliance/finding'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { chainOf } from './chain.ts'
import { stepNote } from './step-words.ts'

const today = civilDate('2026-03-04')

const base: Finding = {
  rule: 'jiujiang.gp.contract.sign',
  level: 'commitment',
  verdict: 'breach',
  light: 'red',
  trigger: { event: 'award-notice', on: civilDate('2026-02-13') },
  aimFor: civilDate('2026-03-02'),
  due: civilDate('2026-03-02'),
  met: null,
  late: { workingDays: 2, calendarDays: 2 },
  provisional: false,
  unit: 'working-days',
  citation: { instrument: '甲', clause: '71②', verification: 'district document' },
  versions: { parameterFrom: civilDate('2023-02-06'), calendar: 'cn-2026.1' },
}
const lawful: Finding = {
  ...base,
  rule: 'cn.gp.contract.sign',
  level: 'law',
  verdict: 'pending',
  light: 'green',
  late: null,
  unit: 'days',
  aimFor: civilDate('2026-03-15'),
  due: civilDate('2026-03-16'),
}
const leadTime: Finding = {
  ...lawful,
  rule: 'cn.gp.intention.lead-time',
  verdict: 'compliant',
  trigger: { event: 'intention', on: civilDate('2025-12-22') },
  aimFor: civilDate('2026-01-21'),
  due: civilDate('2026-01-21'),
  met: civilDate('2026-01-22'),
  required: 30,
  actual: 31,
  shortfall: 0,
}

const dates = new Map<EventName, CivilDate>([
  ['intention', civilDate('2025-12-22')],
  ['announcement', civilDate('2026-01-22')],
  ['evaluation-ended', civilDate('2026-02-12')],
  ['award-notice', civilDate('2026-02-13')],
])

test('what is done, what is late and what lies ahead', () => {
  const steps = chainOf(dates, [base, lawful, leadTime], 'government-procurement')
  expect(steps.map(({ id, state }) => [id, state])).toEqual([
    ['opening', 'done'],
    ['announcement', 'done'],
    ['award', 'done'],
    ['notice', 'done'],
    ['contract', 'late'],
    ['publication', 'ahead'],
    ['payment', 'ahead'],
  ])
})

test('the stricter last day and the worse light stand at the step, whatever the other level allows', () => {
  const contract = chainOf(dates, [lawful, base], 'government-procurement').find(({ id }) => id === 'contract')
  expect(contract).toMatchObject({ light: 'red', due: '2026-03-02', note: { rule: 'jiujiang.gp.contract.sign' } })
})

test('the last day at a step and how late it is are those of one clock', () => {
  const later: Finding = { ...base, rule: 'cn.gp.contract.sign', due: civilDate('2026-03-06') }
  const contract = chainOf(dates, [later, base], 'government-procurement').find(({ id }) => id === 'contract')
  expect(contract).toMatchObject({ due: '2026-03-02', note: { rule: 'jiujiang.gp.contract.sign' } })
})

test('a lead time is told at the step that opens it', () => {
  const [opening, announcement] = chainOf(dates, [leadTime], 'government-procurement')
  expect(opening === undefined ? '' : stepNote(opening, today)).toBe('提前 31 天,要求 30 天')
  expect(announcement?.note).toBeNull()
})

test('a contract that is published but not filed is not done', () => {
  const signed = new Map(dates).set('contract-signed', today).set('contract-published', today)
  const step = () => chainOf(signed, [], 'government-procurement').find(({ id }) => id === 'publication')
  expect(step()?.state).toBe('ahead')
  signed.set('contract-filed', today)
  expect(step()?.state).toBe('done')
})

test('tendering opens with the tender plan', () => {
  expect(chainOf(new Map(), [], 'tendering')[0]?.events).toEqual(['tender-plan'])
})
