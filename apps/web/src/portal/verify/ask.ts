import { CERTIFICATES_PATH } from '@tenderlight/contracts/certificate-paths'
import type { Verified } from '@tenderlight/contracts/financing'
import { withDistrict } from '../district.ts'

export type Answer = { readonly ok: true; readonly verified: Verified } | { readonly ok: false }

const PATIENCE_MS = 20_000

/** What the server says of the certificate of this number. */
export function askNumber(number: string): Promise<Answer> {
  return ask(withDistrict(`${CERTIFICATES_PATH}/${encodeURIComponent(number)}`), {})
}

/** What the server says of a file that somebody has in hand; one that is no JSON it is not asked about. */
export async function askDocument(text: string): Promise<Answer> {
  try {
    JSON.parse(text)
  } catch {
    return { ok: true, verified: { verdict: 'unknown', certificate: null, withdrawnOn: null } }
  }
  return ask(`${CERTIFICATES_PATH}/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: text,
  })
}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
    // The server's answers follow the contract; its own tests parse them with it.
    if (response.ok || response.status === 404) return { ok: true, verified: (await response.json()) as Verified }
    return { ok: false }
  } catch {
    return { ok: false }
  }
}
