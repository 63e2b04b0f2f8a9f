import { DEFAULT_POLICY } from '@tenderlight/compliance/desk/alert-policy'
import type { AlertPolicy } from '@tenderlight/compliance/desk/kinds'
import { setDesk } from '../../features/desk/set-desk.ts'
import { BUREAU } from '../units.ts'
import type { Act } from './act.ts'
import { daysAgo } from './days.ts'
import type { Desk } from './demo-desk.ts'

const DAYS_AGO = 40

/** As by default, and the office hears of what is late for five working days. */
const POLICY: AlertPolicy = {
  steps: [
    ...DEFAULT_POLICY.steps,
    {
      step: 'reminder',
      afterWorkingDays: 5,
      levels: ['law', 'commitment'],
      to: ['office'],
      channels: ['in-app'],
      how: 'at-once',
    },
  ],
}

/** Whom the demo's district tells. */
export function alertActs(desk: Desk): Act[] {
  return [
    {
      on: daysAgo(desk, DAYS_AGO),
      turn: 0,
      who: BUREAU.key,
      action: 'desk.configure',
      work: async ({ deps, actor, today }) => {
        const version = { kind: 'alert-policy', key: '', version: 0, content: { ...POLICY }, from: today } as const
        await setDesk(deps, actor, today, { ...version, reason: '按区营商办工作例会要求设定' })
      },
    },
  ]
}
