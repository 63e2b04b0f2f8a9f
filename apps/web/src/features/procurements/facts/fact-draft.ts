import type { EventName } from '@tenderlight/compliance/procurement/events'
import { MEDIA } from '@tenderlight/compliance/procurement/vocabulary'
import type { Medium } from '@tenderlight/compliance/procurement/vocabulary'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import { dayIn, oneIn, textIn, wholeIn } from '../../../ui/kept-fields.ts'
import type { Kept } from '../../../ui/use-kept.ts'
import { keptTexts } from './kept-details.ts'
import type { Texts } from './kept-details.ts'
import { isPublishedElsewhere, usualMedium } from './event-form.ts'

/** A step that is being recorded. */
export interface FactDraft {
  readonly on: CivilDate | undefined
  readonly time: string
  readonly medium: Medium | undefined
  readonly evidence: string
  readonly reason: string
  readonly contractAmount: Fen | undefined
  /** What else of the step was typed. */
  readonly texts: Texts
}

/** What the form begins with: today, unless it has to be past, and where such a step is usually made public. */
export function emptyFact(event: EventName, today: CivilDate): FactDraft {
  const on = isPublishedElsewhere(event) ? undefined : today
  return { on, time: '', medium: usualMedium(event), evidence: '', reason: '', contractAmount: undefined, texts: {} }
}

/** Reads a kept step back; what is of no use in it is left out. */
export function readFact(kept: Kept): FactDraft {
  return {
    on: dayIn(kept, 'on'),
    time: textIn(kept, 'time'),
    medium: oneIn(MEDIA, kept, 'medium'),
    evidence: textIn(kept, 'evidence'),
    reason: textIn(kept, 'reason'),
    contractAmount: wholeIn(kept, 'contractAmount'),
    texts: keptTexts(kept),
  }
}
