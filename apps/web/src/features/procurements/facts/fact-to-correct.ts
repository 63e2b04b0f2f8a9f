import type { FactOutput } from '@tenderlight/contracts/procurements'

/**
 * What a correction needs to know about the entry that it corrects; its hour, medium and evidence, and what a withdrawal takes
 * back, where that is known.
 */
export type FactToCorrect = Pick<FactOutput, 'id' | 'event' | 'on'> &
  Partial<Pick<FactOutput, 'takesBack' | 'time' | 'medium' | 'evidence'>>
