import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { Exemption } from '@tenderlight/contracts/exemption-grounds'
import { findByNumbers } from '@tenderlight/db/repositories/procurements'
import type { Schema } from '@tenderlight/db/schema'
import { routineExemption, urgentExemption } from '@tenderlight/law/parameters/intention'
import type { Transaction } from 'kysely'
import { Refused } from '../../problem.ts'
import { urgentFields } from './mark.ts'
import type { Plan, Unit } from './plan.ts'
import { changesTo, fieldsOf, isUnderway } from './planned-record.ts'
import type { Form } from './planned-record.ts'

/**
 * The record of a project that goes without an intention, with its ground; a number of the unit that is planned or imported
 * gets it. Whether the ground holds say the rules. Throws `Refused`: `number-taken`, `lots-refused`, `refused-by-rule`.
 */
export async function planExemption(
  trx: Transaction<Schema>,
  { districtId, organisation, context, lock }: Unit,
  number: string,
  form: Form,
  claimed: Exemption,
): Promise<Plan> {
  const [known] = await findByNumbers(trx, districtId, [organisation.id], number === '' ? [] : [number], lock)
  if (known !== undefined && isUnderway(known.record)) throw new Refused('number-taken', { number })
  const said = Object.entries(fieldsOf(form)).filter(([, value]) => value !== undefined && value !== '')
  const procurement: Procurement = {
    ...known?.record,
    ...Object.fromEntries(said),
    ...claimOf(claimed, known?.record.times),
    regime: 'government-procurement',
    id: number,
    heldBy: known?.heldBy ?? 'register',
    buyer: organisation.name,
  }
  mustHold(procurement, context)
  return { procurement, change: known === undefined ? undefined : changesTo(known, procurement) }
}

/** What the record says of a claim. */
function claimOf(claimed: Exemption, times: Procurement['times']): Partial<Procurement> {
  switch (claimed.ground) {
    case 'urgent':
      return {
        ...urgentFields(claimed.urgency),
        specialMatter: 'unforeseeable-urgency',
        specialMatterOn: claimed.on,
        times: { ...times, specialMatterOn: claimed.time },
      }
    case 'batch':
      return { exemptionClaimed: 'batch' }
    default:
      return { exemptionClaimed: claimed.ground, smallScatteredPurchase: claimed.small }
  }
}

const EXEMPTING: ReadonlySet<string> = new Set([routineExemption.rule, urgentExemption.rule])

/** Throws `Refused` `refused-by-rule` with the findings unless a rule says that the claim holds. */
function mustHold(procurement: Procurement, context: Context): void {
  const findings = evaluate(procurement, context).filter(({ rule }) => EXEMPTING.has(rule))
  if (findings.some(({ verdict }) => verdict === 'exempt')) return
  throw new Refused(
    'refused-by-rule',
    {},
    {
      command: 'publish-intention',
      decision: 'refused',
      findings: findings.map(({ missing, ...finding }) => ({
        ...finding,
        ...(missing === undefined ? {} : { missing: [...missing] }),
      })),
      earliest: null,
      overridable: false,
    },
  )
}
