import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import type { EvidenceFile } from '@tenderlight/contracts/evidence'
import { evidenceStored } from '@tenderlight/db/repositories/evidence'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { JPEG_FILE, officeFile, PDF_FILE } from '@tenderlight/exchange/testing/evidence-files'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openKeeping } from '../../evidence/open-keeping.ts'
import { startS3 } from '../../evidence/testing/s3-server.ts'
import { contextFor } from '../../record/context.ts'
import { createRecords } from '../../record/write-records.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-04')
const MOST_BYTES = 200_000
const MOST_DISTRICT_BYTES = 500_000

interface Answer {
  readonly status: number
  readonly file: EvidenceFile | undefined
  readonly problem: string | undefined
  readonly message: string | undefined
}

forDatabase('evidence', (connection) => {
  describe.each(['disk', 's3'] as const)('on %s', (kind) => {
    let api: TestApi
    let district: TestDistrict
    let people: EveryRole
    let unit: Client
    let cookie: string
    let key: string
    let s3: Awaited<ReturnType<typeof startS3>> | undefined
    const folder = mkdtempSync(join(tmpdir(), 'tenderlight-evidence-'))

    beforeAll(async () => {
      s3 = kind === 's3' ? await startS3() : undefined
      const limits = { mostBytes: MOST_BYTES, mostDistrictBytes: MOST_DISTRICT_BYTES }
      const evidence = openKeeping(folder, { ...limits, s3: s3?.settings })
      api = await startTestApi(connection(), TODAY, { evidence })
      district = await seedDistrict(api.deps)
      people = await seedEveryRole(api.deps, district)
      unit = await api.client(district.users.education)
      cookie = await cookieOf(district.users.education)
      key = await aProject(district.education.id)
    })
    afterAll(async () => {
      await api.close()
      await s3?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    /** A project whose award was announced. */
    async function aProject(organisationId: string): Promise<string> {
      const procurement = aProcurement({ ...NOTHING_AFTER_AWARD, id: `E-${Math.random()}` })
      const context = await contextFor(api.deps, { districtId: district.districtId, jurisdiction: 'jiujiang' }, TODAY)
      const scope = { districtId: district.districtId, context }
      const [made = ''] = await api.deps.db
        .transaction()
        .execute((trx) =>
          createRecords(trx, scope, { at: api.deps.now(), by: null }, [{ organisationId, procurement }]),
        )
      return made
    }

    async function cookieOf(username: string): Promise<string> {
      const answer = await fetch(`${api.address}/trpc/access.signIn`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password: PASSWORD }),
      })
      return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    }

    const addressOf = (name: string, more: Readonly<Record<string, string>> = {}) =>
      `${EVIDENCE_PATH}?${new URLSearchParams({ key, event: 'award-notice', name, ...more }).toString()}`

    async function send(
      bytes: Uint8Array,
      name: string,
      more: Readonly<Record<string, string>> = {},
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Answer> {
      const answer = await fetch(`${api.address}${addressOf(name, more)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', cookie, ...headers },
        body: new Uint8Array(bytes),
      })
      const body = (await answer.json()) as EvidenceFile & { error?: { message: string; data: { problem: string } } }
      return {
        status: answer.status,
        file: answer.ok ? body : undefined,
        problem: body.error?.data.problem,
        message: body.error?.message,
      }
    }

    const fetchFile = (id: string, as = cookie) =>
      fetch(`${api.address}${EVIDENCE_PATH}/${id}`, { headers: { cookie: as } })
    const drafts = () => readdirSync(join(folder, 'evidence', 'drafts'))
    const stored = () => evidenceStored(api.deps.db)
    const rows = async () => {
      const counted = await sql<{
        n: number
      }>`select count(*)::int as n from evidence where district_id = ${district.districtId}`.execute(api.deps.db)
      return counted.rows[0]?.n ?? -1
    }
    /** Contents that lie on the disk. */
    const contents = () =>
      readdirSync(join(folder, 'evidence'), { recursive: true }).filter((path) => /[\da-f]{64}$/u.test(String(path)))

    test('is attached to a step, listed, fetched as an attachment only, and taken back with a reason', async () => {
      const { status, file } = await send(PDF_FILE, '中标通知书(盖章)’s.pdf', { note: ' 扫描件 ' })
      expect(status).toBe(200)
      expect(file).toMatchObject({
        event: 'award-notice',
        filename: '中标通知书(盖章)’s.pdf',
        kind: 'pdf',
        bytes: PDF_FILE.length,
        note: '扫描件',
        recordedBy: '测试区教育局经办',
        withdrawn: null,
      })
      const id = file?.id ?? ''
      const listed = await unit.evidence.ofProcurement.query({ key })
      expect(listed).toEqual({ files: [file], mostBytes: MOST_BYTES })

      const got = await fetchFile(id)
      expect(got.status).toBe(200)
      expect(Buffer.from(await got.arrayBuffer()).equals(PDF_FILE)).toBe(true)
      expect(got.headers.get('content-disposition')).toBe(
        `attachment; filename="evidence.pdf"; filename*=UTF-8''${encodeURIComponent('中标通知书(盖章)’s.pdf').replaceAll('(', '%28').replaceAll(')', '%29')}`,
      )
      expect(got.headers.get('content-type')).toBe('application/pdf')
      expect(got.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
      expect(got.headers.get('x-content-type-options')).toBe('nosniff')
      expect(got.headers.get('cache-control')).toBe('private, no-store')
      expect(got.headers.get('cross-origin-resource-policy')).toBe('same-origin')

      expect((await send(PDF_FILE, '又一次.pdf')).message).toBe('同一文件已附在该环节。')
      const after = await unit.evidence.withdraw.mutate({ id, reason: '传错了项目' })
      expect(after.files).toMatchObject([{ id, withdrawn: { by: '测试区教育局经办', reason: '传错了项目' } }])
      expect((await refusalOf(unit.evidence.withdraw.mutate({ id, reason: '再一次' }))).problem).toBe(
        'already-corrected',
      )
      expect((await send(PDF_FILE, '又一次.pdf')).status).toBe(200)

      const auditor = await api.client(people.users.auditor)
      const { entries } = await auditor.audit.entries.query({ record: id })
      expect(entries.map(({ action, record }) => [action, record.kind])).toEqual([
        ['evidence.withdraw', 'evidence'],
        ['evidence.attach', 'evidence'],
      ])
      expect(drafts()).toEqual([])
    })

    test('rows cannot be changed, not even with the server’s rights', async () => {
      for (const change of [
        'update evidence set filename = filename',
        'delete from evidence',
        'delete from evidence_withdrawals',
      ]) {
        await expect(sql.raw(change).execute(api.deps.db)).rejects.toThrow('append-only')
      }
    })

    test('what is not taken leaves nothing, and the answer says what to do', async () => {
      const before = [await stored(), await rows(), contents().length]
      for (const [bytes, name, more, said] of [
        [Buffer.from('<html><script>alert(1)</script>'), '公告.pdf', {}, '这不是可以作为证据的文件'],
        [JPEG_FILE, '公告.pdf', {}, '内容却是 JPG 图片'],
        [officeFile('docx', { 'word/vbaProject.bin': 'x' }), '合同.docx', {}, '含有宏'],
        [PDF_FILE, '../公告.pdf', {}, '路径'],
        [PDF_FILE, '公告\u202efdp.exe', {}, '看不见的字符'],
        [PDF_FILE, '公告.exe.pdf', {}, '两个扩展名'],
        [Buffer.alloc(0), '公告.pdf', {}, '文件是空的'],
        [Buffer.concat([PDF_FILE, Buffer.alloc(MOST_BYTES)]), '大.pdf', {}, '超过 0.2 MB 的上限'],
        [PDF_FILE, '合同.pdf', { event: 'contract-signed' }, '尚未登记'],
      ] as const) {
        const answer = await send(bytes, name, more)
        expect(answer).toMatchObject({ status: 422, problem: 'evidence-refused' })
        expect(answer.message).toContain(said)
      }
      expect((await send(PDF_FILE, 'a.pdf', { event: 'no-such-step' })).problem).toBe('bad-input')
      expect((await send(PDF_FILE, 'a.pdf', { key: 'x' })).problem).toBe('bad-input')
      expect((await send(PDF_FILE, 'a.pdf', {}, { 'content-type': 'text/plain' })).status).toBe(415)
      expect((await send(PDF_FILE, 'a.pdf', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
      expect([await stored(), await rows(), contents().length]).toEqual(before)
      expect(drafts()).toEqual([])
    })

    test('without a length announced, what is too large is cut off where it becomes so', async () => {
      const answer = await sendPieces(
        addressOf('大.pdf'),
        cookie,
        [PDF_FILE, ...Array<Buffer>(8).fill(Buffer.alloc(65_536))],
        true,
      )
      expect(answer).toBe(422)
      const endless = Array<Buffer>(40).fill(Buffer.alloc(65_536))
      expect([422, 'cut off']).toContain(await sendPieces(addressOf('无尽.pdf'), cookie, endless, true))
      expect(drafts()).toEqual([])
      await expect.poll(linesInUse).toBe(0)
    })

    /** Connections that do not end when they are told to where nothing is under way. */
    const linesInUse = () => {
      api.app.server.closeIdleConnections()
      return new Promise((resolve) => api.app.server.getConnections((_error, count) => resolve(count)))
    }

    test('an upload that is cut off leaves nothing', async () => {
      const before = [await stored(), await rows(), contents().length]
      expect(await sendPieces(addressOf('断.pdf'), cookie, [PDF_FILE.subarray(0, 50)], false)).toBe('cut off')
      await expect.poll(drafts).toEqual([])
      expect([await stored(), await rows(), contents().length]).toEqual(before)
    })

    /** Sends a body in pieces, its length unknown; not `whole`: the line is dropped in the middle. */
    function sendPieces(
      path: string,
      sent: string,
      pieces: readonly Buffer[],
      whole: boolean,
    ): Promise<number | 'cut off'> {
      return new Promise((resolve) => {
        const headers = { 'content-type': 'application/octet-stream', cookie: sent }
        const asked = httpRequest(`${api.address}${path}`, { method: 'POST', headers }, (answer) => {
          answer.resume()
          resolve(answer.statusCode ?? 0)
        })
        asked.once('error', () => resolve('cut off'))
        for (const piece of pieces) asked.write(piece)
        if (whole) asked.end()
        else setTimeout(() => asked.destroy(), 300)
      })
    }

    test('the limit of a district holds also between uploads at the same moment', async () => {
      const { bytes: before } = await stored()
      const room = Math.floor((MOST_DISTRICT_BYTES - (await own())) / 100_000)
      const answers = await Promise.all(
        Array.from({ length: room + 4 }, (_, n) => send(padded(100_000, n), `${n}.pdf`)),
      )
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(room)
      expect(new Set(answers.filter(({ status }) => status !== 200).map(({ message }) => message))).toEqual(
        new Set(['本区县的证据文件已达 0.5 MB 的上限。']),
      )
      expect((await stored()).bytes).toBe(before + room * 100_000)
      expect(drafts()).toEqual([])
      if (kind === 'disk') expect(contents()).toHaveLength(new Set(await digests()).size)
    })

    const own = async () => {
      const counted = await sql<{
        bytes: number
      }>`select bytes::int from evidence_totals where district_id = ${district.districtId}`.execute(api.deps.db)
      return counted.rows[0]?.bytes ?? 0
    }
    const digests = async () => {
      const found = await sql<{
        digest: string
      }>`select digest from evidence where district_id = ${district.districtId}`.execute(api.deps.db)
      return found.rows.map(({ digest }) => digest)
    }
    /** A PDF of exactly this many bytes, another for each `n`. */
    const padded = (bytes: number, n: number) => {
      const mark = `%${n}`.padEnd(bytes - PDF_FILE.length - 1, 'x')
      const [head, tail] = [PDF_FILE.subarray(0, -30), PDF_FILE.subarray(-30)]
      return Buffer.concat([head, Buffer.from(`${mark}\n`), tail])
    }

    test.runIf(kind === 'disk')('nobody reaches a file whose procurement they do not reach', async () => {
      const { files } = await unit.evidence.ofProcurement.query({ key })
      const id = files[0]?.id ?? ''
      const expected = {
        [district.users.water]: 404,
        [people.users['agency-clerk']]: 404,
        [people.users.administrator]: 403,
        [people.users.auditor]: 200,
        [people.users.reviewer]: 200,
        [people.school.clerk]: 404,
      }
      for (const [username, status] of Object.entries(expected)) {
        expect([username, (await fetchFile(id, await cookieOf(username))).status]).toEqual([username, status])
      }
      expect((await fetchFile(id, '')).status).toBe(401)
      for (const none of ['1', '..%2f..', '7d3c2c5e-0000-4000-8000-000000000000'])
        expect((await fetchFile(none)).status).toBe(404)
      const water = await api.client(district.users.water)
      expect((await refusalOf(water.evidence.ofProcurement.query({ key }))).problem).toBe('not-found')
      expect((await refusalOf(water.evidence.withdraw.mutate({ id, reason: '不是我的' }))).problem).toBe('not-found')
      cookie = await cookieOf(district.users.water)
      expect((await send(JPEG_FILE, 'a.jpg')).problem).toBe('not-found')
      cookie = await cookieOf(people.users.reviewer)
      expect((await send(JPEG_FILE, 'a.jpg')).problem).toBe('not-allowed')
      cookie = await cookieOf(district.users.education)
    })

    test.runIf(kind === 's3')('a storage that does not answer is told as such, and nothing is on record', async () => {
      const before = [await stored(), await rows()]
      const { files } = await unit.evidence.ofProcurement.query({ key })
      await s3?.stop()
      expect(await send(JPEG_FILE, '照片.jpg')).toMatchObject({ status: 503, problem: 'busy' })
      expect((await fetchFile(files[0]?.id ?? '')).status).toBe(503)
      expect([await stored(), await rows()]).toEqual(before)
      s3 = undefined
    })

    test.runIf(kind === 'disk')(
      'a content that was changed behind our back is not handed out as a whole file',
      async () => {
        const { files } = await unit.evidence.ofProcurement.query({ key })
        const { id = '', digest = '' } = files.at(-1) ?? {}
        const path = contents().find((found) => String(found).endsWith(digest))
        writeFileSync(join(folder, 'evidence', String(path)), padded(100_000, 999))
        await expect(fetchFile(id).then((answer) => answer.arrayBuffer())).rejects.toThrow(/terminated|aborted|closed/u)
        rmSync(join(folder, 'evidence', String(path)))
        expect((await fetchFile(id)).status).toBe(500)
      },
    )
  })
})
