import type { EventName } from '@tenderlight/compliance/procurement/events'
import { EVIDENCE_ENDINGS, EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import { sendFile } from '../../../app/send-file.ts'

/** The endings of names that are taken, for a chooser of files. */
export const ACCEPT = Object.values(EVIDENCE_ENDINGS)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',')

export interface Sending {
  readonly key: string
  readonly event: EventName
  /** The payment that it proves, of several. */
  readonly part?: string | undefined
  readonly note: string
  readonly file: File
}

/**
 * Sends a file as it is, telling how much of it has left. Rejects with `NotTaken`; with an `AbortError` when `signal`
 * called it off.
 */
export function sendEvidence(
  { key, event, part, note, file }: Sending,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const asked = { key, event, ...(part === undefined ? {} : { part }), ...(note.trim() === '' ? {} : { note }) }
  return sendFile({ path: EVIDENCE_PATH, asked, file }, onProgress, signal).then(() => undefined)
}
