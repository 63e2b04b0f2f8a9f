import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IntentionForm } from '@tenderlight/contracts/intentions'
import { DOCUMENT_PATH, REVIEW_PATH } from '@tenderlight/contracts/tender-documents'
import { storedContents } from '@tenderlight/db/repositories/stored-contents'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { officeFile, PDF_FILE } from '@tenderlight/exchange/testing/evidence-files'
import { pdfOf } from '@tenderlight/exchange/testing/pdf-of'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openKeeping } from '../../evidence/open-keeping.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { publishIntention } from '../../testing/publish-intention.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { publishAnnouncement, submitAnnouncement } from '../../testing/publish-announcement.ts'

const FORM: IntentionForm = {
  title: '校车租赁服务(2027 学年)',
  regime: 'government-procurement',
  category: 'services',
  method: 'open-tender',
  summary: '接送线路十二条,服务期一年。',
  budget: 280_000_000,
  expectedMonth: '2026-12',
  measure: 'package',
  reservedSme: 112_000_000,
  reservedSmallMicro: 78_400_000,
}
const PUBLISHED = civilDate('2026-11-02')
const DAY_30 = civilDate('2026-12-02')
const MOST_BYTES = 300_000

const SIZE = '投标人注册资本不得低于500万元'
const LOCAL = '同等条件下优先本区企业'
const BRAND = '空调指定品牌:甲'
const text = (...lines: readonly string[]) => Buffer.from(['第一章 总则', ...lines].join('\n'))

