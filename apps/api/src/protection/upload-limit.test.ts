import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from '@tenderlight/db/connect'
import { openPglite } from '@tenderlight/db/testing/test-databases'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKeeping } from '../evidence/open-keeping.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../testing/test-api.ts'
import type { TestApi, TestDistrict } from '../testing/test-api.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenderlight-uploads-'))
const NOWHERE = '00000000-0000-4000-8000-000000000000'
let connection: Connection
let api: TestApi
let district: TestDistrict
beforeAll(async () => {
  connection = (await openPglite()).connection
  api = await startTestApi(connection, civilDate('2026-03-02'), {
    perMinute: { requests: 1_000_000, signIns: 20, ofAccount: 100 },
    evidence: openKeeping(folder),
  })
  district = await seedDistrict(api.deps)
})
afterAll(async () => {
  await api.close()
  await connection.close()
  rmSync(folder, { recursive: true })
})

async function sessionOf(username: string): Promise<string> {
  const answer = await fetch(`${api.address}/trpc/access.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const send = (cookie: string) =>
  fetch(`${api.address}/api/evidence?key=${NOWHERE}&event=intention&name=a.pdf`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream' },
    body: '%PDF-1.7',
  })

test('an account that sends too many files waits, in every session and for its calls as well; others go on', async () => {
  const { education, water } = district.users
  const [one, other, neighbour] = [await sessionOf(education), await sessionOf(education), await sessionOf(water)]
  const statuses = []
  for (let sent = 0; sent < 5; sent += 1) statuses.push((await send(sent % 2 === 0 ? one : other)).status)
  expect(statuses).toEqual([404, 404, 404, 404, 404])
  const refused = await send(other)
  expect(refused.status).toBe(429)
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
  expect(await refused.json()).toMatchObject({ error: { data: { problem: 'too-many' } } })
  const calls = Array.from({ length: 25 }, () => 'access.me').join(',')
  const batch = (cookie: string) =>
    fetch(`${api.address}/trpc/${calls}?batch=1&input={}`, { headers: { cookie } }).then(({ status }) => status)
  expect(await batch(one)).toBe(429)
  expect((await send(neighbour)).status).toBe(404)
  // Whoever is not signed in is told that, and has no account to be counted for.
  expect((await send('')).status).toBe(401)
})
