import type { DraftOrigin } from '@tenderlight/contracts/intention-drafts'
import { m } from '../../../paraglide/messages.js'

/** What a draft came from; empty for one that was typed. */
export function sayOrigin(origin: DraftOrigin | null): string {
  if (origin === null) return ''
  return origin.kind === 'read'
    ? m.drafts_from_file({ from: origin.from, row: origin.row })
    : m.drafts_from_project({ number: origin.number })
}
