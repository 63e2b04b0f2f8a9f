import { REQUESTS_PATH } from '@tenderlight/contracts/portal-requests'
import type { Filed, Followed, PortalRequest } from '@tenderlight/contracts/portal-requests'
import { withDistrict } from '../district.ts'

/** Why there is no answer: there is no such request, the server had something against it, or it was too much at once. */
export type Refusal = 'missing' | 'refused' | 'too-many' | 'failed'
export type Sent<T> = { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly refusal: Refusal }

const PATIENCE_MS = 20_000
const REFUSALS: Readonly<Record<number, Refusal>> = { 400: 'refused', 404: 'missing', 429: 'too-many' }

/** Sends a request; with it come its number and its code. */
export const fileRequest = (request: PortalRequest): Promise<Sent<Filed>> => send('', request)

/** Asks where a request stands. */
export const followRequest = (number: string, code: string): Promise<Sent<Followed>> =>
  send('/follow', { number, code })

/** Says whether one is content with the answer. */
export const sayContent = (number: string, code: string, satisfied: boolean): Promise<Sent<unknown>> =>
  send('/satisfaction', { number, code, satisfied })

async function send<T>(path: string, body: object): Promise<Sent<T>> {
  try {
    const response = await fetch(withDistrict(`${REQUESTS_PATH}${path}`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    // The server's answers follow the contract; its own tests hold them to it.
    if (response.ok) return { ok: true, answer: (await response.json()) as T }
    return { ok: false, refusal: REFUSALS[response.status] ?? 'failed' }
  } catch {
    return { ok: false, refusal: 'failed' }
  }
}
