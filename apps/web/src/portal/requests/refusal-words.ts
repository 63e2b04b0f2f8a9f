import { m } from '../../paraglide/messages.js'
import type { Refusal } from './send.ts'

/** What went wrong, and what to do. */
export const REFUSAL_WORDS: Readonly<Record<Refusal, () => string>> = {
  missing: m.req_portal_missing,
  refused: m.req_portal_refused,
  'too-many': m.req_portal_too_many,
  failed: m.req_portal_failed,
}
