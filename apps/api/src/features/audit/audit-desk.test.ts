import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { PROJECT_FILES_PATH } from '@tenderlight/contracts/audit'
import { CASE_FILES_PATH } from '@tenderlight/contracts/case-acts'
import { EVIDENCE_PATH } from '@tenderlight/contracts/evidence'
import { REQUEST_FILES_PATH } from '@tenderlight/contracts/request-files'
import type { LookBack, PastCount } from '@tenderlight/contracts/look-back'
import { newSigningKey } from '@tenderlight/db/audit-log/keys'
import { ProjectFileCheck } from '@tenderlight/db/project-file/check-project-file'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { readArchive } from '@tenderlight/exchange/archive/read-archive'
import type { ReadEntry } from '@tenderlight/exchange/archive/read-archive'
import { PDF_FILE, PNG_FILE } from '@tenderlight/exchange/testing/evidence-files'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openKeeping } from '../../evidence/open-keeping.ts'
import { keepBoardOfDay } from '../../reckoning/day-board.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { randomProcurements } from '../../testing/random-procurements.ts'
import { clientOf, PASSWORD, seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-03-09')
const NUMBERS = Array.from({ length: 12 }, (_, index) => `DEMO-2026-${String(index).padStart(2, '0')}`)

forDatabase('what auditing asks of a district', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let bureau: Client
  let education: Client
  let elsewhere: string
  const jar = { cookie: '' }
  const unitJar = { cookie: '' }
  const folder = mkdtempSync(join(tmpdir(), 'tenderlight-audit-'))

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY, { evidence: openKeeping(folder) })
    district = await seedDistrict(api.deps)
    const other = await seedDistrict(api.deps)
    elsewhere = await putOnRecord(api, other, TODAY, aProcurement({ id: 'ELSEWHERE' }))
    for (const [index, id] of NUMBERS.entries()) {
      await putOnRecord(
        api,
        district,
        TODAY,
        aProcurement({ id, ...(index < 4 ? { contractSignedOn: undefined } : {}) }),
      )
    }
    bureau = clientOf(api.address, {}, jar)
    await bureau.access.signIn.mutate({ username: district.users.bureau, password: PASSWORD })
    education = clientOf(api.address, {}, unitJar)
    await education.access.signIn.mutate({ username: district.users.education, password: PASSWORD })
  })
  afterAll(async () => {
    await api.close()
    rmSync(folder, { recursive: true, force: true })
  })

  describe('a sample', () => {
    test('is the same for the same seed, begins a larger one, and tells what it was drawn from', async () => {
      const drawn = await bureau.audit.sample.query({ n: 5, seed: '2026-09' })
      const numbers = drawn.rows.map(({ id }) => id)
      expect(new Set(numbers).size).toBe(5)
      expect(NUMBERS).toEqual(expect.arrayContaining(numbers))
      expect(drawn).toMatchObject({ population: NUMBERS.length, asOf: TODAY })
      expect(await bureau.audit.sample.query({ n: 5, seed: '2026-09' })).toEqual(drawn)
      const all = await bureau.audit.sample.query({ n: 200, seed: '2026-09' })
      expect(all.rows.map(({ id }) => id).slice(0, 5)).toEqual(numbers)
      expect(all.rows.map(({ id }) => id).toSorted()).toEqual(NUMBERS)
      const values = all.rows.map(({ value }) => value)
      expect(values).toEqual(values.toSorted())
      const other = await bureau.audit.sample.query({ n: 200, seed: '2026-10' })
      expect(other.rows.map(({ id }) => id)).not.toEqual(all.rows.map(({ id }) => id))
      expect(other.digest).toBe(all.digest)
    })

    test('is drawn from what the filters find: another population has another digest', async () => {
      const red = await bureau.audit.sample.query({ n: 200, seed: '1', light: 'red' })
      const listed = await bureau.procurements.list.query({ light: 'red' })
      expect(red.population).toBeGreaterThan(0)
      expect(red.rows.map(({ key }) => key).toSorted()).toEqual(listed.rows.map(({ key }) => key).toSorted())
      const all = await bureau.audit.sample.query({ n: 200, seed: '1' })
      expect(red.digest).not.toBe(all.digest)
      const none = await bureau.audit.sample.query({ n: 3, seed: '1', unit: district.water.id })
      expect([none.rows, none.population]).toEqual([[], 0])
    })

    test('leaves as a table whose every line says what it was drawn by', async () => {
      const { rows, digest } = await bureau.audit.sample.query({ n: 2, seed: '=1+1' })
      const file = await bureau.audit.sampleFile.query({ n: 2, seed: '=1+1', format: 'csv' })
      const [head = '', ...lines] = Buffer.from(file.content, 'base64').toString('utf8').trimEnd().split('\r\n')
      expect(head).toContain('项目编号')
      expect(lines.map((line) => line.split(',')[1])).toEqual(rows.map(({ id }) => id))
      for (const line of lines) expect(line).toContain(`'=1+1,${NUMBERS.length},${digest}`)
      const book = await bureau.audit.sampleFile.query({ n: 2, seed: '1', format: 'xlsx' })
      expect(Buffer.from(book.content, 'base64').subarray(0, 2).toString('latin1')).toBe('PK')
      expect(book.filename).toBe(`抽查-2-${TODAY}.xlsx`)
    })

    test('is no business of a unit', async () => {
      expect((await refusalOf(education.audit.sample.query({ n: 1, seed: '1' }))).problem).toBe('not-allowed')
    })
  })

  describe('the file of a project', () => {
    let key: string
    beforeAll(async () => {
      key = await putOnRecord(api, district, TODAY, aProcurement({ id: 'FILE-2026-1', contractSignedOn: undefined }))
      const { facts } = await education.procurements.recordFact.mutate({
        key,
        event: 'contract-signed',
        on: civilDate('2026-03-02'),
        reason: '补登',
      })
      const factId = facts.find(({ event }) => event === 'contract-signed')?.id ?? ''
      await education.procurements.correctFact.mutate({ factId, on: civilDate('2026-03-03'), reason: '登记有误' })
      const asked = new URLSearchParams({ key, event: 'contract-signed', name: '合同.pdf' })
      const attached = await fetch(`${api.address}${EVIDENCE_PATH}?${asked.toString()}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', cookie: unitJar.cookie },
        body: new Uint8Array(PDF_FILE),
      })
      expect(attached.status).toBe(200)
    })

    const fetched = (jar: { cookie: string }, of = key) =>
      fetch(`${api.address}${PROJECT_FILES_PATH}/${of}`, { method: 'POST', headers: { cookie: jar.cookie } })
    const filesOf = async (answer: Response) => {
      const files: ReadEntry[] = []
      if (answer.body === null) throw new Error('an answer without a body')
      for await (const file of readArchive(answer.body, () => true)) files.push(file)
      return files
    }
    const textOf = (files: readonly ReadEntry[], name: string) =>
      files.find((file) => file.name === name)?.content?.toString('utf8') ?? ''
    const linesOf = (files: readonly ReadEntry[], name: string) =>
      textOf(files, name)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>)

    test('holds what is on record, verifies with the key of the log, and its export is on the log', async () => {
      const answer = await fetched(jar)
      expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('项目档案-FILE-2026-1'))
      const files = await filesOf(answer)
      const check = new ProjectFileCheck([api.deps.signingKey.publicKey])
      for (const file of files) check.add(file)
      const verdict = check.end()
      expect(verdict.problems).toEqual([])
      expect(verdict.findings).toBeGreaterThan(10)
      expect(verdict.manifest).toMatchObject({ project: { key, number: 'FILE-2026-1' }, missing: [] })

      const { record } = JSON.parse(textOf(files, 'record.json')) as { record: { contractSignedOn: string } }
      expect(record.contractSignedOn).toBe('2026-03-03')
      const signed = linesOf(files, 'facts.jsonl').filter(({ event }) => event === 'contract-signed')
      expect(signed.map(({ on_date: on, reason, names }) => [on, reason, names])).toEqual([
        ['2026-03-02', '补登', { recorded_by: '测试区教育局经办' }],
        ['2026-03-03', '登记有误', { recorded_by: '测试区教育局经办' }],
      ])
      expect(linesOf(files, 'log.jsonl').map(({ action }) => action)).toEqual([
        'procurements.record',
        'procurements.correct',
        'evidence.attach',
        'file.export',
      ])
      const evidence = files.find(({ name }) => name.startsWith('evidence/'))
      expect(evidence?.name).toMatch(/^evidence\/[\da-f]{16}-合同\.pdf$/u)
      expect(evidence?.content?.equals(PDF_FILE)).toBe(true)
      const [last] = (await bureau.audit.entries.query({ record: key })).entries
      expect(last).toMatchObject({ action: 'file.export', record: { kind: 'project-file', label: 'FILE-2026-1' } })
      expect(verdict.manifest?.logNumber).toBe(last?.number)
    })

    test('holds the files of what was raised about it, and of the cases that came of that', async () => {
      const of = await putOnRecord(api, district, TODAY, aProcurement({ id: 'FILE-2026-2' }))
      const raised = {
        kind: 'challenge',
        channel: 'letter',
        title: '对结果的质疑',
        words: '见附件。',
        project: of,
      } as const
      const rest = { regime: null, receivedOn: TODAY, after: null, party: null, confidential: false } as const
      const { id } = await education.requests.receive.mutate({ ...raised, ...rest, said: { about: 'result' } })
      const send = async (path: string, asked: Record<string, string>, bytes: Buffer) => {
        const answer = await fetch(`${api.address}${path}?${new URLSearchParams(asked).toString()}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream', cookie: unitJar.cookie },
          body: new Uint8Array(bytes),
        })
        expect(answer.status).toBe(200)
      }
      await send(REQUEST_FILES_PATH, { id, name: '质疑函.pdf' }, PDF_FILE)
      const about = { unit: district.education.id, kind: 'request', title: '督促答复质疑', request: id } as const
      const [opened = ''] = (await bureau.cases.open.mutate({ about, text: '请按期答复。', letter: false })).ids
      const answer = { id: opened, step: 1, what: 'answered', text: '已安排答复。', day: TODAY } as const
      await education.cases.answer.mutate(answer)
      await send(CASE_FILES_PATH, { id: opened, step: '2', name: '说明.png' }, PNG_FILE)

      const files = await filesOf(await fetched(jar, of))
      const check = new ProjectFileCheck([api.deps.signingKey.publicKey])
      for (const file of files) check.add(file)
      const { problems, manifest } = check.end()
      expect([problems, manifest?.missing]).toEqual([[], []])
      expect(linesOf(files, 'cases.jsonl').map(({ request_id: request }) => request)).toEqual([id])
      expect(linesOf(files, 'matter-files.jsonl').map(({ filename }) => filename)).toEqual(['质疑函.pdf'])
      expect(linesOf(files, 'case-files.jsonl').map(({ filename }) => filename)).toEqual(['说明.png'])
      const kept = files.filter(({ name }) => name.startsWith('evidence/'))
      expect(kept.map(({ name }) => name.replace(/^.*-/u, '')).toSorted()).toEqual(['说明.png', '质疑函.pdf'])
      const contents = kept.map(({ content }) => content?.toString('hex') ?? '').toSorted()
      expect(contents).toEqual([PDF_FILE, PNG_FILE].map((file) => file.toString('hex')).toSorted())
    })

    test('is no other once anything in it is changed, added, left out or signed by somebody else', async () => {
      const files = await filesOf(await fetched(jar))
      const problems = (of: readonly ReadEntry[], given = api.deps.signingKey) => {
        const check = new ProjectFileCheck([given.publicKey])
        for (const file of of) check.add(file)
        return check.end().problems.map(({ problem, file }) => [problem, file])
      }
      const at = files.findIndex(({ name }) => name === 'facts.jsonl')
      const [facts] = files.slice(at)
      if (facts === undefined) throw new Error('facts are in the file')
      expect(problems(files.with(at, { ...facts, sha256: '0'.repeat(64) }))).toEqual([['changed', 'facts.jsonl']])
      expect(problems(files.toSpliced(at, 1))).toEqual([['missing', 'facts.jsonl']])
      expect(problems(files.toSpliced(at, 0, { ...facts, name: 'more.jsonl' }))).toEqual([['added', 'more.jsonl']])
      expect(problems([...files.slice(1), ...files.slice(0, 1)])).toEqual([['order', files[1]?.name]])
      expect(problems(files, newSigningKey())).toEqual([['key', '']])
    })

    test('names what its records speak of and the installation does not have', async () => {
      for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true, force: true })
      const check = new ProjectFileCheck([api.deps.signingKey.publicKey])
      for (const file of await filesOf(await fetched(jar))) check.add(file)
      const { manifest, problems } = check.end()
      expect(problems).toEqual([])
      expect(manifest?.missing.map(({ filename }) => filename)).toEqual(['合同.pdf'])
    })

    test('is for whoever supervises, and of a project within reach', async () => {
      expect((await fetched(unitJar)).status).toBe(403)
      for (const nowhere of [elsewhere, '3f0e8a52-0b0e-4a57-9a4b-0f6f0a7d1b11', 'x']) {
        expect((await fetched(jar, nowhere)).status).toBe(404)
      }
    })
  })

  describe('looking back', () => {
    const THEN = civilDate('2026-02-27')
    const past = { cookie: '' }
    const pastUnit = { cookie: '' }
    let then: TestDistrict
    let supervisor: Client
    let key: string

    beforeAll(async () => {
      api.clock.set(THEN)
      then = await seedDistrict(api.deps)
      key = await putOnRecord(api, then, THEN, aProcurement({ ...NOTHING_AFTER_AWARD, id: 'BACK-1' }))
      for (const procurement of randomProcurements(40, 7, THEN)) await putOnRecord(api, then, THEN, procurement)
      const db = api.deps.within({ as: 'reckoning', district: then.districtId })
      expect(await keepBoardOfDay({ ...api.deps, db }, then.districtId)).toBe(true)
      expect(await keepBoardOfDay({ ...api.deps, db }, then.districtId)).toBe(false)
      api.clock.set(TODAY)
      supervisor = clientOf(api.address, {}, past)
      await supervisor.access.signIn.mutate({ username: then.users.bureau, password: PASSWORD })
      const clerk = clientOf(api.address, {}, pastUnit)
      await clerk.access.signIn.mutate({ username: then.users.education, password: PASSWORD })
      // Entered later: nobody knew of it then.
      const late = { key, event: 'contract-signed', on: civilDate('2026-02-24'), reason: '补登' } as const
      await clerk.procurements.recordFact.mutate(late)
      await putOnRecord(api, then, TODAY, aProcurement({ id: 'BACK-LATER', contractSignedOn: undefined }))
    })

    const made = async (day: string) => {
      for (;;) {
        const answer = await supervisor.audit.lookBack.query({ day: civilDate(day) })
        if (answer.known !== null) return answer
        expect(answer.loading?.done).toBeLessThanOrEqual(answer.loading?.total ?? 0)
        await setTimeout(20)
      }
    }
    const inOrder = (counts: LookBack['shown']) =>
      counts && {
        law: counts.counts.law.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b))),
        commitment: counts.counts.commitment.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b))),
      }
    const placeOf = ({ unit, stage, bound }: PastCount) => `${unit} ${stage} ${bound}`
    const sumOf = (counts: readonly PastCount[], of: 'red' | 'yellow') => counts.reduce((sum, one) => sum + one[of], 0)

    test('the board of a day is what it showed on that evening, whatever was entered since', async () => {
      const { known, shown } = await made(THEN)
      expect(known?.procurements).toBe(41)
      expect(known && inOrder({ madeAt: '', counts: known.counts })).toEqual(inOrder(shown))
      expect(sumOf(known?.counts.law ?? [], 'red')).toBeGreaterThan(0)
      const red = known?.red ?? []
      expect(red.filter(({ level }) => level === 'law')).toHaveLength(
        sumOf(
          (known?.counts.law ?? []).filter(({ bound }) => bound === 'buyer'),
          'red',
        ),
      )
      expect(red.map(({ due }) => due)).toEqual(red.map(({ due }) => due).toSorted())
    })

    test('is made once and kept; of a later day it is another, of one before everything it is empty', async () => {
      const first = await made(THEN)
      expect(await supervisor.audit.lookBack.query({ day: THEN })).toEqual(first)
      const later = await made('2026-03-08')
      expect(later.shown).toBe(null)
      expect(later.known?.procurements).toBe(41)
      expect(later.known?.counts).not.toEqual(first.known?.counts)
      expect((await made('2026-02-26')).known).toMatchObject({ procurements: 0, red: [], counts: { law: [] } })
    })

    test('a project then and now', async () => {
      const asked = await supervisor.audit.project.query({ key, day: THEN })
      expect(asked.past?.record['contractSignedOn']).toBe(undefined)
      expect(asked.now.record['contractSignedOn']).toBe('2026-02-24')
      const signing = (findings: readonly { rule: string; verdict: string }[]) =>
        findings.find(({ rule }) => rule === 'jiujiang.gp.contract.sign')?.verdict
      expect([signing(asked.past?.findings ?? []), signing(asked.now.findings)]).toEqual(['pending', 'compliant'])
      expect((await supervisor.audit.project.query({ key, day: civilDate('2026-02-26') })).past).toBe(null)
    })

    test('a day that is not over, somebody else’s project and a unit’s question are refused', async () => {
      const refused = async (asked: Promise<unknown>) => (await refusalOf(asked)).problem
      expect(await refused(supervisor.audit.lookBack.query({ day: TODAY }))).toBe('bad-input')
      expect(await refused(supervisor.audit.project.query({ key, day: TODAY }))).toBe('bad-input')
      expect(await refused(supervisor.audit.project.query({ key: elsewhere, day: THEN }))).toBe('not-found')
      const clerk = clientOf(api.address, {}, pastUnit)
      expect(await refused(clerk.audit.lookBack.query({ day: THEN }))).toBe('not-allowed')
    })
  })
})
