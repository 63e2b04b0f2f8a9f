import { createHmac, timingSafeEqual } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import type { Outcome } from './outcome.ts'
import type { ReceivedCall, WebhookReceiver } from './testing/webhook-receiver.ts'
import { openWebhookReceiver } from './testing/webhook-receiver.ts'
import { postWebhook } from './webhook.ts'

const secret = '一个足够长的密钥 0123456789'
const body = JSON.stringify({ step: 'breach', title: '食堂设备采购' })
const call = (url: string) => ({ url, secret, deliveryId: 'd1', body, now: new Date('2026-03-03T00:30:00Z') })

/** What a receiver does, written from the description of the headers alone. */
function receiverAccepts(received: ReceivedCall, key: string): boolean {
  const stamp = String(received.headers['x-tenderlight-timestamp'])
  const wanted = Buffer.from(`sha256=${createHmac('sha256', key).update(`${stamp}.${received.body}`).digest('hex')}`)
  const given = Buffer.from(String(received.headers['x-tenderlight-signature']))
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

const errorOf = (outcome: Outcome) => (outcome.ok ? undefined : outcome.error)

let receiver: WebhookReceiver | undefined
afterEach(async () => {
  await receiver?.close()
  receiver = undefined
})

test('the receiver can verify who sent it, when, and that it is unchanged', async () => {
  receiver = await openWebhookReceiver()
  expect(await postWebhook(call(receiver.url))).toEqual({ ok: true, answer: 'HTTP 204' })
  expect(receiver.calls).toHaveLength(1)
  const [received] = receiver.calls
  if (received === undefined) throw new Error('nothing received')
  expect(received).toMatchObject({ method: 'POST', body })
  expect(received.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'x-tenderlight-delivery': 'd1',
    'x-tenderlight-timestamp': '1772497800',
  })
  expect(receiverAccepts(received, secret)).toBe(true)
  expect(receiverAccepts(received, `${secret}x`)).toBe(false)
  expect(receiverAccepts({ ...received, body: `${received.body} ` }, secret)).toBe(false)
})

test('without a secret nothing pretends to be a signature', async () => {
  receiver = await openWebhookReceiver()
  await postWebhook({ ...call(receiver.url), secret: null })
  expect(receiver.calls[0]?.headers).not.toHaveProperty('x-tenderlight-signature')
})

test.each([
  { status: 500, because: 'a broken receiver' },
  { status: 404, because: 'a wrong address' },
  { status: 410, because: 'a receiver that is gone' },
])('HTTP $status is a failure: $because', async ({ status }) => {
  receiver = await openWebhookReceiver((_call, response) => response.writeHead(status).end('do not read me'))
  expect(await postWebhook(call(receiver.url))).toEqual({ ok: false, error: `HTTP ${status}` })
})

test('a redirect is not followed: the signed body goes nowhere but to the address on record', async () => {
  const elsewhere = await openWebhookReceiver()
  receiver = await openWebhookReceiver((_call, response) => response.writeHead(307, { location: elsewhere.url }).end())
  expect(await postWebhook(call(receiver.url))).toEqual({ ok: false, error: 'HTTP 307' })
  expect(elsewhere.calls).toHaveLength(0)
  await elsewhere.close()
})

test('a receiver that does not answer in time is a failure', async () => {
  receiver = await openWebhookReceiver(() => undefined)
  expect(errorOf(await postWebhook(call(receiver.url), { limitMs: 200 }))).toMatch(/timeout/i)
})

test('an answer that never ends does not hold the sender', async () => {
  receiver = await openWebhookReceiver((_call, response) => {
    response.writeHead(200)
    response.write('x'.repeat(100_000))
  })
  expect(await postWebhook(call(receiver.url), { limitMs: 2000 })).toEqual({ ok: true, answer: 'HTTP 200' })
})

test('nobody at the address is a failure with the reason', async () => {
  const gone = await openWebhookReceiver()
  await gone.close()
  expect(errorOf(await postWebhook(call(gone.url)))).toContain('ECONNREFUSED')
})

test.each(['file:///etc/passwd', 'ftp://host/x', 'data:text/plain,x', 'not an address'])(
  '%s is refused',
  async (url) => {
    expect(await postWebhook(call(url))).toEqual({ ok: false, error: 'the address is not http or https', final: true })
  },
)
