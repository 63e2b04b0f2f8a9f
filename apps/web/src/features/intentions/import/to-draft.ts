import type { NewDraft } from '@tenderlight/contracts/intention-drafts'
import { m } from '../../../paraglide/messages.js'
import { formOfDraft } from '../form-of-draft.ts'
import type { ImportRow } from './kept-import.ts'

/** A row as the server puts it aside, with where it came from. `name`: the file, or empty. */
export function toDraft({ draft, line }: ImportRow, name: string): NewDraft {
  const from = name === '' ? m.many_pasted() : name
  return { form: formOfDraft(draft), readFrom: draft.readFrom, origin: { kind: 'read', from, row: line } }
}
