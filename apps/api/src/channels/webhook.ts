import { limited } from './limited.ts'
import type { Outcome } from './outcome.ts'
import { reasonOf } from './outcome.ts'
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

/** How long a receiver may take to answer. */
const LIMIT_MS = 10_000

/**
 * Posts one signed JSON body. A 2xx answer is success; anything else, redirects included, is a failure that names the
 * status. The answer's body is not read. Addresses inside the intranet are allowed: that is where receivers stand.
 */
export async function postWebhook(
  call: WebhookCall,
  { limitMs = LIMIT_MS, signal }: { limitMs?: number; signal?: AbortSignal } = {},
): Promise<Outcome> {
  const url = URL.parse(call.url)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    return { ok: false, error: 'the address is not http or https', final: true }
  }
  const timestamp = String(Math.floor(call.now.getTime() / 1000))
  const signed =
    call.secret === null ? {} : { 'x-tenderlight-signature': webhookSignature(call.secret, timestamp, call.body) }
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: limited(limitMs, signal),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Tenderlight',
        'x-tenderlight-delivery': call.deliveryId,
        'x-tenderlight-timestamp': timestamp,
        ...signed,
      },
      body: call.body,
    })
    await response.body?.cancel()
    const answer = `HTTP ${response.status}`
    return response.ok ? { ok: true, answer } : { ok: false, error: answer }
  } catch (error) {
    return { ok: false, error: reasonOf(error) }
  }
}
