import type { FactOutput } from '@tenderlight/contracts/procurements'
import { m } from '../../../paraglide/messages.js'

/** From which ledger an entry came, and why it was recorded, as far as that was said. */
export function whyRecorded({ reason, importedFrom }: Pick<FactOutput, 'reason' | 'importedFrom'>): string[] {
  return [
    ...(importedFrom === null ? [] : [m.facts_from_ledger({ file: importedFrom })]),
    ...(reason === null ? [] : [m.facts_why({ reason })]),
  ]
}
