import type { Instalment, PartPayment } from '@tenderlight/compliance/payment/instalments'
import type { PaymentChange } from '@tenderlight/contracts/payments'
import type { RecordedVersion } from '@tenderlight/db/repositories/attribute-versions'

type Entered = { readonly by: string | null; readonly at: string; readonly reason: string | null }
type Said = Readonly<Record<string, string | number>>

/** What became of a plan and its payments, version by version. */
export interface PaymentHistory {
  /** Every change, newest first. */
  readonly changes: readonly PaymentChange[]
  /** Who entered an instalment or a payment as it stands, by its key. */
  readonly entered: ReadonlyMap<string, Entered>
}

const NOBODY: Entered = { by: null, at: '', reason: null }

/** Who entered what has this key. */
export function enteredBy({ entered }: PaymentHistory, id: string): Entered {
  return entered.get(id) ?? NOBODY
}

/** Reads what each version of the plan changed on the one before it. */
export function historyOf(versions: readonly RecordedVersion[]): PaymentHistory {
  const changes: PaymentChange[] = []
  const entered = new Map<string, Entered>()
  let before: ReadonlyMap<string, Thing> = new Map()
  for (const { changes: set, recorded_at: moment, recorder: by, reason } of versions) {
    const after = thingsIn(instalmentsIn(set['instalments']))
    const at = moment.toISOString()
    for (const [id, thing] of after) {
      const was = before.get(id)
      if (was !== undefined && same(was.said, thing.said)) continue
      entered.set(id, { by, at, reason })
      changes.push({
        at,
        by,
        reason,
        kind: was === undefined ? 'added' : 'changed',
        what: thing.what,
        name: thing.name,
        before: was === undefined ? null : { ...was.said },
        after: { ...thing.said },
      })
    }
    for (const [id, { what, name, said }] of before) {
      if (after.has(id)) continue
      changes.push({ at, by, reason, kind: 'removed', what, name, before: { ...said }, after: null })
    }
    before = after
  }
  return { changes: changes.toReversed(), entered }
}

interface Thing {
  readonly what: PaymentChange['what']
  /** Of the instalment. */
  readonly name: string
  readonly said: Said
}

function thingsIn(instalments: readonly Instalment[]): ReadonlyMap<string, Thing> {
  return new Map(
    instalments.flatMap(({ id, payments, ...planned }) => [
      [id, { what: 'instalment', name: planned.name, said: { ...planned } }] as const,
      ...payments.map((payment) => [payment.id, paymentThing(planned.name, payment)] as const),
    ]),
  )
}

function paymentThing(name: string, { id: _, ...said }: PartPayment): Thing {
  return { what: 'payment', name, said: { ...said } }
}

function same(a: Said, b: Said): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => a[key] === b[key])
}

/** What the product itself stored under the name; an erased plan is none. */
function instalmentsIn(stored: unknown): readonly Instalment[] {
  return Array.isArray(stored) ? (stored as readonly Instalment[]) : []
}
