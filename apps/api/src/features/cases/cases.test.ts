import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CASE_STAGES } from '@tenderlight/compliance/cases/case'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { CASE_FILES_PATH } from '@tenderlight/contracts/case-acts'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { PDF_FILE } from '@tenderlight/exchange/testing/evidence-files'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweepCases } from '../../desk/case-sweep.ts'
import { openKeeping } from '../../evidence/open-keeping.ts'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

// A Monday; contracts of an award of 2 February were to be signed by 4 March.
const TODAY = civilDate('2026-03-09')
const SIGN = 'cn.gp.contract.sign'

forDatabase('cases', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let people: EveryRole
  let first: Client
  let second: Client
  let unit: Client
  const folder = mkdtempSync(join(tmpdir(), 'tenderlight-cases-'))
  let projects = 0

  beforeAll(async () => {
    const evidence = openKeeping(folder, { mostBytes: 200_000, mostDistrictBytes: 500_000, s3: undefined })
    api = await startTestApi(connection(), TODAY, { evidence })
    district = await seedDistrict(api.deps)
    people = await seedEveryRole(api.deps, district)
    first = await api.client(district.users.bureau)
    second = await api.client(people.users.supervisor)
    unit = await api.client(district.users.education)
    const set = { version: 0, from: TODAY, reason: '会议纪要', key: '' }
    await first.desk.set.mutate({ ...set, kind: 'letter-prefix', content: { prefix: '测财督' } })
    const terms = { issueWithin: 2, answerWithin: 5, reviewWithin: 3 }
    await first.desk.set.mutate({ ...set, kind: 'case-terms', content: terms })
  })
  afterAll(async () => {
    await api.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** A project of the education bureau whose contract is overdue. */
  async function overdue(): Promise<{ key: string; rule: string }> {
    projects += 1
    const award = {
      ...NOTHING_AFTER_AWARD,
      resultDeterminedOn: civilDate('2026-02-02'),
      awardNoticeOn: civilDate('2026-02-02'),
    }
    const id = `CG-${projects}`
    const key = await putOnRecord(api, district, TODAY, aProcurement({ ...award, id, buyer: district.education.name }))
    return { key, rule: SIGN }
  }
  async function opened(letter = true): Promise<string> {
    const { ids } = await first.cases.open.mutate({ subjects: [await overdue()], letter, text: '请抓紧办理。' })
    return ids[0] ?? ''
  }
  const stepOf = async (id: string) => (await first.cases.get.query({ id })).step
  const at = async (id: string) => ({ id, step: await stepOf(id) })

  test('what is overdue and in no case is a candidate, and is none once a case is about it', async () => {
    const breach = await overdue()
    const rows = async () => (await first.cases.candidates.query({ key: breach.key })).rows
    const [one, ...others] = (await rows()).filter(({ rule }) => rule === SIGN)
    expect(others).toEqual([])
    expect(one).toMatchObject({
      due: '2026-03-04',
      light: 'red',
      lateWorkingDays: 3,
      before: null,
      unit: district.education,
    })
    const { ids } = await first.cases.open.mutate({ subjects: [breach], letter: true })
    expect((await rows()).filter(({ rule }) => rule === SIGN)).toEqual([])
    expect((await refusalOf(second.cases.open.mutate({ subjects: [breach], letter: true }))).problem).toBe(
      'case-refused',
    )
    const { case: row, subjects } = await second.cases.get.query({ id: ids[0] ?? '' })
    expect(row).toMatchObject({ kind: 'breach', source: 'hand', stage: 'to-issue', waitsFor: 'bureau', subjects: 1 })
    expect(row.clock).toMatchObject({ what: 'issue', due: '2026-03-11', light: 'green', late: null })
    expect(subjects[0]).toMatchObject({
      rule: SIGN,
      found: { verdict: 'breach', due: '2026-03-04' },
    })
  })

  test('a whole case: letter, plan returned, plan, more time, work, passed, told, struck off', async () => {
    const id = await opened()
    const draft = await second.cases.get.query({ id })
    expect(draft.letter).toMatchObject({ number: null, to: district.education.name, dueOn: '2026-03-16' })
    expect(draft.letter?.facts[0]?.says).toContain('2026年3月4日')
    expect(draft.letter?.content.asks).toContain('请抓紧办理。')
    expect(draft.acts).toContainEqual({ act: 'issue-letter', blocked: null })

    // Nobody issues what they drafted.
    expect((await first.cases.get.query({ id })).acts).toContainEqual({ act: 'issue-letter', blocked: 'second-person' })
    expect((await refusalOf(first.cases.issueLetters.mutate({ ids: [id] }))).problem).toBe('second-person-needed')
    // Nor does the unit know of it yet, whatever it asks for.
    expect((await refusalOf(unit.cases.get.query({ id }))).problem).toBe('not-found')
    expect((await unit.cases.list.query({ limit: 200 })).rows.map((one) => one.id)).not.toContain(id)
    const early = { ...(await at(id)), what: 'answered', text: '整改方案', day: '2026-03-20' } as const
    expect((await refusalOf(unit.cases.answer.mutate(early))).problem).toBe('not-found')

    const { issued } = await second.cases.issueLetters.mutate({ ids: [id] })
    expect(issued[0]?.number).toMatch(/^测财督〔2026〕\d+号$/u)
    const asked = await unit.cases.get.query({ id })
    expect(asked.letter?.number).toBe(issued[0]?.number)
    expect(asked.case).toMatchObject({
      stage: 'to-answer',
      waitsFor: 'unit',
      clock: { what: 'answer', due: '2026-03-16' },
    })

    const work = async (of: Client) =>
      (await of.worklist.list.query({})).items.filter((item) => item.kind === 'case' && item.id === id)
    expect(await work(unit)).toMatchObject([
      { number: issued[0]?.number, asks: 'answer', due: '2026-03-16', workingDaysLeft: 5 },
    ])
    expect(await work(second)).toEqual([])

    const answer = async (what: 'answered' | 'rectified' | 'extension-asked', day: string) =>
      unit.cases.answer.mutate({ ...(await at(id)), what, text: '情况说明', day })
    await answer('answered', '2026-03-20')
    await first.cases.review.mutate({
      ...(await at(id)),
      what: 'returned',
      text: '请补充完成时间',
      dueOn: '2026-03-13',
    })
    const planned = await answer('answered', '2026-03-18')
    expect(planned.case.clock).toMatchObject({ what: 'rectify', due: '2026-03-18' })
    expect((await answer('extension-asked', '2026-03-25')).case).toMatchObject({
      extensionAsked: true,
      waitsFor: 'bureau',
    })
    const more = { ...(await at(id)), what: 'extension-granted', text: '同意', dueOn: '2026-03-24' } as const
    expect((await first.cases.decide.mutate(more)).case.clock?.due).toBe('2026-03-24')
    const done = await answer('rectified', '2026-03-09')
    expect(done.case).toMatchObject({ stage: 'to-review', clock: { what: 'review', due: '2026-03-12' } })

    await first.cases.review.mutate({ ...(await at(id)), what: 'passed', text: '已核实' })
    const told = await first.cases.review.mutate({ ...(await at(id)), what: 'fed-back', text: '已反馈' })
    expect(told.acts).toContainEqual({ act: 'strike-off', blocked: 'second-person' })
    expect(told.unsettled).toEqual([1])
    const strike = async (text: string) => ({ ...(await at(id)), what: 'struck-off', text }) as const
    expect((await refusalOf(first.cases.decide.mutate(await strike('已整改')))).problem).toBe('second-person-needed')
    // On record the contract is still not signed: that takes a reason.
    expect((await refusalOf(second.cases.decide.mutate(await strike('')))).message).toContain('1 项')
    const closed = await second.cases.decide.mutate(await strike('合同已签订,登记手续在办'))
    expect(closed.case).toMatchObject({ stage: 'closed', closedAs: 'struck-off', closedOn: TODAY, clock: null })
    expect(closed.loop.map(({ on }) => on)).toEqual([TODAY, TODAY, TODAY, TODAY, TODAY])
    expect(closed.steps.map(({ kind }) => kind).join(' ')).toBe(
      'opened letter-drafted letter-issued answered returned answered extension-asked extension-granted rectified passed fed-back struck-off',
    )
    expect(closed.acts.map(({ act }) => act)).toEqual(['note'])
    const { entries } = await first.audit.entries.query({ record: id })
    expect(entries).toHaveLength(12)
  })

  test('without a letter the unit is asked at once, and who saw less is told so', async () => {
    const id = await opened(false)
    expect((await unit.cases.get.query({ id })).case).toMatchObject({
      stage: 'to-answer',
      clock: { due: '2026-03-16' },
    })
    const seen = await at(id)
    const plan = { ...seen, what: 'answered', text: '整改方案', day: '2026-03-20' } as const
    await unit.cases.answer.mutate(plan)
    expect((await refusalOf(unit.cases.answer.mutate(plan))).problem).toBe('changed-meanwhile')
    const late = { ...(await at(id)), what: 'rectified', text: '已办', day: '2026-03-10' } as const
    expect((await refusalOf(unit.cases.answer.mutate(late))).problem).toBe('in-future')
    const over = { ...(await at(id)), what: 'answered', text: '方案', day: '2026-03-08' } as const
    expect((await refusalOf(unit.cases.answer.mutate(over))).problem).toBe('case-refused')
  })

  test('a case that stands on no record, its withdrawal by another person, and its notes', async () => {
    const about = { unit: district.water.id, kind: 'arrears', title: '拖欠账款核实' } as const
    const { ids } = await first.cases.open.mutate({ about, text: '请核实欠款并提出方案', letter: false })
    const id = ids[0] ?? ''
    await second.cases.note.mutate({ id, text: '线索来自巡查' })
    const water = await api.client(district.users.water)
    const shown = await water.cases.get.query({ id })
    expect([shown.notes, shown.subjects, shown.text]).toEqual([[], [], '请核实欠款并提出方案'])
    expect((await second.cases.get.query({ id })).notes).toMatchObject([{ text: '线索来自巡查' }])
    expect((await refusalOf(unit.cases.get.query({ id }))).problem).toBe('not-found')

    const ask = { ...(await at(id)), what: 'withdrawal-asked', text: '重复立案' } as const
    expect((await first.cases.decide.mutate(ask)).acts).toContainEqual({ act: 'withdraw', blocked: 'second-person' })
    const withdraw = { ...(await at(id)), what: 'withdrawn', text: '同意撤销' } as const
    expect((await refusalOf(first.cases.decide.mutate(withdraw))).problem).toBe('second-person-needed')
    expect((await second.cases.decide.mutate(withdraw)).case).toMatchObject({ stage: 'closed', closedAs: 'withdrawn' })
  })

  test('a case opened from a request names it and is named by it, and a request is in one open case at a time', async () => {
    const received = {
      kind: 'request',
      regime: null,
      channel: 'telephone',
      title: '反映迟迟不签合同',
      words: '请协调。',
    } as const
    const of = { receivedOn: TODAY, project: null, after: null, party: null, confidential: false, said: {} } as const
    const { id: request } = await first.requests.receive.mutate({ ...received, ...of })
    const about = { unit: district.education.id, kind: 'request', title: '督促办理诉求', request } as const
    const asked = { about, text: '请限期办理该诉求。', letter: false }
    const [id = ''] = (await first.cases.open.mutate(asked)).ids
    const shown = await first.cases.get.query({ id })
    expect([shown.case.source, shown.request]).toEqual([
      'request',
      { id: request, number: 'SQ-2026-0001', kind: 'request', title: '反映迟迟不签合同' },
    ])
    expect((await first.requests.get.query({ id: request })).cases).toEqual([
      { id, number: null, title: '督促办理诉求', stage: 'to-answer', openedOn: TODAY },
    ])
    // The bureau handles the request: the unit is told of the case and not of who raised what.
    expect((await unit.cases.get.query({ id })).request).toBeNull()

    expect(await refusalOf(first.cases.open.mutate(asked))).toMatchObject({
      problem: 'case-refused',
      message: '该诉求、投诉已有一件未办结的督办。',
    })
    const nothing = { ...asked, about: { ...about, request: district.education.id } }
    expect((await refusalOf(first.cases.open.mutate(nothing))).problem).toBe('not-found')
    const both = { ...asked, about: { ...about, check: { id: request, n: 1 } } }
    expect((await refusalOf(first.cases.open.mutate(both))).problem).toBe('bad-input')
    const closing = { ...(await at(id)), what: 'withdrawal-asked', text: '已自行办理' } as const
    await first.cases.decide.mutate(closing)
    await second.cases.decide.mutate({ ...(await at(id)), what: 'withdrawn', text: '同意' })
    await first.cases.open.mutate(asked)
    const cases = (await first.requests.get.query({ id: request })).cases
    expect(cases.map(({ stage }) => stage)).toEqual(['to-answer', 'closed'])
    await expect(
      sql`update cases set request_id = null where id = ${id}::uuid`.execute(connection().db),
    ).rejects.toThrow(/only moved on/u)
  })

  test.each(['due', 'opened', 'unit', 'light', 'stage'] as const)(
    'the list by %s comes whole and once, however small its pages',
    async (sort) => {
      const whole = (await first.cases.list.query({ sort, limit: 200 })).rows.map(({ id }) => id)
      expect(whole.length).toBeGreaterThan(5)
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await first.cases.list.query({ sort, limit: 2, ...(cursor === undefined ? {} : { cursor }) })
        paged.push(...page.rows.map(({ id }) => id))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      expect(paged).toEqual(whole)
    },
  )

  test('each order goes by what it says, and a mark of another order is refused', async () => {
    const stages = (await first.cases.list.query({ sort: 'stage', limit: 200 })).rows.map(({ stage }) => stage)
    expect(stages).toEqual(stages.toSorted((one, other) => CASE_STAGES.indexOf(one) - CASE_STAGES.indexOf(other)))
    const ranks = ['red', 'yellow', 'green', 'none', 'closed']
    const lights = (await first.cases.list.query({ sort: 'light', limit: 200 })).rows.map(({ clock, stage }) =>
      ranks.indexOf(stage === 'closed' ? 'closed' : (clock?.light ?? 'none')),
    )
    expect(lights).toEqual(lights.toSorted())
    const units = (await first.cases.list.query({ sort: 'unit', limit: 200 })).rows.map(({ unit: { id } }) => id)
    expect(units.filter((id, index) => id !== units[index - 1])).toHaveLength(new Set(units).size)
    const { nextCursor } = await first.cases.list.query({ sort: 'unit', limit: 1 })
    const other = first.cases.list.query({ sort: 'due', limit: 1, cursor: nextCursor ?? '' })
    expect((await refusalOf(other)).problem).toBe('bad-input')
  })

  test('the overview counts what the list shows', async () => {
    const { open, lights, overdue, toReview } = await first.cases.overview.query({})
    const { rows } = await first.cases.list.query({ open: true, limit: 200 })
    expect(open).toBe(rows.length)
    for (const light of ['red', 'yellow', 'green', 'grey'] as const) {
      expect(lights[light]).toBe((await first.cases.list.query({ open: true, light, limit: 200 })).rows.length)
    }
    expect(overdue).toBe(lights.red)
    expect(toReview).toBe(rows.filter(({ stage }) => stage === 'to-review').length)
    const own = await first.cases.overview.query({ unit: district.water.id })
    expect(own.open).toBe(rows.filter(({ unit: { id } }) => id === district.water.id).length)
  })

  test('it goes to the office, and to heads where some are named', async () => {
    const id = await opened()
    const up = async (to: 'head' | 'office') => ({ ...(await at(id)), to, text: '逾期未复' }) as const
    expect((await refusalOf(first.cases.escalate.mutate(await up('head')))).problem).toBe('case-refused')
    const after = await first.cases.escalate.mutate(await up('office'))
    expect([after.case.escalated, after.steps.at(-1)?.to]).toEqual([true, 'office'])
    const { personId } = await supervisor()
    const set = { version: 0, from: TODAY, reason: '分工', key: '', kind: 'case-heads' } as const
    await first.desk.set.mutate({ ...set, content: { people: [personId] } })
    expect((await first.cases.escalate.mutate(await up('head'))).steps.at(-1)?.heads).toEqual([people.users.supervisor])
  })
  async function supervisor(): Promise<{ personId: string }> {
    return connection()
      .db.selectFrom('people')
      .select('id as personId')
      .where('name', '=', people.users.supervisor)
      .executeTakeFirstOrThrow()
  }

  test('letters of many cases are numbered without a gap, also by two at once', async () => {
    const many: string[] = []
    for (let n = 0; n < 6; n += 1) many.push(await opened())
    const half = many.length / 2
    const both = await Promise.all([
      second.cases.issueLetters.mutate({ ids: many.slice(0, half) }),
      second.cases.issueLetters.mutate({ ids: many.slice(half) }),
    ])
    const numbers = both.flatMap(({ issued }) => issued.map(({ number }) => Number(/〕(\d+)号/u.exec(number)?.[1])))
    const sorted = numbers.toSorted((one, other) => one - other)
    expect(sorted).toEqual(sorted.map((_, index) => (sorted[0] ?? 0) + index))
    // All or none: one of them is issued already.
    const fresh = await opened()
    expect((await refusalOf(second.cases.issueLetters.mutate({ ids: [fresh, many[0] ?? ''] }))).problem).toBe(
      'case-refused',
    )
    expect((await first.cases.get.query({ id: fresh })).letter?.number).toBeNull()
  })

  describe('the list', () => {
    test('is filtered, counted and paged', async () => {
      const all = await first.cases.list.query({ limit: 200 })
      expect(Object.values(all.counts).reduce((sum, n) => sum + n, 0)).toBe(all.rows.length)
      expect(all.rows.map(({ stage }) => stage === 'closed').join()).toMatch(/^(false,)*(true,?)*$/u)
      expect(all.letterPrefix).toBe('测财督')
      const paged: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<Client['cases']['list']['query']>> = await first.cases.list.query({
          limit: 3,
          ...(cursor === null ? {} : { cursor }),
        })
        paged.push(...page.rows.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor !== null)
      expect(paged).toEqual(all.rows.map(({ id }) => id))
      for (const filter of [
        { stage: 'to-answer' },
        { open: false },
        { light: 'red' },
        { light: 'yellow' },
        { light: 'grey' },
        { mine: true },
        { kind: 'arrears' },
        { rule: SIGN },
        { unit: district.water.id },
        { text: '水务' },
      ] as const) {
        const { rows } = await first.cases.list.query({ ...filter, limit: 200 })
        const fits = (one: (typeof rows)[number]) =>
          'stage' in filter
            ? one.stage === filter.stage
            : 'open' in filter
              ? one.stage === 'closed'
              : 'light' in filter
                ? (one.clock?.light ?? 'grey') === filter.light
                : 'mine' in filter
                  ? one.waitsFor === 'bureau'
                  : 'kind' in filter
                    ? one.kind === filter.kind
                    : 'rule' in filter
                      ? one.subjects > 0
                      : one.unit.id === district.water.id
        expect([filter, rows.map(({ id }) => id)]).toEqual([filter, all.rows.filter(fits).map(({ id }) => id)])
      }
      expect((await refusalOf(first.cases.list.query({ cursor: 'x' }))).problem).toBe('bad-input')
    })

    test('shows a unit its own, and agencies nothing', async () => {
      const { rows } = await unit.cases.list.query({ limit: 200 })
      expect(new Set(rows.map((one) => one.unit.id))).toEqual(new Set([district.education.id]))
      const agency = await api.client(people.users['agency-clerk'])
      expect((await refusalOf(agency.cases.list.query({}))).problem).toBe('not-allowed')
      expect(
        (
          await refusalOf(
            unit.cases.open.mutate({
              subjects: [],
              about: { unit: district.education.id, kind: 'other', title: '事项' },
              text: '说明',
              letter: false,
            }),
          )
        ).problem,
      ).toBe('not-allowed')
    })
  })

  test('a letter is a file in both forms, and the unit has it once it is issued', async () => {
    const id = await opened()
    expect((await first.cases.letter.query({ id, format: 'docx' })).filename).toContain('草稿')
    expect((await refusalOf(unit.cases.letter.query({ id, format: 'pdf' }))).problem).toBe('not-found')
    await second.cases.issueLetters.mutate({ ids: [id] })
    const pdf = await unit.cases.letter.query({ id, format: 'pdf' })
    expect(Buffer.from(pdf.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('files go with the steps of one’s own side, and back', async () => {
    const id = await opened(false)
    const { step } = await unit.cases.answer.mutate({
      ...(await at(id)),
      what: 'answered',
      text: '方案',
      day: '2026-03-20',
    })
    const cookie = await cookieOf(district.users.education)
    const send = (to: number) =>
      fetch(`${api.address}${CASE_FILES_PATH}?id=${id}&step=${to}&name=a.pdf`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/octet-stream', origin: api.address },
        body: new Uint8Array(PDF_FILE),
      })
    expect((await send(step)).status).toBe(200)
    expect((await send(step)).status).toBe(409)
    expect((await send(1)).status).toBe(409)
    const [file] = (await first.cases.get.query({ id })).steps.at(-1)?.files ?? []
    expect(file).toMatchObject({ filename: 'a.pdf', kind: 'pdf', bytes: PDF_FILE.length })
    const path = `${api.address}${CASE_FILES_PATH}/${file?.id ?? ''}`
    const got = await fetch(path, { headers: { cookie } })
    expect(Buffer.from(await got.arrayBuffer()).equals(PDF_FILE)).toBe(true)
    expect((await fetch(path, { headers: { cookie: await cookieOf(district.users.water) } })).status).toBe(404)
  })
  async function cookieOf(username: string): Promise<string> {
    const response = await fetch(`${api.address}/trpc/access.signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: api.address },
      body: JSON.stringify({ username, password: PASSWORD }),
    })
    return response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
  }

  test('the database itself lets nobody do alone what takes two, nor leave a step out', async () => {
    const id = await opened()
    const { db } = connection()
    const { person_id: drafter, organisation_id: organisation } = await db
      .selectFrom('case_steps')
      .select(['person_id', 'organisation_id'])
      .where('case_id', '=', id)
      .where('kind', '=', 'letter-drafted')
      .executeTakeFirstOrThrow()
    const insert = (kind: string, stage: string, waiver: string | null = null) =>
      sql`insert into case_steps (district_id, case_id, step, organisation_id, kind, stage, person_id, at, on_date, reason, content, waiver)
        values (${district.districtId}, ${id}, 3, ${organisation}, ${kind}, ${stage}, ${drafter}, now(), ${TODAY}, '理由', '{}', ${waiver}::uuid)`.execute(
        db,
      )
    await expect(insert('letter-issued', 'to-answer')).rejects.toThrow('somebody else')
    await expect(insert('letter-issued', 'to-answer', district.districtId)).rejects.toThrow('not waived')
    await expect(insert('struck-off', 'closed')).rejects.toThrow('does not follow')
    await expect(insert('withdrawn', 'closed')).rejects.toThrow('nothing to decide')
    await expect(insert('escalated', 'closed')).rejects.toThrow('does not follow')
    await expect(sql`update cases set title = '另' where id = ${id}`.execute(db)).rejects.toThrow('never changed')
    await expect(sql`update case_letters set document = '{}' where case_id = ${id}`.execute(db)).rejects.toThrow(
      'never changed',
    )
    await expect(sql`delete from cases where id = ${id}`.execute(db)).rejects.toThrow('append-only')
  })

  test('a district with one supervisor may decide to do without a second, and each step says so', async () => {
    const id = await opened()
    const value = { kind: 'four-eyes', on: false, of: 'cases' } as const
    await first.settings.add.mutate({ value, from: TODAY, reason: '仅一名监管人员' })
    expect((await first.cases.get.query({ id })).acts).toContainEqual({ act: 'issue-letter', blocked: null })
    await first.cases.issueLetters.mutate({ ids: [id] })
    expect((await first.cases.get.query({ id })).steps.at(-1)).toMatchObject({ kind: 'letter-issued', waived: true })
  })

  describe('by the policy of the district', () => {
    const sweepOn = async (day: string, only?: string) => {
      api.clock.set(civilDate(day))
      const { connection: of } = api.deps
      const db = of.within({ as: 'sweep', district: district.districtId })
      const done = await sweepCases({ ...api.deps, db }, { districtId: district.districtId, procurementId: only })
      api.clock.set(TODAY)
      return done
    }

    test('cases are opened once, however many sweeps run, and the letters wait for the bureau', async () => {
      const { key } = await overdue()
      expect(await sweepOn('2026-03-09', key)).toEqual({ opened: 0, escalated: 0 })
      const policy = { afterWorkingDays: 4, answerWithin: 4, reviewWithin: null, escalateAfter: 2 }
      const set = { version: 0, from: TODAY, reason: '会议纪要', kind: 'case-policy' } as const
      await first.desk.set.mutate({ ...set, key: SIGN, content: policy })
      // Three working days after the last day, then four; Saturday does nothing.
      expect(await sweepOn('2026-03-09', key)).toEqual({ opened: 0, escalated: 0 })
      expect(await sweepOn('2026-03-14', key)).toEqual({ opened: 0, escalated: 0 })
      expect(await sweepOn('2026-03-10', key)).toEqual({ opened: 1, escalated: 0 })
      expect(await sweepOn('2026-03-10', key)).toEqual({ opened: 0, escalated: 0 })
      const { rows } = await first.cases.list.query({ key })
      expect(rows).toMatchObject([{ source: 'policy', stage: 'to-issue', openedOn: '2026-03-10', subjects: 1 }])
      const id = rows[0]?.id ?? ''
      expect((await first.cases.get.query({ id })).steps[0]).toMatchObject({ kind: 'opened', by: null })

      // Closed, it is not opened by itself again; by hand it may be.
      await first.cases.decide.mutate({ ...(await at(id)), what: 'withdrawal-asked', text: '系误判' })
      await second.cases.decide.mutate({ ...(await at(id)), what: 'withdrawn', text: '同意' })
      expect(await sweepOn('2026-03-11', key)).toEqual({ opened: 0, escalated: 0 })
      expect((await first.cases.candidates.query({ key })).rows.find(({ rule }) => rule === SIGN)?.before?.id).toBe(id)
      await first.cases.open.mutate({ subjects: [{ key, rule: SIGN }], letter: true })
    })

    test('what the unit lets wait goes up by itself, once', async () => {
      const { key } = await overdue()
      expect((await sweepOn('2026-03-10')).opened).toBeGreaterThan(0)
      const { rows } = await first.cases.list.query({ key })
      const id = rows[0]?.id ?? ''
      await first.cases.draftLetter.mutate({ id, step: 1, dueOn: '2026-03-12' })
      await second.cases.issueLetters.mutate({ ids: [id] })
      const up = async (day: string) => {
        await sweepOn(day)
        return (await first.cases.get.query({ id })).steps.filter(({ kind }) => kind === 'escalated')
      }
      expect(await up('2026-03-13')).toEqual([])
      const once = await up('2026-03-16')
      expect(once).toMatchObject([{ by: null, to: 'head', heads: [people.users.supervisor] }])
      expect(await up('2026-03-17')).toEqual(once)
    })
  })
})
