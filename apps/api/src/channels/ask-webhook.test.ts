import { Buffer } from 'node:buffer'
import type { ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { openWebhookReceiver } from './testing/webhook-receiver.ts'
import type { WebhookReceiver } from './testing/webhook-receiver.ts'
import { askWebhook } from './webhook.ts'

const call = (url: string) => ({
  url,
  secret: 'a secret of the platform',
  deliveryId: 'd1',
  body: '{"title":"食堂设备采购"}',
  now: new Date('2026-03-07T00:30:00Z'),
})

let receiver: WebhookReceiver | undefined
afterEach(async () => {
  await receiver?.close()
  receiver = undefined
})

/** Asks a receiver that answers in this way. */
async function ask(answer: (response: ServerResponse) => void, limitMs = 5_000) {
  receiver = await openWebhookReceiver((_call, response) => answer(response))
  return askWebhook(call(receiver.url), { limitMs })
}

test('the answer is read, whatever its status', async () => {
  expect(await ask((response) => response.writeHead(200).end('{"accepted":true,"number":"皖-1"}'))).toEqual({
    answered: true,
    status: 200,
    text: '{"accepted":true,"number":"皖-1"}',
    whole: true,
  })
  expect(receiver?.calls[0]).toMatchObject({ method: 'POST', body: call('').body })
  expect(receiver?.calls[0]?.headers['x-tenderlight-signature']).toMatch(/^sha256=[\da-f]{64}$/u)
  await receiver?.close()
  expect(await ask((response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end())).toEqual({
    answered: true,
    status: 302,
    text: '',
    whole: true,
  })
})

test('an answer in GB18030 is read as it says', async () => {
  const body = Buffer.from([0xd2, 0xd1, 0xca, 0xd5, 0xb5, 0xbd])
  const answer = await ask((response) =>
    response.writeHead(200, { 'content-type': 'text/plain; charset=GBK' }).end(body),
  )
  expect(answer).toMatchObject({ text: '已收到' })
})

test('characters of a name that nobody knows are read as UTF-8', async () => {
  const headers = { 'content-type': 'text/plain; charset=x-unheard-of' }
  expect(await ask((response) => response.writeHead(200, headers).end('已收到'))).toMatchObject({ text: '已收到' })
})

test('of 100 MB the first 64 KB are read, and the rest is not fetched', { timeout: 30_000 }, async () => {
  let sent = 0
  const answer = await ask((response) => {
    response.writeHead(200)
    const piece = Buffer.alloc(1_000_000, '中')
    const more = () => {
      while (sent < 100_000_000 && !response.destroyed) {
        sent += piece.length
        if (!response.write(piece)) {
          response.once('drain', more)
          return
        }
      }
      response.end()
    }
    more()
  })
  expect(answer).toMatchObject({ answered: true, status: 200, whole: false })
  const text = answer.answered ? answer.text : ''
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64 * 1024 + 3)
  expect(text.isWellFormed()).toBe(true)
  expect(sent).toBeLessThan(100_000_000)
})

test('who does not answer, or stops in the middle, has not answered in time', async () => {
  expect(await ask(() => undefined, 200)).toMatchObject({ answered: false, timedOut: true })
  await receiver?.close()
  expect(await ask((response) => response.writeHead(200).write('{"accepted":'), 200)).toMatchObject({
    answered: false,
    timedOut: true,
  })
})

test('a line that breaks off, nobody there, no address', async () => {
  expect(
    await ask((response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"accepted":')
      setTimeout(() => response.destroy(), 50)
    }),
  ).toMatchObject({ answered: false })
  const url = receiver?.url ?? ''
  await receiver?.close()
  const away = await askWebhook(call(url))
  expect(away).toMatchObject({ answered: false })
  expect(away.answered ? '' : away.error).toContain('ECONNREFUSED')
  expect(await askWebhook(call('ftp://platform.example'))).toMatchObject({ answered: false, noAddress: true })
})
