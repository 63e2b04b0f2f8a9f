import type { Connection } from '@tenderlight/db/connect'
import { openPglite } from '@tenderlight/db/testing/test-databases'
import { civilDate } from '@tenderlight/law/civil-date'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi } from '../testing/test-api.ts'
import type { TestApi } from '../testing/test-api.ts'
import { network } from './address-limit.ts'

let connection: Connection
let api: TestApi
beforeAll(async () => {
  connection = (await openPglite()).connection
  api = await startTestApi(connection, civilDate('2026-03-02'), { publicUrl: 'https://lights.example.gov.cn' })
})
afterAll(async () => {
  await api.close()
  await connection.close()
})

/** By Node's own client, which lets a test say what a browser says by itself. */
function send(method: string, headers: Record<string, string>, path = '/trpc/access.signOut') {
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const { port } = new URL(api.address)
    const sent = method === 'GET' ? headers : { ...headers, 'content-length': '2' }
    const call = request({ host: '127.0.0.1', port, method, path, headers: sent }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.once('end', () => resolve({ status: response.statusCode, text }))
    })
    call.once('error', reject)
    call.end(method === 'GET' ? undefined : '{}')
  })
}

const OURS = 'lights.example.gov.cn'
const JSON_TYPE = { 'content-type': 'application/json', cookie: 'tl_session=x' }

test.each`
  because                                         | headers                                                                      | status
  ${'our page, as browsers say it'}               | ${{ 'sec-fetch-site': 'same-origin', origin: `https://${OURS}` }}            | ${200}
  ${'our page over plain HTTP in an office'}      | ${{ origin: 'http://10.0.0.5:4400', host: '10.0.0.5:4400' }}                 | ${200}
  ${'our page through a proxy with another Host'} | ${{ origin: `https://${OURS}`, host: '127.0.0.1:4400' }}                     | ${200}
  ${'our page where only the referrer is sent'}   | ${{ referer: `https://${OURS}/app` }}                                        | ${200}
  ${'a program with a cookie, no browser'}        | ${{}}                                                                        | ${200}
  ${'another site'}                               | ${{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }}        | ${403}
  ${'another site that could forge its origin'}   | ${{ 'sec-fetch-site': 'cross-site', origin: `https://${OURS}` }}             | ${403}
  ${'a neighbour under the same domain'}          | ${{ 'sec-fetch-site': 'same-site', origin: 'https://forum.example.gov.cn' }} | ${403}
  ${'another site in an old browser'}             | ${{ origin: 'https://evil.example' }}                                        | ${403}
  ${'another port of the same machine'}           | ${{ origin: 'http://10.0.0.5:8080', host: '10.0.0.5:4400' }}                 | ${403}
  ${'a frame without an origin'}                  | ${{ origin: 'null' }}                                                        | ${403}
  ${'only the referrer, of another site'}         | ${{ referer: 'https://evil.example/lights.example.gov.cn' }}                 | ${403}
  ${'a name that only begins like ours'}          | ${{ origin: `https://${OURS}.evil.example` }}                                | ${403}
`('a change asked for by $because → $status', async ({ headers, status }) => {
  const answer = await send('POST', { ...JSON_TYPE, ...headers })
  expect(answer.status).toBe(status)
  if (status === 403) expect(JSON.parse(answer.text)).toMatchObject({ error: { data: { problem: 'other-site' } } })
})

test('reading is left to the browser’s own rules, every other method is not', async () => {
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  expect((await send('GET', foreign, '/trpc/access.me')).status).toBe(200)
  expect((await send('GET', foreign, '/api/public/holidays')).status).toBe(200)
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    expect((await send(method, { ...foreign, ...JSON_TYPE }, '/api/public/notices')).status).toBe(403)
  }
})

test.each`
  address                   | counted
  ${'203.0.113.7'}          | ${'203.0.113.7'}
  ${'::ffff:203.0.113.7'}   | ${'::ffff:203.0.113.7'}
  ${'2001:db8:1:2:3:4:5:6'} | ${'2001:db8:1:2::/64'}
  ${'2001:db8:1:2::6'}      | ${'2001:db8:1:2::/64'}
  ${'2001:db8::1'}          | ${'2001:db8:0:0::/64'}
  ${'::1'}                  | ${'0:0:0:0::/64'}
`('$address is counted as $counted', ({ address, counted }) => {
  expect(network(address)).toBe(counted)
})
