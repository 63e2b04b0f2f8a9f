import type { Instalment, PartPayment } from '@tenderlight/compliance/payment/instalments'
import type { PaymentChange } from '@tenderlight/contracts/payments'
import type { RecordedVersion } from '@tenderlight/db/repositories/attribute-versions'
import { historyOf } from '../../record/version-changes.ts'
import type { Thing, VersionHistory } from '../../record/version-changes.ts'

type What = PaymentChange['what']

/** What became of a plan and its payments, version by version. */
export function paymentHistory(versions: readonly RecordedVersion[]): VersionHistory<What> {
  return historyOf(versions, (changes) => thingsIn(instalmentsIn(changes['instalments'])))
}

function thingsIn(instalments: readonly Instalment[]): ReadonlyMap<string, Thing<What>> {
  return new Map(
    instalments.flatMap(({ id, payments, ...planned }) => [
      [id, { what: 'instalment', name: planned.name, said: { ...planned } }] as const,
      ...payments.map((payment) => [payment.id, paymentThing(planned.name, payment)] as const),
    ]),
  )
}

function paymentThing(name: string, { id: _, ...said }: PartPayment): Thing<What> {
  return { what: 'payment', name, said: { ...said } }
}

/** What the product itself stored under the name; an erased plan is none. */
function instalmentsIn(stored: unknown): readonly Instalment[] {
  return Array.isArray(stored) ? (stored as readonly Instalment[]) : []
}
