import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { fairCompetitionReview, noLocalBias } from '@tenderlight/law/parameters/documents'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import { cannotTell, found } from '../rules/found.ts'
import type { Ground } from '../rules/found.ts'
import { judgeText } from './judge-text.ts'

/** 公平竞争审查: its day and outcome. `excepted`: against arts. 8-11, and within the exceptions of art. 12. */
export interface FairnessReview {
  readonly on: CivilDate
  readonly outcome: 'passed' | 'excepted' | 'against'
}

/** A measure about government procurement or tendering. Absent is unknown. */
export interface PolicyMeasure {
  readonly id: string
  readonly title: string
  /** 政策措施, or one tender's own document, which is none. */
  readonly kind: 'policy' | 'tender-document'
  readonly issuedOn?: CivilDate
  /** null: it was not reviewed. */
  readonly review?: FairnessReview | null
  readonly text?: string
}

/**
 * Whether a policy measure was reviewed for fair competition before it was issued, and whether its words prefer local
 * firms. A single tender document is no policy measure and is not judged here. The day of issue governs (today while it is
 * a draft).
 */
export function judgePolicy(measure: PolicyMeasure, context: Pick<Context, 'today' | 'calendar'>): readonly Finding[] {
  if (measure.kind === 'tender-document') return []
  const on = measure.issuedOn ?? context.today
  const review = valueOn(fairCompetitionReview, on)
  const bias = valueOn(noLocalBias, on)
  return [
    ...(review === undefined
      ? []
      : [judgeReview({ figure: fairCompetitionReview, level: 'law', value: review, scope: context }, measure)]),
    ...(bias === undefined || measure.text === undefined
      ? []
      : [judgeText({ figure: noLocalBias, level: 'law', value: bias, scope: context }, measure.text)]),
  ]
}

function judgeReview(ground: Ground, { issuedOn, review }: PolicyMeasure): Finding {
  if (review === undefined) return cannotTell(ground, ['review'])
  const met = review?.on ?? null
  if (issuedOn === undefined) {
    if (review === null) return found(ground, 'pending', 'grey', { missing: ['review'] })
    // A draft that failed may not be issued as it stands; that is no breach yet.
    return review.outcome === 'against'
      ? found(ground, 'pending', 'yellow', { missing: ['review'] })
      : found(ground, 'compliant', 'green', { met })
  }
  if (review === null || review.on > issuedOn || review.outcome === 'against') {
    return found(ground, 'breach', 'red', { met, missing: ['review'] })
  }
  return found(ground, 'compliant', 'green', { met })
}
