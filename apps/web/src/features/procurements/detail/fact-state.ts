import { m } from '../../../paraglide/messages.js'
import type { FactLine } from './fact-rows.ts'

/** What became of an entry, in a word. */
export const STATE_WORDS: Readonly<Record<FactLine['state'], () => string>> = {
  current: m.facts_current,
  corrected: m.facts_corrected,
  withdrawn: m.facts_withdrawn,
}
