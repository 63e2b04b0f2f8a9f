import type { EventName } from '@tenderlight/compliance/procurement/events'
import { EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import { sendFile } from '../../../app/send-file.ts'
import type { Sending } from '../../../app/send-file.ts'

interface Evidence {
  readonly key: string
  readonly event: EventName
  /** The payment that it proves, of several. */
  readonly part?: string | undefined
  readonly note: string
  readonly file: File
}

/** Where a file goes that proves a step, and what is said of it. */
export function evidenceOf({ key, event, part, note, file }: Evidence): Sending {
  const asked = { key, event, ...(part === undefined ? {} : { part }), ...(note.trim() === '' ? {} : { note }) }
  return { path: EVIDENCE_PATH, asked, file }
}

/** Sends a file as it is, after something else was saved. Rejects with `NotTaken`. */
export async function sendEvidence(evidence: Evidence): Promise<void> {
  await sendFile(evidenceOf(evidence), () => undefined, new AbortController().signal)
}
