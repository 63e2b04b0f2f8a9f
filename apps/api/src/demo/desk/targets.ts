import { setDesk } from '../../features/desk/set-desk.ts'
import { BUREAU } from '../units.ts'
import type { Act } from './act.ts'
import { daysAgo } from './days.ts'
import type { Desk } from './demo-desk.ts'

const DAYS_AGO = 40

/** What the demo's district aims for in the year, and a rate that its office counts. Figures of the demo alone. */
export function targetActs(desk: Desk): Act[] {
  const year = desk.today.slice(0, 4)
  const instrument = `示范区${year}年政府采购工作要点`
  const reason = '按年度工作要点设定'
  const set = [
    {
      kind: 'target',
      key: `sme-contracts:${year}`,
      content: { figure: 20_000_000_000, unit: 'fen', instrument, clause: '二' },
    },
    {
      kind: 'target',
      key: `average-bidders:${year}`,
      content: { figure: 400, unit: 'hundredths', instrument, clause: '三' },
    },
    {
      kind: 'target',
      key: `single-bid-rate:${year}`,
      content: { figure: 1_000, unit: 'basis-points', instrument, clause: '三' },
    },
    {
      kind: 'target',
      key: `rate.satisfaction:${year}`,
      content: { figure: 9_600, unit: 'basis-points', instrument, clause: '五' },
    },
    {
      kind: 'rate',
      key: `satisfaction:${year}`,
      content: { numerator: 482, denominator: 500, source: '示范区营商环境办公室' },
    },
  ] as const
  return set.map(({ content, key, kind }, turn) => ({
    on: daysAgo(desk, DAYS_AGO),
    turn,
    who: BUREAU.key,
    action: 'desk.configure' as const,
    work: async ({ deps, actor, today }) => {
      await setDesk(deps, actor, today, { kind, key, version: 0, content, from: today, reason })
    },
  }))
}
