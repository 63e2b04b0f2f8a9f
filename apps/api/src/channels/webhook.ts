import { limited } from './limited.ts'
import type { Outcome } from './outcome.ts'
import { reasonOf } from './outcome.ts'
import { readBeginning } from './read-beginning.ts'
import { webhookSignature } from './signature.ts'

export interface WebhookCall {
  readonly url: string
  /** Without one the call is not signed. */
  readonly secret: string | null
  /** The same each time this delivery is tried, so that the receiver can drop the repetition. */
  readonly deliveryId: string
  /** JSON text, sent and signed byte for byte. */
  readonly body: string
  readonly now: Date
}

interface CallLimits {
  readonly limitMs?: number
  readonly signal?: AbortSignal
}

/** What a receiver answered, or why there is no answer. */
export type WebhookAnswer =
  | {
      readonly answered: true
      /** HTTP status. */
      readonly status: number
      /** The body, or the beginning of it. */
      readonly text: string
      /** Whether that is all of it. */
      readonly whole: boolean
    }
  | { readonly answered: false; readonly error: string; readonly noAddress?: true; readonly timedOut?: true }

/** How long a receiver may take to answer. */
const LIMIT_MS = 10_000
/** How long where its answer is read, too. */
const ANSWER_LIMIT_MS = 30_000
/** Of an answer no more is read. */
const ANSWER_BYTES = 64 * 1024
const NO_ADDRESS = 'the address is not http or https'

/**
 * Posts one signed JSON body. A 2xx answer is success; anything else, redirects included, is a failure that names the
 * status. The answer's body is not read. Addresses inside the intranet are allowed: that is where receivers stand.
 */
export async function postWebhook(
  call: WebhookCall,
  { limitMs = LIMIT_MS, signal }: CallLimits = {},
): Promise<Outcome> {
  const url = webAddress(call.url)
  if (url === null) return { ok: false, error: NO_ADDRESS, final: true }
  try {
    const response = await post(url, call, limited(limitMs, signal))
    await response.body?.cancel()
    const answer = `HTTP ${response.status}`
    return response.ok ? { ok: true, answer } : { ok: false, error: answer }
  } catch (error) {
    return { ok: false, error: reasonOf(error) }
  }
}

/**
 * Posts one signed JSON body and reads what is answered: at most 64 KB of it, all within 30 seconds, redirects not
 * followed. An answer that breaks off is none.
 */
export async function askWebhook(
  call: WebhookCall,
  { limitMs = ANSWER_LIMIT_MS, signal }: CallLimits = {},
): Promise<WebhookAnswer> {
  const url = webAddress(call.url)
  if (url === null) return { answered: false, error: NO_ADDRESS, noAddress: true }
  const limit = limited(limitMs, signal)
  try {
    const response = await post(url, call, limit)
    return { answered: true, status: response.status, ...(await readBeginning(response, ANSWER_BYTES)) }
  } catch (error) {
    const timedOut = limit.aborted && signal?.aborted !== true
    return { answered: false, error: reasonOf(error), ...(timedOut && { timedOut }) }
  }
}

function webAddress(address: string): URL | null {
  const url = URL.parse(address)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null
}

function post(url: URL, { secret, deliveryId, body, now }: WebhookCall, signal: AbortSignal): Promise<Response> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    signal,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Tenderlight',
      'x-tenderlight-delivery': deliveryId,
      'x-tenderlight-timestamp': timestamp,
      ...(secret === null ? {} : { 'x-tenderlight-signature': webhookSignature(secret, timestamp, body) }),
    },
    body,
  })
}
