import type { FactOutput } from '@tenderlight/contracts/procurements'

/** What a correction needs to know about the entry that it corrects. */
export type FactToCorrect = Pick<FactOutput, 'id' | 'event' | 'on'>
