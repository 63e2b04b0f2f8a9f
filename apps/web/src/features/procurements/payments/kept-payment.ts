import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'

/** A payment as it is being typed. */
export interface TypedPayment {
  readonly on: CivilDate | undefined
  readonly amount: Fen | undefined
  readonly invoicedOn: CivilDate | undefined
  readonly evidence: string
}

/** A kept payment as far as it can still be used; undefined: not at all. */
export function keptPayment(kept: unknown): TypedPayment | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const of = (field: string): unknown => Reflect.get(kept, field)
  const dayIn = (value: unknown) => (typeof value === 'string' ? parseCivilDate(value) : undefined)
  const [amount, evidence] = [of('amount'), of('evidence')]
  return {
    on: dayIn(of('on')),
    amount: typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 0 ? amount : undefined,
    invoicedOn: dayIn(of('invoicedOn')),
    evidence: typeof evidence === 'string' ? evidence.slice(0, 500) : '',
  }
}
