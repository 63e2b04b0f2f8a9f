import type { Appraisal } from '@tenderlight/compliance/desk/kinds'
import { textIn } from '../../ui/kept-fields.ts'
import { figureTyped, typedFigure } from '../../ui/typed-figure.ts'
import type { Kept } from '../../ui/use-kept.ts'

/** One weight as it is typed, in per cent. */
export interface WeightDraft {
  readonly indicator: string
  readonly weight: string
}
export interface AppraisalDraft {
  readonly weights: readonly WeightDraft[]
}

export const NO_WEIGHT: WeightDraft = { indicator: '', weight: '' }

/** What an appraisal is before anything of it is changed. */
export const draftOf = (appraisal: Appraisal | undefined): AppraisalDraft => ({
  weights: appraisal?.weights.map(({ indicator, weight }) => ({
    indicator,
    weight: figureTyped(weight, 'basis-points'),
  })) ?? [NO_WEIGHT],
})

/** As it is sent. What is no number goes as nothing: the reader refuses it, and the field says so. */
export const contentOfDraft = ({ weights }: AppraisalDraft): object => ({
  weights: weights.map(({ indicator, weight }) => ({ indicator, weight: typedFigure(weight, 'basis-points') })),
})

/** What was typed so far comes to, in basis points. */
export const sumOf = ({ weights }: AppraisalDraft): number =>
  weights.reduce((sum, { weight }) => sum + (typedFigure(weight, 'basis-points') ?? 0), 0)

/** The weights of something kept. */
export function readAppraisalDraft(kept: Kept): AppraisalDraft {
  const weights: readonly unknown[] = Array.isArray(kept['weights']) ? kept['weights'] : []
  return {
    weights: weights.flatMap((one) => {
      if (typeof one !== 'object' || one === null) return []
      const fields: Kept = { ...one }
      return [{ indicator: textIn(fields, 'indicator'), weight: textIn(fields, 'weight') }]
    }),
  }
}
