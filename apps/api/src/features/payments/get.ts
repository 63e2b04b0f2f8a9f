import { paidOf, payableTotal, paymentParts } from '@tenderlight/compliance/payment/instalments'
import type { InstalmentOutput, Payments } from '@tenderlight/contracts/payments'
import { versionsOfField } from '@tenderlight/db/repositories/attribute-versions'
import { evidenceOf } from '@tenderlight/db/repositories/evidence'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Deps } from '../../deps.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import { reach } from '../../record/reach.ts'
import { enteredBy } from '../../record/version-changes.ts'
import type { Actor } from '../../session/actor.ts'
import { paymentHistory } from './history.ts'
import { judged } from './judged.ts'

/** The instalments of a project and its payments as they stand today, with what was changed, when, by whom and why. */
export async function payments(deps: Deps, actor: Actor, today: CivilDate, key: string): Promise<Payments> {
  const { db } = deps
  const { districtId } = actor
  const stored = await reach(db, actor, key)
  const context = await contextFor(deps, actor, today)
  const versions = await versionsOfField(db, districtId, key, 'instalments')
  const files = await evidenceOf(db, districtId, key)
  const history = paymentHistory(versions)
  const { instalments = [], ...record } = stored.record
  const procurement = asProcurement({ ...stored, record })
  const parts = paymentParts(procurement, instalments)
  return {
    key,
    version: versions.length,
    total: payableTotal(procurement) ?? null,
    planned: instalments.reduce((sum, { amount }) => sum + amount, 0),
    paid: instalments.reduce((sum, one) => sum + paidOf(one), 0),
    paidAtOnceOn: record.paidOn ?? null,
    instalments: instalments.map((one): InstalmentOutput => {
      const { payments: _, ...planned } = one
      const own = parts.filter(({ instalment }) => instalment === one)
      const owed = own.find(({ payment }) => payment === undefined)
      return {
        ...planned,
        entered: enteredBy(history, one.id),
        owed: owed === undefined ? null : judged(owed, context),
        payments: own.flatMap((part) => {
          const { payment } = part
          if (payment === undefined) return []
          const proofs = files.filter(({ part_id, withdrawn_at }) => part_id === payment.id && withdrawn_at === null)
          return [
            {
              ...judged(part, context),
              ...payment,
              entered: enteredBy(history, payment.id),
              files: proofs.length,
            },
          ]
        }),
      }
    }),
    changes: [...history.changes],
  }
}