forDatabase('tender documents', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let unit: Client
  let reviewer: Client
  let cookie: string
  let key: string
  const folder = mkdtempSync(join(tmpdir(), 'tenderlight-documents-'))

  beforeAll(async () => {
    const evidence = openKeeping(folder, { mostBytes: MOST_BYTES, mostDistrictBytes: 20_000_000, s3: undefined })
    api = await startTestApi(connection(), PUBLISHED, { evidence })
    district = await seedDistrict(api.deps)
  })
  beforeEach(async () => {
    await on(PUBLISHED)
    key = (await publishIntention(unit, reviewer, { ...FORM, title: `校车租赁服务 ${Math.random()}` })).key
    await on(DAY_30)
  })
  afterAll(async () => {
    await api.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function on(day: Parameters<TestApi['clock']['set']>[0]) {
    api.clock.set(day)
    unit = await api.client(district.users.education)
    reviewer = await api.client(district.users.reviewer)
    cookie = await cookieOf(district.users.education)
  }

  async function cookieOf(username: string): Promise<string> {
    const answer = await fetch(`${api.address}/trpc/access.signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    })
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }

  async function post(path: string, asked: Readonly<Record<string, string>>, bytes: Uint8Array, as = cookie) {
    const answer = await fetch(`${api.address}${path}?${new URLSearchParams({ key, ...asked }).toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', cookie: as },
      body: new Uint8Array(bytes),
    })
    const body = (await answer.json()) as Readonly<Record<string, unknown>> & {
      error?: { message: string; data: { problem: string } }
    }
    return { status: answer.status, body, problem: body.error?.data.problem, message: body.error?.message }
  }
  const send = (bytes: Uint8Array, name = '招标文件.txt', as = cookie) => post(DOCUMENT_PATH, { name }, bytes, as)
  const view = (version?: number) =>
    unit.tenderDocuments.get.query({ key, ...(version === undefined ? {} : { version }) })
  async function marks() {
    const { shown, versions } = await view()
    return { document: versions[0]?.id ?? '', marks: shown?.marks ?? [], gone: shown?.gone ?? [] }
  }
  async function answer(mark: number, kind: 'changed' | 'not-applicable' | 'kept', words = '依据采购需求') {
    const { document, marks: all } = await marks()
    const answered = all.find(({ number }) => number === mark)?.answers.length ?? 0
    return unit.tenderDocuments.answer.mutate({ document, mark, answered, kind, words })
  }
  const contents = () =>
    readdirSync(join(folder, 'evidence'), { recursive: true }).filter((path) => /[\da-f]{64}$/u.test(String(path)))
  const check = () => unit.intentions.announceCheck.query({ key })

  test('a document is read and marked, no announcement goes out before each mark is answered, and the answers stay', async () => {
    expect((await check()).decision).toBe('allowed')
    const sent = await send(text(SIZE, '具有同类业绩的,每个得2分', LOCAL))
    expect([sent.status, sent.body]).toEqual([200, { open: 2, awaited: 0 }])
    const { marks: found, document } = await marks()
    expect(found.map(({ rule, paragraph, words, state }) => [rule, paragraph, words, state])).toEqual([
      ['cn.gp.sme.no-size-criteria', 2, '注册资本不得低于500万元', 'open'],
      ['cn.fcr.no-local-bias', 4, '优先本区企业', 'open'],
    ])
    expect(found[0]?.citation).toMatchObject({ clause: '第五条', verification: 'public text' })
    expect(found[0]?.instead.zh).toContain('履约')

    const refused = await check()
    expect(refused).toMatchObject({ decision: 'refused', overridable: false, earliest: null })
    expect(refused.findings.map(({ rule, places }) => [rule, places?.map(({ line }) => line)])).toEqual([
      ['cn.gp.sme.no-size-criteria', [2]],
      ['cn.fcr.no-local-bias', [4]],
    ])
    const late = await refusalOf(submitAnnouncement(unit, { key, reason: '赶在年底前' }))
    expect(late).toMatchObject({ problem: 'refused-by-rule', refusal: { decision: 'refused' } })
    const asFact = unit.procurements.recordFact.mutate({ key, event: 'announcement', on: DAY_30 })
    expect((await refusalOf(asFact)).problem).toBe('notice-refused')

    // The rules judge the same words on the procurement's page.
    const judged = async () =>
      (await unit.procurements.get.query({ key })).findings.filter(({ places }) => places !== undefined)
    expect(
      (await judged())
        .filter(({ verdict }) => verdict === 'breach')
        .map(({ rule }) => rule)
        .toSorted(),
    ).toEqual(['cn.fcr.no-local-bias', 'cn.gp.sme.no-size-criteria'])

    expect(await answer(1, 'kept', '采购标的有特殊要求')).toEqual({ open: 1, awaited: 0 })
    expect(
      (
        await refusalOf(
          unit.tenderDocuments.answer.mutate({ document, mark: 1, answered: 0, kind: 'changed', words: '' }),
        )
      ).problem,
    ).toBe('changed-meanwhile')
    expect(await answer(2, 'not-applicable', '此处为引用旧制度')).toEqual({ open: 0, awaited: 0 })
    expect(await answer(2, 'kept', '经核对仍需保留')).toEqual({ open: 0, awaited: 0 })
    expect((await check()).decision).toBe('allowed')
    const answers = (await marks()).marks[1]?.answers
    expect(answers?.map(({ kind, by, words }) => [kind, by, words])).toEqual([
      ['not-applicable', '测试区教育局经办', '此处为引用旧制度'],
      ['kept', '测试区教育局经办', '经核对仍需保留'],
    ])
    expect(await unit.tenderDocuments.summary.query({ key })).toMatchObject({
      document: { version: 1, marks: 2, open: 0, awaited: 0 },
    })
    await publishAnnouncement(unit, reviewer, { key, bidDeadlineOn: civilDate('2026-12-28') })
  })

  test('a new version takes over the answers of clauses that are the same, and asks anew what is said to be changed and is not', async () => {
    await send(text(SIZE, LOCAL, BRAND))
    expect(await answer(1, 'kept', '采购标的有特殊要求')).toEqual({ open: 2, awaited: 0 })
    await answer(2, 'changed', '')
    expect(await answer(3, 'changed', '删去品牌')).toEqual({ open: 0, awaited: 2 })
    expect((await check()).decision).toBe('refused')

    const second = await send(text('前言', SIZE, LOCAL), '招标文件(修改).md')
    expect(second.body).toEqual({ open: 1, awaited: 0 })
    const { marks: found, gone } = await marks()
    expect(found.map(({ words, state, saidChanged, answers }) => [words, state, saidChanged, answers])).toMatchObject([
      ['注册资本不得低于500万元', 'settled', false, [{ kind: 'kept', by: '测试区教育局经办', carriedFrom: 1 }]],
      ['优先本区企业', 'open', true, []],
    ])
    expect(gone.map(({ words }) => words)).toEqual(['指定品牌'])
    await answer(2, 'not-applicable', '此处为引用旧制度')
    expect((await check()).decision).toBe('allowed')

    // The third version takes over from the second, and still says where the answer was given.
    await send(text('前言', SIZE, LOCAL, '附则'))
    expect((await marks()).marks.map(({ answers }) => answers.map(({ carriedFrom }) => carriedFrom))).toEqual([
      [1],
      [2],
    ])
    const first = await view(1)
    expect(first.versions.map(({ version, filename }) => [version, filename])).toEqual([
      [3, '招标文件.txt'],
      [2, '招标文件(修改).md'],
      [1, '招标文件.txt'],
    ])
    expect(first.shown?.marks.map(({ state }) => state)).toEqual(['settled', 'awaited', 'awaited'])
    const older = first.versions[2]?.id ?? ''
    const tooLate = unit.tenderDocuments.answer.mutate({
      document: older,
      mark: 2,
      answered: 1,
      kind: 'changed',
      words: '',
    })
    expect((await refusalOf(tooLate)).problem).toBe('changed-meanwhile')
    expect((await refusalOf(view(9))).problem).toBe('not-found')
  })

  test('Word and PDF are read, with pages, and come back as they were', async () => {
    const body = `<w:p><w:r><w:t>${SIZE}</w:t></w:r></w:p>`
    const docx = officeFile('docx', { 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` })
    expect((await send(docx, '招标文件.docx')).body).toEqual({ open: 1, awaited: 0 })
    const pdf = await pdfOf([['第一章 总则'], [LOCAL]])
    expect((await send(pdf, '招标文件.pdf')).body).toEqual({ open: 1, awaited: 0 })
    const { marks: found, document } = await marks()
    expect(found.map(({ words, page }) => [words, page])).toEqual([['优先本区企业', 2]])
    const fetched = await fetch(`${api.address}${DOCUMENT_PATH}/${document}`, { headers: { cookie } })
    expect(fetched.headers.get('content-disposition')).toMatch(/^attachment;/u)
    expect(Buffer.from(await fetched.arrayBuffer()).equals(pdf)).toBe(true)
    const keys = (await storedContents(api.deps.db)).filter((one) => one.procurement_id === key)
    expect(keys).toHaveLength(2)
  })

  test('what is not taken leaves nothing', async () => {
    const before = contents().length
    await send(text(SIZE))
    for (const [bytes, name, said] of [
      [text(SIZE), '同一份.txt', '与第 1 版完全相同'],
      [Buffer.from('89504e470d0a1a0a', 'hex'), '图.txt', '不是文本'],
      [PDF_FILE, '空.pdf', '都是图片'],
      [PDF_FILE, '假.docx', '内容却是'],
      [officeFile('xlsx'), '表.xlsx', '只收 Word'],
      [officeFile('docx', { 'word/vbaProject.bin': 'x' }), '宏.docx', '宏'],
      [Buffer.from('MZ'), '程序.exe', '不是可以作为证据的文件'],
      [Buffer.alloc(MOST_BYTES + 1, 'a'), '大.txt', '上限'],
    ] as const) {
      const { problem, message } = await send(bytes, name)
      expect([name, problem, message]).toEqual([name, 'evidence-refused', expect.stringContaining(said)])
    }
    expect((await view()).versions).toHaveLength(1)
    expect(contents()).toHaveLength(before + 1)
    expect(readdirSync(join(folder, 'evidence', 'drafts'))).toEqual([])
  })

  test('a review is recorded with its paper, judged by the rule that asks for it, and corrected beside itself', async () => {
    const told = { name: '审查表.pdf', title: '采购管理办法', reviewer: '法规科 李某', reviewedOn: '2026-11-30' }
    const own = await post(REVIEW_PATH, { ...told, subject: 'tender-document', outcome: 'passed' }, PDF_FILE)
    expect([own.status, own.body['finding']]).toEqual([200, null])
    const late = { ...told, subject: 'policy', issuedOn: '2026-11-20', outcome: 'passed' }
    const policy = await post(REVIEW_PATH, late, PDF_FILE)
    expect(policy.body['finding']).toMatchObject({ rule: 'cn.fcr.review', verdict: 'breach', light: 'red' })
    const replaces = String(policy.body['id'])
    const corrected = await post(REVIEW_PATH, { ...late, issuedOn: '2026-12-01', replaces }, PDF_FILE)
    expect(corrected.body['finding']).toMatchObject({ verdict: 'compliant', met: '2026-11-30' })
    expect((await post(REVIEW_PATH, { ...late, replaces }, PDF_FILE)).problem).toBe('already-corrected')
    const { reviews } = await view()
    expect(reviews.map(({ subject, replaced }) => [subject, replaced])).toEqual([
      ['tender-document', false],
      ['policy', true],
      ['policy', false],
    ])
    const ahead = await post(REVIEW_PATH, { ...late, reviewedOn: '2027-01-04' }, PDF_FILE)
    expect(ahead.message).toContain('晚于今天')
    const odd = { ...told, subject: 'tender-document', issuedOn: '2026-11-20', outcome: 'passed' }
    expect((await post(REVIEW_PATH, odd, PDF_FILE)).problem).toBe('bad-input')
    const paper = await fetch(`${api.address}${REVIEW_PATH}/${replaces}`, { headers: { cookie } })
    expect(Buffer.from(await paper.arrayBuffer()).equals(PDF_FILE)).toBe(true)
  })

  test('another unit sees and changes nothing; a reviewer looks on', async () => {
    await send(text(SIZE))
    const { document } = await marks()
    const water = await api.client(district.users.water)
    const waterCookie = await cookieOf(district.users.water)
    expect((await refusalOf(water.tenderDocuments.get.query({ key }))).problem).toBe('not-found')
    const foreign = { document, mark: 1, answered: 0, kind: 'changed', words: '' } as const
    expect((await refusalOf(water.tenderDocuments.answer.mutate(foreign))).problem).toBe('not-found')
    expect((await send(text(LOCAL), '别人的.txt', waterCookie)).problem).toBe('not-found')
    const file = await fetch(`${api.address}${DOCUMENT_PATH}/${document}`, { headers: { cookie: waterCookie } })
    expect(file.status).toBe(404)
    expect((await reviewer.tenderDocuments.get.query({ key })).shown?.marks).toHaveLength(1)
    expect((await refusalOf(reviewer.tenderDocuments.answer.mutate(foreign))).problem).toBe('not-allowed')
  })

  test('everything is on the log, and nothing of it can be changed', async () => {
    await send(text(SIZE))
    await answer(1, 'kept', '采购标的有特殊要求')
    const { rows } = await sql<{ action: string; kind: string }>`select action, record_kind as kind from audit_entries
      where district_id = ${district.districtId} and action like 'documents.%' order by number desc limit 4`.execute(
      api.deps.db,
    )
    expect(rows.map(({ action, kind }) => `${action} ${kind}`)).toEqual([
      'documents.answer procurement',
      'documents.answer document-answer',
      'documents.upload procurement',
      'documents.upload tender-document',
    ])
    for (const table of ['tender_documents', 'document_marks', 'document_answers', 'fairness_reviews']) {
      await expect(sql`delete from ${sql.table(table)}`.execute(api.deps.db)).rejects.toThrow('append-only')
    }
  })
})
