import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { Matter } from '@tenderlight/compliance/procurement/matter'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
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

const CHALLENGES: readonly Matter[] = [
  { id: 'm1', kind: 'challenge', receivedOn: '2026-10-12' },
  { id: 'm2', kind: 'challenge', receivedOn: '2026-10-14' },
]

test('two challenges of one project have two clocks under one rule', () => {
  const { clocks } = project(aProcurement({ ...NOTHING_AFTER_AWARD, matters: CHALLENGES }), CONTEXT, 'test')
  const replies = clocks.filter(({ rule }) => rule === 'cn.gp.challenge.reply')
  expect(replies.map(({ matter, trigger_on, bound, open }) => ({ matter, trigger_on, bound, open }))).toEqual([
    { matter: 'm1', trigger_on: '2026-10-12', bound: 'buyer', open: true },
    { matter: 'm2', trigger_on: '2026-10-14', bound: 'buyer', open: true },
  ])
})

test('a complaint binds the bureau; the right of a supplier is never open', () => {
  const matters: readonly Matter[] = [
    { id: 'm1', kind: 'challenge', about: 'process', knownOn: '2026-10-12' },
    { id: 'm2', kind: 'complaint', receivedOn: '2026-10-19' },
  ]
  const { clocks } = project(aProcurement({ ...NOTHING_AFTER_AWARD, matters }), CONTEXT, 'test')
  const clockOf = (rule: string) => clocks.find((clock) => clock.rule === rule)
  expect(clockOf('cn.gp.complaint.decide')).toMatchObject({ bound: 'supervisor', open: true, matter: 'm2' })
  expect(clockOf('cn.gp.challenge.file')).toMatchObject({ bound: 'supplier', open: false, matter: 'm1', met: null })
})

test('what is not met and has no clock is a breach of its own, with what was demanded; a clock is none', () => {
  const signedDuring = aProcurement({ challengeOn: '2026-02-24', challengeClosedOn: '2026-03-05' })
  const { breaches, clocks } = project(signedDuring, CONTEXT, 'test')
  expect(breaches).toContainEqual(
    expect.objectContaining({
      rule: 'cn.gp.challenge.suspend',
      part: '',
      matter: '',
      level: 'law',
      stage: 'contract',
      bound: 'buyer',
      light: 'red',
    }),
  )
  const named = new Set(clocks.map(({ rule, part, matter }) => [rule, part, matter].join('#')))
  expect(breaches.filter(({ rule, part, matter }) => named.has([rule, part, matter].join('#')))).toEqual([])
})
