import { toColumns } from '@tenderlight/compliance/simulate/to-columns'
import { walkProcurements } from '@tenderlight/db/repositories/procurements'
import { shownTrial } from '../../features/simulation/shown-trial.ts'
import { keepTrial } from '../../features/simulation/save-trial.ts'
import { trialOver } from '../../reckoning/trial-over.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import { BUREAU } from '../units.ts'
import type { Act } from './act.ts'
import { daysAgo } from './days.ts'
import type { Desk } from './demo-desk.ts'

const NAME = '合同签订期限改为 5 个工作日(政府采购)'
const TRIED = { changes: [{ rule: 'jiujiang.gp.contract.sign', value: 5 }], regime: 'government-procurement' } as const
/** More than the demo has. */
const ALL = 10_000

/**
 * A trial that the bureau keeps: what a shorter term for signing would have meant. It is reckoned where the records are: those of
 * an open transaction are not seen beside it.
 */
export function simulationActs(desk: Desk): Act[] {
  return [
    {
      on: daysAgo(desk, 0),
      turn: 90,
      who: BUREAU.key,
      action: 'simulation.save',
      work: async ({ deps, actor, today }) => {
        const { changes, ...population } = TRIED
        const records = await walkProcurements(deps.db, actor.districtId, undefined, ALL)
        const procurements = records.map((stored) => ({
          ...asProcurement(stored),
          id: stored.id,
          buyer: stored.organisationId,
        }))
        const context = await contextFor(deps, actor, today)
        const reckoned = trialOver(toColumns(procurements), context, { changes, population })
        const trial = await shownTrial(deps, actor, today, reckoned)
        await keepTrial(deps, actor, today, { name: NAME, tried: { ...TRIED, changes: [...changes] }, trial })
      },
    },
  ]
}
