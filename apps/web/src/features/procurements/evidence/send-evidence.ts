import type { EventName } from '@tenderlight/compliance/procurement/events'
import { EVIDENCE_ENDINGS, EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'

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

/** The upload ended without the file being taken; the message says why and what to do. */
export class NotTaken extends Error {}

/**
 * Sends a file as it is, telling how much of it has left. Rejects with `NotTaken`; with an `AbortError` when `signal`
 * called it off.
 */
export function sendEvidence(
  { key, event, part, note, file }: Sending,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const asked = new URLSearchParams({
    key,
    event,
    name: file.name,
    ...(part === undefined ? {} : { part }),
    ...(note.trim() === '' ? {} : { note }),
  })
  return new Promise((resolve, reject) => {
    // fetch does not tell how much was sent.
    const request = new XMLHttpRequest()
    request.open('POST', `${EVIDENCE_PATH}?${asked.toString()}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-locale', currentLocale())
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100)))
    request.addEventListener('load', () => {
      if (request.status === 200) resolve()
      else reject(new NotTaken(sayRefusal(request.responseText)))
    })
    request.addEventListener('error', () => reject(new NotTaken(m.error_network())))
    request.addEventListener('abort', () => reject(new DOMException('called off', 'AbortError')))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

/** What the server said, in its shape for every refusal. */
function sayRefusal(text: string): string {
  try {
    const { error } = JSON.parse(text) as { error: { message: string; data: { toDo: string } } }
    return `${error.message}${error.data.toDo}`
  } catch {
    return m.error_server()
  }
}
