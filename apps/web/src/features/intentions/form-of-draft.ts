import type { IntentionDraft } from '@tenderlight/contracts/intention-drafts'
import type { Draft } from './draft.ts'

/** What of a draft the server keeps as its form. */
export function formOfDraft({ readFrom: _, ...form }: Draft): IntentionDraft['form'] {
  return form
}
