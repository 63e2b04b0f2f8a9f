import { MOST_EXPORTED } from '@tenderlight/contracts/exports'
import type {
  exportable,
  exportedFile,
  ExportFormat,
  exportInput,
  IntentionsExport,
} from '@tenderlight/contracts/exports'
import { notice } from '@tenderlight/contracts/notices'
import { countPublishedIntentions, publishedIntentions } from '@tenderlight/db/repositories/published-intentions'
import { intentionDocx } from '@tenderlight/exchange/documents/intention-docx'
import type { IntentionDocument } from '@tenderlight/exchange/documents/intention-document'
import { intentionWords } from '@tenderlight/exchange/documents/intention-document'
import { intentionPdf } from '@tenderlight/exchange/documents/intention-pdf'
import { intentionXlsx } from '@tenderlight/exchange/documents/intention-xlsx'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { maskNotice } from '../../personal-data/mask-notice.ts'
import { Refused } from '../../problem.ts'
import { reachesUnit } from '../../session/actor.ts'
import type { Actor } from '../../session/actor.ts'

const FORMATS: Readonly<
  Record<
    ExportFormat,
    { readonly type: string; readonly write: (document: IntentionDocument) => Uint8Array | Promise<Uint8Array> }
  >
> = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: intentionXlsx },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: intentionDocx },
  pdf: { type: 'application/pdf', write: intentionPdf },
}

/** How many intentions a document would hold. Throws `Refused` `not-found` for a unit out of reach. */
export async function countExportable(
  { db }: Deps,
  actor: Actor,
  asked: IntentionsExport,
): Promise<z.input<typeof exportable>> {
  return { notices: await countPublishedIntentions(db, within(actor, asked)) }
}

/**
 * What a unit published, as one document of `today`. Throws `Refused` `not-found` for a unit out of reach
 * or when there is nothing, `bad-input` for more than fits into a document.
 */
export async function exportIntentions(
  { db }: Deps,
  actor: Actor,
  today: CivilDate,
  { format, ...asked }: z.output<typeof exportInput>,
): Promise<z.input<typeof exportedFile>> {
  const snapshots = await publishedIntentions(db, within(actor, asked), MOST_EXPORTED + 1)
  if (snapshots.length === 0) throw new Refused('not-found')
  if (snapshots.length > MOST_EXPORTED) throw new Refused('bad-input', { field: 'from' })
  const items = snapshots.map((snapshot) => maskNotice(notice.parse({ ...snapshot, digest: '' })))
  const document = { unit: items.at(-1)?.unit ?? '', regime: asked.regime, items, on: today }
  const { type, write } = FORMATS[format]
  const bytes = await write(document)
  return {
    filename: `${intentionWords(document).heading}.${format}`,
    type,
    content: Buffer.from(bytes).toString('base64'),
  }
}

function within(actor: Actor, { unit, ...asked }: IntentionsExport) {
  if (!reachesUnit(actor.reach, unit)) throw new Refused('not-found')
  return { ...asked, districtId: actor.districtId, organisationId: unit }
}
