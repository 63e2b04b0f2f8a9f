import { outcome } from '@tenderlight/contracts/financing'
import type { Application } from '@tenderlight/contracts/financing'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'

/** An application for credit as it is being typed. */
export interface TypedApplication {
  readonly bank: string
  readonly appliedOn: CivilDate | undefined
  readonly amount: Fen | undefined
  readonly outcome: Application['outcome'] | undefined
  readonly decidedOn: CivilDate | undefined
  readonly granted: Fen | undefined
  readonly rate: string
  readonly note: string
}

/** A kept application as far as it can still be used; undefined: not at all. */
export function keptApplication(kept: unknown): TypedApplication | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const of = (field: string): unknown => Reflect.get(kept, field)
  const text = (field: string): string => {
    const value = of(field)
    return typeof value === 'string' ? value.slice(0, 500) : ''
  }
  const amount = (field: string): Fen | undefined => {
    const value = of(field)
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
  }
  const known = outcome.safeParse(of('outcome'))
  return {
    bank: text('bank'),
    appliedOn: parseCivilDate(text('appliedOn')),
    amount: amount('amount'),
    outcome: known.success ? known.data : undefined,
    decidedOn: parseCivilDate(text('decidedOn')),
    granted: amount('granted'),
    rate: text('rate'),
    note: text('note'),
  }
}
