import { LOT_MEASURES } from '@tenderlight/compliance/reservation/lots'
import type { Lot } from '@tenderlight/compliance/reservation/lots'
import { oneIn, textIn, wholeIn } from './kept-fields.ts'
import type { Kept } from './use-kept.ts'

/** The packages in `stored`, which may be anything: those that say at least what they are called, cost and reserve. */
export function lotsIn(stored: unknown): readonly Lot[] | undefined {
  if (!Array.isArray(stored)) return undefined
  const lots = stored.flatMap((one: unknown): Lot[] => {
    if (typeof one !== 'object' || one === null) return []
    const kept: Kept = { ...one }
    const [budget, measure] = [wholeIn(kept, 'budget'), oneIn(LOT_MEASURES, kept, 'measure')]
    if (typeof kept['title'] !== 'string' || budget === undefined || measure === undefined) return []
    const [reservedSme, reservedSmallMicro] = [wholeIn(kept, 'reservedSme'), wholeIn(kept, 'reservedSmallMicro')]
    return [
      {
        title: textIn(kept, 'title'),
        budget,
        measure,
        ...(reservedSme === undefined ? {} : { reservedSme }),
        ...(reservedSmallMicro === undefined ? {} : { reservedSmallMicro }),
      },
    ]
  })
  return lots.length === 0 ? undefined : lots
}
