import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { exemption, Exempted, exemptInput } from '@tenderlight/contracts/exemptions'
import { findByNumbers } from '@tenderlight/db/repositories/procurements'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { routineExemption, urgentExemption } from '@tenderlight/law/parameters/intention'
import type * as z from 'zod'
import { appendLog, byActor, changeOf } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { contextFor } from '../../record/context.ts'
import type { Actor } from '../../session/actor.ts'
import { freeNumber } from './free-number.ts'
import { needLine } from './hold-asked.ts'
import { refuseAhead, urgentFields } from './mark.ts'
import { asReserved, changesTo, isUnderway } from './planned-record.ts'
import { writePlan } from './release.ts'
import { unitNow } from './submit-in.ts'

type Input = z.output<typeof exemptInput>

/**
 * Puts a project on record that goes without an intention, with its ground; a number of the unit that is planned or imported
 * gets it. Whether the ground holds say the rules. Nothing is published: the announcement passes the gate as any other.
 * Throws `Refused`: `bad-input`, `in-future`, `number-taken`, `lots-refused`, `refused-by-rule`, `no-budget-line`, `over-budget-line`.
 */
export async function exempt(
  deps: Deps,
  actor: Actor,
  today: CivilDate,
  { form, exemption: claimed }: Input,
): Promise<Exempted> {
  if (claimed.ground === 'urgent') refuseAhead(deps.now(), claimed.on, claimed.time)
  const context = await contextFor(deps, actor, today)
  const { districtId, organisationId, personId } = actor
  return deps.db.transaction().execute(async (trx) => {
    const { organisation } = await unitNow(trx, districtId, organisationId, today)
    const whole = { ...form, regime: 'government-procurement' } as const
    const { id: given = '', ...fields } = asReserved(whole)
    const [known] = await findByNumbers(trx, districtId, [organisationId], given === '' ? [] : [given], true)
    if (known !== undefined && isUnderway(known.record)) throw new Refused('number-taken', { number: given })
    const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
    const procurement: Procurement = {
      ...known?.record,
      ...said,
      ...claimOf(claimed, known?.record.times),
      regime: 'government-procurement',
      id: given === '' ? await freeNumber(trx, districtId, organisationId, today) : given,
      heldBy: known?.heldBy ?? 'register',
      buyer: organisation.name,
    }
    mustHold(procurement, context)
    const unit = { districtId, organisation, context, lock: true }
    await needLine(trx, unit, whole)
    const at = deps.now()
    const reason = claimed.ground === 'urgent' ? claimed.urgency.reason : null
    const change = known === undefined ? undefined : changesTo(known, procurement)
    const state = await writePlan(trx, unit, { at, by: personId, reason }, { procurement, change })
    await deps.enqueueSweep(trx, { districtId, procurementId: state.id })
    await appendLog(trx, byActor(actor), at, changeOf(known, state))
    return { key: state.id, id: procurement.id }
  })
}

/** What the record says of a claim. */
function claimOf(claimed: z.output<typeof exemption>, times: Procurement['times']): Partial<Procurement> {
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
