import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { finished } from 'node:stream/promises'
import { openPostgres } from '@tenderlight/db/testing/test-databases'
import type { OpenDatabase } from '@tenderlight/db/testing/test-databases'
import { connectPostgres } from '@tenderlight/db/connect'
import type { Connection } from '@tenderlight/db/connect'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOf, PASSWORD, seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { EVENTS } from './events-route.ts'

const TODAY = civilDate('2026-04-10')

// Two servers on one database: what is changed by one is told by the other.
let database: OpenDatabase
let second: Connection
let here: TestApi
let there: TestApi
let district: TestDistrict

beforeAll(async () => {
  database = await openPostgres()
  const { engine } = database.connection
  if (engine.kind !== 'postgresql') throw new Error('not PostgreSQL')
  second = connectPostgres(engine.serverUrl)
  here = await startTestApi(database.connection, TODAY, { stepMs: 10, sessionMs: 200 })
  there = await startTestApi(second, TODAY, { stepMs: 10 })
  district = await seedDistrict(here.deps)
})
afterAll(async () => {
  await there.close()
  await here.close()
  await second.close()
  await database.dispose()
})

async function signedIn(api: TestApi, username: string): Promise<{ client: Client; cookie: string }> {
  const jar = { cookie: '' }
  const client = clientOf(api.address, {}, jar)
  await client.access.signIn.mutate({ username, password: PASSWORD })
  return { client, cookie: jar.cookie }
}

/** A stream as a browser's window holds it: a connection of its own, which ends when the window is closed. */
async function listen(address: string, cookie: string) {
  const call = request(`${address}${EVENTS}`, { agent: false, headers: { cookie } })
  const answered = once(call, 'response')
  call.end()
  const [response]: IncomingMessage[] = await answered
  if (response === undefined) throw new Error('no answer')
  let said = ''
  response.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = finished(response).catch(() => undefined)
  return { response, said: () => said, ended, leave: () => call.destroy() }
}

/** How a stream is refused. */
async function refused(address: string, cookie: string) {
  const { response, ended } = await listen(address, cookie)
  await ended
  return [response.statusCode, response.headers['retry-after']]
}

const events = (said: string) => said.split('event: changed').length - 1

test('tells at once where the district stands, and of a change that another server made', async () => {
  const { cookie } = await signedIn(here, district.users.bureau)
  const stream = await listen(here.address, cookie)
  expect(stream.response.headers['content-type']).toBe('text/event-stream')
  expect(stream.response.headers['x-content-type-options']).toBe('nosniff')
  await expect.poll(() => events(stream.said())).toBe(1)
  expect(stream.said()).toMatch(/^id: \d+-2026-04-10\n/u)
  // The first look at the log comes before the change.
  await new Promise((resolve) => setTimeout(resolve, 300))
  const { client } = await signedIn(there, district.users.bureau)
  await client.organisations.add.mutate({ name: '新设单位', kind: 'budget-unit', parentId: null })
  await expect.poll(() => events(stream.said()), { timeout: 5_000 }).toBeGreaterThan(1)
  stream.leave()
  await stream.ended
})

test('ends when the session ended', async () => {
  const { client, cookie } = await signedIn(here, district.users.bureau)
  const stream = await listen(here.address, cookie)
  await expect.poll(() => events(stream.said())).toBe(1)
  await client.access.signOut.mutate()
  await stream.ended
  expect(events(stream.said())).toBeGreaterThanOrEqual(1)
})

test('is for those who look after the district, five windows each', async () => {
  const unit = await signedIn(here, district.users.water)
  expect(await refused(here.address, unit.cookie)).toEqual([403, undefined])
  expect(await refused(here.address, '')).toEqual([401, undefined])
  const { cookie } = await signedIn(here, district.users.bureau)
  const streams = []
  for (let window = 0; window < 5; window += 1) streams.push(await listen(here.address, cookie))
  expect(await refused(here.address, cookie)).toEqual([429, '60'])
  for (const { leave, ended } of streams) {
    leave()
    await ended
  }
  // Windows that were closed make room.
  const again = await listen(here.address, cookie)
  expect(again.response.statusCode).toBe(200)
  again.leave()
  await again.ended
})

test('an open stream does not hold the end of the server', async () => {
  const third = await startTestApi(second, TODAY, { stepMs: 10 })
  const { cookie } = await signedIn(third, district.users.bureau)
  const stream = await listen(third.address, cookie)
  await expect.poll(() => events(stream.said())).toBe(1)
  const from = performance.now()
  await third.app.close()
  await stream.ended
  expect(performance.now() - from).toBeLessThan(3_000)
})
