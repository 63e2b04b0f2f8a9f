import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PortalRequest } from '@tenderlight/contracts/portal-requests'
import {
  MOST_PORTAL_FILES,
  PORTAL_CODE_HEADER,
  PORTAL_FILES_PATH,
  REQUEST_FILES_PATH,
} from '@tenderlight/contracts/request-files'
import type { Receipt } from '@tenderlight/contracts/requests'
import { storedContents } from '@tenderlight/db/repositories/stored-contents'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { PDF_FILE, PNG_FILE, pngChunk } from '@tenderlight/exchange/testing/evidence-files'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKeeping } from '../../evidence/open-keeping.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-04')
/** Pictures that are told apart by a remark in them. */
const another = (n: number): Buffer =>
  Buffer.concat([PNG_FILE.subarray(0, -END), pngChunk('tEXt', Buffer.from(`Comment\0${n}`)), PNG_FILE.subarray(-END)])
/** The last chunk of a picture. */
const END = 12
const nameOf = (bytes: Uint8Array): string => (bytes[0] === 0x89 ? '照片.png' : '往来函件.pdf')

forDatabase('files of requests', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let people: EveryRole
  let bureau: Client
  let unit: Client
  const folder = mkdtempSync(join(tmpdir(), 'tenderlight-requests-'))
  const most = PDF_FILE.length * 100

  beforeAll(async () => {
    const keeping = { mostBytes: PDF_FILE.length + 100, mostDistrictBytes: most, s3: undefined }
    api = await startTestApi(connection(), TODAY, { evidence: openKeeping(folder, keeping) })
    district = await seedDistrict(api.deps)
    people = await seedEveryRole(api.deps, district)
    bureau = await api.client(district.users.bureau)
    unit = await api.client(district.users.education)
  })
  afterAll(async () => {
    await api.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const receipt = (rest: Partial<Receipt> = {}): Receipt => ({
    kind: 'request',
    regime: null,
    channel: 'visit',
    title: '反映验收拖延',
    words: '附件为往来函件。',
    receivedOn: TODAY,
    project: null,
    after: null,
    party: null,
    confidential: false,
    said: {},
    ...rest,
  })
  const cookies = new Map<string, string>()
  async function cookieOf(username: string): Promise<string> {
    const known = cookies.get(username)
    if (known !== undefined) return known
    const response = await fetch(`${api.address}/trpc/access.signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: api.address },
      body: JSON.stringify({ username, password: PASSWORD }),
    })
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    cookies.set(username, cookie)
    return cookie
  }
  const send = async (from: string, id: string, bytes: Uint8Array = PDF_FILE, name = nameOf(bytes)) => {
    const query = new URLSearchParams({ id, name, note: '来访时提交' }).toString()
    const answer = await fetch(`${api.address}${REQUEST_FILES_PATH}?${query}`, {
      method: 'POST',
      headers: { cookie: await cookieOf(from), 'content-type': 'application/octet-stream', origin: api.address },
      body: new Uint8Array(bytes),
    })
    return { status: answer.status, body: (await answer.json()) as { id?: string; error?: { message: string } } }
  }
  const fetched = async (from: string, id: string) => {
    const answer = await fetch(`${api.address}${REQUEST_FILES_PATH}/${id}`, {
      headers: { cookie: await cookieOf(from) },
    })
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
  }
  const handed = async (rest: Partial<Receipt> = {}) => {
    const { id } = await bureau.requests.receive.mutate(receipt(rest))
    const routed = { class: null, layer: null, level: null, dueOn: null, words: null, to: district.education.id }
    await bureau.requests.route.mutate({ id, version: 1, on: TODAY, ...routed })
    return id
  }

  test('whoever handles it attaches, fetches as it was, and takes back with a reason', async () => {
    const id = await handed()
    const answer = await send(district.users.bureau, id)
    expect(answer).toMatchObject({
      status: 200,
      body: { filename: '往来函件.pdf', note: '来访时提交', withdrawn: null },
    })
    const file = answer.body.id ?? ''
    expect((await send(district.users.bureau, id)).body.error?.message).toBe('同一文件已附在该事项上。')
    expect((await send(district.users.education, id, another(1))).status).toBe(200)
    const seen = await unit.requests.get.query({ id })
    expect(seen.files.map(({ filename, recordedBy }) => [filename, recordedBy])).toEqual([
      ['往来函件.pdf', '测试区财政局经办'],
      ['照片.png', '测试区教育局经办'],
    ])
    expect((await fetched(district.users.education, file)).bytes.equals(PDF_FILE)).toBe(true)

    const after = await unit.requests.withdrawFile.mutate({ id: file, reason: '传错了文件' })
    expect(after.files[0]?.withdrawn).toMatchObject({ by: '测试区教育局经办', reason: '传错了文件' })
    const again = unit.requests.withdrawFile.mutate({ id: file, reason: '传错了文件' })
    expect((await refusalOf(again)).problem).toBe('already-corrected')
    // What was taken back stays, and the same may be attached anew.
    expect((await fetched(district.users.bureau, file)).status).toBe(200)
    expect((await send(district.users.bureau, id)).status).toBe(200)
    const { entries } = await bureau.audit.entries.query({ action: 'matters.handle' })
    expect(entries.filter(({ record }) => record.kind === 'matter-file')).toHaveLength(4)
  })

  test('a file tells who raised it: not those from whom that is kept, nor auditors, agencies and other units', async () => {
    const open = (await send(district.users.bureau, await handed())).body.id ?? ''
    const hidden = (await send(district.users.bureau, await handed({ confidential: true }))).body.id ?? ''
    const seen = async (who: string) => [(await fetched(who, open)).status, (await fetched(who, hidden)).status]
    expect(await seen(people.users.office)).toEqual([200, 200])
    expect(await seen(district.users.education)).toEqual([200, 404])
    expect(await seen(district.users.water)).toEqual([404, 404])
    expect(await seen(people.users.auditor)).toEqual([404, 404])
    expect(await seen(people.users['agency-clerk'])).toEqual([404, 404])
  })

  test('what cannot be attached leaves nothing, and takes away nothing of what is on record', async () => {
    const id = await handed({ confidential: true })
    const mine = (await send(district.users.bureau, id)).body.id ?? ''
    expect((await send(district.users.bureau, id, Buffer.from('no such file'))).status).toBe(422)
    expect((await send(district.users.bureau, id, PDF_FILE, 'a.exe')).status).toBe(422)
    expect((await send(district.users.bureau, id, Buffer.alloc(most))).status).toBe(422)
    expect((await send(district.users.water, id)).status).toBe(404)
    expect((await send(people.users.auditor, id)).status).toBe(403)
    expect((await send(people.users.reviewer, id)).status).toBe(403)
    await sql`update evidence_totals set bytes = ${most}`.execute(connection().db)
    // The unit does not see the bureau's file, and its own of the same content is refused: the content stays.
    expect((await send(district.users.education, id)).status).toBe(422)
    expect((await send(district.users.education, id, another(2))).status).toBe(422)
    await sql`update evidence_totals set bytes = 0`.execute(connection().db)
    expect((await fetched(district.users.bureau, mine)).bytes.equals(PDF_FILE)).toBe(true)
    const keys = (await storedContents(connection().db)).filter((one) => one.procurement_id === id)
    expect(readdirSync(join(folder, 'evidence', district.districtId, id))).toEqual(keys.map(({ digest }) => digest))
  })

  test('nothing is attached to what is closed', async () => {
    const id = await handed()
    await bureau.requests.step.mutate({ id, version: 2, kind: 'withdrawn', on: TODAY, words: null, said: {} })
    expect((await bureau.requests.get.query({ id })).mostBytes).toBe(0)
    expect((await send(district.users.bureau, id)).status).toBe(412)
  })

  test('on the portal whoever has the code sends a few small files, and nobody else any', async () => {
    const request: PortalRequest = {
      title: '咨询验收资料',
      words: '见附件。',
      name: null,
      telephone: null,
      confidential: true,
    }
    const post = (path: string, body: unknown) =>
      fetch(`${api.address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const filed = (await (await post('/api/requests', request)).json()) as { number: string; code: string }
    const attach = (bytes: Uint8Array, code = filed.code) =>
      fetch(
        `${api.address}${PORTAL_FILES_PATH}?${new URLSearchParams({ number: filed.number, name: nameOf(bytes) }).toString()}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream', [PORTAL_CODE_HEADER]: code },
          body: new Uint8Array(bytes),
        },
      )
    expect((await attach(PDF_FILE, 'another')).status).toBe(404)
    expect((await attach(Buffer.from('<script>'))).status).toBe(422)
    expect(await (await attach(PDF_FILE)).json()).toEqual({
      filename: '往来函件.pdf',
      bytes: PDF_FILE.length,
      on: TODAY,
    })
    for (let n = 1; n < MOST_PORTAL_FILES; n += 1) expect((await attach(another(n))).status).toBe(200)
    expect((await attach(another(9))).status).toBe(412)
    const told = (await (await post('/api/requests/follow', filed)).json()) as { files: unknown[]; takesFiles: boolean }
    expect([told.files.length, told.takesFiles]).toEqual([MOST_PORTAL_FILES, false])
    const { rows } = await bureau.requests.list.query({ text: filed.number })
    const { files } = await bureau.requests.get.query({ id: rows[0]?.id ?? '' })
    expect(files.map(({ recordedBy }) => recordedBy)).toEqual(Array.from({ length: MOST_PORTAL_FILES }, () => null))
  })
})
