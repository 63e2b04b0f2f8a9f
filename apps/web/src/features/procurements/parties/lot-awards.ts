import type { CheckedLot } from '@tenderlight/contracts/parties'
import type { Fen } from '@tenderlight/law/money'
import type { Kept } from '../../../ui/use-kept.ts'

/** What each package came to, in their order; null: not known. */
type Amounts = readonly (Fen | null)[]
type Awarded = readonly Pick<CheckedLot, 'title' | 'amount'>[]

/** The awards that are known, as the server takes them. */
export function awardsIn(lots: Awarded, amounts: Amounts): { lot: string; amount: Fen }[] {
  return lots.flatMap(({ title }, place) => {
    const amount = amounts[place] ?? null
    return amount === null ? [] : [{ lot: title, amount }]
  })
}

/** Whether something on record changes, which needs a reason, or something is only added. */
export function changesAwards(lots: Awarded, amounts: Amounts): 'nothing' | 'added' | 'known' {
  const changed = lots.filter(({ amount }, place) => amount !== (amounts[place] ?? null))
  if (changed.length === 0) return 'nothing'
  return changed.some(({ amount }) => amount !== null) ? 'known' : 'added'
}

/** Reads kept amounts back; of another number of packages they are of no use. */
export const readAwards =
  (count: number) =>
  (kept: Kept): { readonly amounts: Amounts } | undefined => {
    const { amounts } = kept
    if (!Array.isArray(amounts) || amounts.length !== count) return undefined
    return {
      amounts: amounts.map((one: unknown) =>
        typeof one === 'number' && Number.isSafeInteger(one) && one >= 0 ? one : null,
      ),
    }
  }
