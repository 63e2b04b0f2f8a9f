import { groupOf } from '@tenderlight/compliance/desk/indicator-groups'
import type { Context } from '@tenderlight/compliance/evaluate'
import { indicatorKinds } from '@tenderlight/compliance/indicators/kinds'
import { SATISFACTION } from '@tenderlight/compliance/indicators/satisfaction'
import { smeContracts } from '@tenderlight/compliance/indicators/sme-contracts'
import type { indicatorFigure, ShownIndicator } from '@tenderlight/contracts/indicators'
import type * as z from 'zod'

/**
 * Puts the words beside kept figures, in the order in which indicators are listed. A figure whose indicator is no longer counted
 * is left out.
 */
export function withWords(
  figures: readonly z.output<typeof indicatorFigure>[],
  year: number | null,
  context: Context,
): readonly ShownIndicator[] {
  const known = new Map(figures.map((figure) => [figure.id, figure]))
  return [...indicatorKinds(context), SATISFACTION, ...(year === null ? [] : [smeContracts(year)])].flatMap(
    ({ definition, id, title }) => {
      const [figure, group] = [known.get(id), groupOf(id)]
      return figure === undefined || group === undefined ? [] : [{ ...figure, title, definition, group }]
    },
  )
}
