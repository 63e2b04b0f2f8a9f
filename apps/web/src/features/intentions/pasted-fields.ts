import type { Pasted } from '@tenderlight/contracts/intentions'
import { partOf } from '@tenderlight/law/money'
import type { DraftChange } from './draft.ts'
import { fieldsIn } from './kept-draft.ts'

/**
 * A record read from a pasted notice as a change of the draft. A share of the budget becomes the amount that it is:
 * the form asks for amounts. Its words stay beside it.
 */
export function pastedFields({ fields, readFrom }: Pasted['records'][number]): DraftChange {
  const change = fieldsIn(fields)
  const { budget, reservedSme, reservedSmeShare, ...rest } = change
  if (budget === undefined || reservedSme !== undefined || reservedSmeShare === undefined)
    return { ...change, readFrom }
  const words = readFrom['reservedSmeShare']
  return {
    ...rest,
    budget,
    reservedSme: partOf(budget, reservedSmeShare),
    readFrom: { ...readFrom, ...(words === undefined ? {} : { reservedSme: words }) },
  }
}
