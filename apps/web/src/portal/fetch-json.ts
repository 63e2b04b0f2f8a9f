import { currentLocale } from '../ui/locale.ts'
import type { Failure, Outcome } from './failure.ts'

const PATIENCE_MS = 20_000

/** Reads `url` of the portal's own server. Never throws: what went wrong is part of the outcome. */
export async function fetchJson<T>(url: string, signal: AbortSignal): Promise<Outcome<T>> {
  const tooSlow = AbortSignal.timeout(PATIENCE_MS)
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', 'accept-language': currentLocale() },
      signal: AbortSignal.any([signal, tooSlow]),
    })
    // The server's answers follow the contract; its own tests parse them with it.
    if (response.ok) return { ok: true, data: (await response.json()) as T }
    return { ok: false, failure: await failureOf(response) }
  } catch {
    return { ok: false, failure: { kind: tooSlow.aborted ? 'slow' : 'network' } }
  }
}

async function failureOf(response: Response): Promise<Failure> {
  if (response.status === 404) return { kind: 'missing' }
  const body: unknown = response.status === 400 ? await response.json() : undefined
  return typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
    ? { kind: 'refused', message: body.message }
    : { kind: 'server' }
}
