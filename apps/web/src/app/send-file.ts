import { m } from '../paraglide/messages.js'
import { currentLocale } from '../ui/locale.ts'

/** A file, where it is sent, and what is said of it in the address. */
export interface Sending {
  readonly path: string
  readonly asked: Readonly<Record<string, string>>
  readonly file: File
}

/** The upload ended without the file being taken; the message says why and what to do. */
export class NotTaken extends Error {}

/** Sends a file as it is, telling how much of it has left. Rejects with `NotTaken`; with an `AbortError` when `signal` called it off. */
export function sendFile(
  { path, asked, file }: Sending,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<unknown> {
  const address = `${path}?${new URLSearchParams({ ...asked, name: file.name }).toString()}`
  return new Promise((resolve, reject) => {
    // fetch does not tell how much was sent.
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-locale', currentLocale())
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100)))
    request.addEventListener('load', () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText))
      else reject(new NotTaken(sayRefusal(request.responseText)))
    })
    request.addEventListener('error', () => reject(new NotTaken(m.error_network())))
    request.addEventListener('abort', () => reject(new DOMException('called off', 'AbortError')))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

/** What the server said, in its shape for every refusal. */
export function sayRefusal(text: string): string {
  try {
    const { error } = JSON.parse(text) as { error: { message: string; data: { toDo: string } } }
    return `${error.message}${error.data.toDo}`
  } catch {
    return m.error_server()
  }
}
