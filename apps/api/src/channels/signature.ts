import { createHmac } from 'node:crypto'

/**
 * The value of `X-Tenderlight-Signature` for a webhook: `sha256=` and the hex HMAC-SHA256, keyed with the receiver's
 * secret, of the timestamp header, a full stop, and the body as sent. Signing the time lets a receiver refuse replays.
 */
export function webhookSignature(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`, 'utf8').digest('hex')}`
}
