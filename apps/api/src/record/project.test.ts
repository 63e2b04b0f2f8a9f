import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { expect, test } from 'vitest'
import { project } from './project.ts'

const CONTEXT = { today: '2026-10-21', calendar: CALENDAR_CN, rulebook: RULEBOOK, jurisdiction: 'jiujiang' } as const

test('a clock that only warns turns yellow when it is overdue, any other red', () => {
  const record = {
    id: 'DEMO-2026-0003',
    heldBy: 'register',
    regime: 'government-procurement',
    winnerScale: 'small',
    receivableRequestedOn: '2026-10-20',
    invoicedOn: '2026-10-20',
  } as const
  const { clocks, columns } = project(record, CONTEXT, 'test')
  const lateLights = Object.fromEntries(
    clocks.filter(({ open }) => open).map(({ rule, late_light }) => [rule, late_light]),
  )
  expect(lateLights).toEqual({ 'cn.pay.receivable-confirm': 'yellow', 'cn.pay.invoice': 'red' })
  expect(columns.law_red_from).toBe('2026-11-20')
})
