import { PORTAL_CODE_HEADER, PORTAL_FILES_PATH } from '@tenderlight/contracts/request-files'
import type { PortalFile } from '@tenderlight/contracts/request-files'
import { m } from '../../paraglide/messages.js'
import { currentLocale } from '../../ui/locale.ts'
import { withDistrict } from '../district.ts'

/** A file that was taken, or why it was not and what to do. */
export type SentFile =
  | { readonly ok: true; readonly file: PortalFile }
  | { readonly ok: false; readonly problem: string }

const PATIENCE_MS = 120_000

/** Sends a file with a request; its code goes in a header, as addresses are written into logs. */
export async function sendRequestFile(number: string, code: string, file: File): Promise<SentFile> {
  const asked = new URLSearchParams({ number, name: file.name }).toString()
  try {
    const response = await fetch(withDistrict(`${PORTAL_FILES_PATH}?${asked}`), {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-locale': currentLocale(),
        [PORTAL_CODE_HEADER]: code,
      },
      body: file,
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    // The server's answers follow the contract; its own tests hold them to it.
    if (response.ok) return { ok: true, file: (await response.json()) as PortalFile }
    if (response.status === 429) return { ok: false, problem: m.req_portal_too_many() }
    const { error } = (await response.json()) as { error: { message: string; data: { toDo: string } } }
    return { ok: false, problem: `${error.message}${error.data.toDo}` }
  } catch {
    return { ok: false, problem: m.req_portal_failed() }
  }
}
