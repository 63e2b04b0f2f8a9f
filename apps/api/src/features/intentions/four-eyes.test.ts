import { randomUUID } from 'node:crypto'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_EVALUATION } from '@tenderlight/compliance/testing/stages'
import type { IntentionForm } from '@tenderlight/contracts/intentions'
import { createAppointment } from '@tenderlight/db/repositories/appointments'
import { createMembership } from '@tenderlight/db/repositories/memberships'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { seedEveryRole } from '../../testing/every-role.ts'
import type { EveryRole } from '../../testing/every-role.ts'
import { approveAnnouncement, submitAnnouncement } from '../../testing/publish-announcement.ts'
import { putOnRecord } from '../../testing/put-on-record.ts'
import { seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'

const TODAY = civilDate('2026-11-02')
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

forDatabase('four eyes', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let roles: EveryRole
  let clerk: Client
  let reviewer: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), TODAY)
    district = await seedDistrict(api.deps)
    roles = await seedEveryRole(api.deps, district)
    clerk = await api.client(district.users.education)
    reviewer = await api.client(district.users.reviewer)
  })
  afterAll(() => api.close())

  const submit = async (title: string, more: object = {}) =>
    (await clerk.intentions.submit.mutate({ ...FORM, title, ...more })).submission
  const row = async (who: Client, id: string) =>
    (await who.intentions.submissions.query()).submissions.find((one) => one.id === id)
  const personOf = async (username: string) => {
    const { person } = await (await api.client(username)).access.me.query()
    return person?.id ?? ''
  }

  test('what is submitted waits: nothing is public and nothing on record until somebody else approves it', async () => {
    const done = await clerk.intentions.submit.mutate({ ...FORM, title: '图书采购' })
    expect(done).toMatchObject({ published: null })
    expect(done.reviewers).toContain('测试区教育局复核')
    expect((await clerk.procurements.list.query({ text: '图书采购' })).rows).toEqual([])
    expect(await row(clerk, done.submission)).toMatchObject({ state: 'waiting', mayReview: false, notice: null })
    expect(await row(reviewer, done.submission)).toMatchObject({ enteredBy: '测试区教育局经办', mayReview: true })
    const { waiting } = await reviewer.intentions.waiting.query()
    expect(waiting).toBe(1)

    const published = await reviewer.intentions.approve.mutate({ id: done.submission, step: 1 })
    expect(published).toMatchObject({ publishedOn: TODAY, earliestAnnouncement: '2026-12-02' })
    expect(published.number).toMatch(/^YX-2026-\d{4}$/u)
    expect((await reviewer.intentions.waiting.query()).waiting).toBe(0)
    const after = await clerk.intentions.submission.query({ id: done.submission })
    expect(after).toMatchObject({ state: 'published', notice: published.number, mayEdit: false, gate: null })
    expect(after.steps.map(({ kind, by, waived }) => [kind, by, waived])).toEqual([
      ['submitted', '测试区教育局经办', false],
      ['approved', '测试区教育局复核', false],
    ])
    const { record, notices } = await clerk.procurements.get.query({ key: published.key })
    expect(record).toMatchObject({ title: '图书采购', buyer: '测试区教育局', intentionOn: TODAY })
    expect(notices.map(({ number }) => number)).toEqual([published.number])
  })

  test('what is returned comes back with its reason, is edited, submitted again, and approved as it stands then', async () => {
    const id = await submit('课桌采购')
    await reviewer.intentions.sendBack.mutate({ id, step: 1, reason: '需求概况请写明数量' })
    expect(await row(clerk, id)).toMatchObject({
      state: 'returned',
      reason: '需求概况请写明数量',
      by: '测试区教育局复核',
    })
    const refused = await refusalOf(reviewer.intentions.approve.mutate({ id, step: 1 }))
    expect(refused).toMatchObject({ code: 'CONFLICT', problem: 'already-decided' })
    expect(refused.message).toBe('该事项已由测试区教育局复核处理:已退回。')
    await clerk.intentions.submit.mutate({ ...FORM, title: '课桌采购', summary: '课桌 400 套。', submission: id })
    const { number } = await reviewer.intentions.approve.mutate({ id, step: 3 })
    const answer = await fetch(`${api.address}/api/public/notices/${number}`)
    expect(await answer.json()).toMatchObject({ notice: { title: '课桌采购', summary: '课桌 400 套。' } })
    const again = await refusalOf(clerk.intentions.submit.mutate({ ...FORM, submission: id }))
    expect(again.problem).toBe('already-decided')
  })

  test('a clerk withdraws and submits another version: nobody approves what they have not seen', async () => {
    const id = await submit('窗帘采购')
    expect((await refusalOf(clerk.intentions.submit.mutate({ ...FORM, submission: id }))).problem).toBe(
      'already-waiting',
    )
    await clerk.intentions.withdraw.mutate({ id })
    expect(await row(clerk, id)).toMatchObject({ state: 'withdrawn' })
    await clerk.intentions.submit.mutate({ ...FORM, title: '窗帘采购', budget: 279_000_000, submission: id })
    expect((await refusalOf(reviewer.intentions.approve.mutate({ id, step: 1 }))).problem).toBe('changed-meanwhile')
    const stale = reviewer.intentions.sendBack.mutate({ id, step: 1, reason: '金额有误' })
    expect((await refusalOf(stale)).problem).toBe('changed-meanwhile')
    await clerk.intentions.withdraw.mutate({ id })
    expect((await refusalOf(clerk.intentions.withdraw.mutate({ id }))).problem).toBe('already-decided')
  })

  test('who entered it does not approve it, with both roles and with the database open before them', async () => {
    const both = await personOf(district.users.education)
    const { districtId, education } = district
    const held = { districtId, id: randomUUID(), personId: both, organisationId: education.id, until: null }
    await api.deps.db
      .transaction()
      .execute((trx) => createMembership(trx, { ...held, role: 'reviewer', from: civilDate('2000-01-01') }))
    api.deps.sessions.forget()
    const id = await submit('体育器材采购')
    expect(await row(clerk, id)).toMatchObject({ mayReview: false })
    const seen = await clerk.intentions.submission.query({ id })
    expect(seen).toMatchObject({ mayReview: false, ownEntry: true })
    expect(seen.reviewers).not.toContain('测试区教育局经办')
    const refused = await refusalOf(clerk.intentions.approve.mutate({ id, step: 1 }))
    expect(refused).toMatchObject({ code: 'PRECONDITION_FAILED', problem: 'second-person-needed' })
    expect(refused.toDo).toContain('请由另一人复核')
    const self = clerk.intentions.sendBack.mutate({ id, step: 1, reason: '自己退回' })
    expect((await refusalOf(self)).problem).toBe('second-person-needed')

    // Edited by another clerk, it is still the first one's too.
    await clerk.intentions.withdraw.mutate({ id })
    const other = await api.client(roles.users.clerk)
    await other.intentions.submit.mutate({ ...FORM, title: '体育器材采购', submission: id })
    expect((await refusalOf(clerk.intentions.approve.mutate({ id, step: 3 }))).problem).toBe('second-person-needed')

    const { rows } = await sql<{ id: string }>`select id from notices limit 1`.execute(api.deps.db)
    const forged = (step: number, person: string, waiver: string | null = null) =>
      sql`insert into submission_steps (district_id, submission_id, step, kind, person_id, at, notice_id, waiver)
        values (${districtId}, ${id}, ${step}, 'approved', ${person}, now(), ${rows[0]?.id}, ${waiver})`.execute(
        api.deps.db,
      )
    await expect(forged(4, both)).rejects.toThrow(/who entered it cannot approve it/u)
    await expect(forged(4, both, randomUUID())).rejects.toThrow(/four eyes are not waived/u)
    await expect(forged(6, await personOf(district.users.reviewer))).rejects.toThrow(/has none ahead/u)
    await reviewer.intentions.approve.mutate({ id, step: 3 })
    await expect(forged(5, await personOf(district.users.reviewer))).rejects.toThrow(
      /approved does not follow approved/u,
    )
  })

  test('a reviewer above approves what a unit below submits; those beside do not even see it', async () => {
    const school = await api.client(roles.school.clerk)
    const { submission: id, reviewers } = await school.intentions.submit.mutate({ ...FORM, title: '实验室改造' })
    expect(reviewers).toContain('测试区教育局复核')
    const beside = await api.client(district.users.waterReviewer)
    expect(await row(beside, id)).toBeUndefined()
    expect((await refusalOf(beside.intentions.submission.query({ id }))).problem).toBe('not-found')
    expect((await refusalOf(beside.intentions.approve.mutate({ id, step: 1 }))).problem).toBe('not-found')
    const auditor = await api.client(roles.users.auditor)
    expect(await row(auditor, id)).toMatchObject({ state: 'waiting', mayReview: false })
    const { key } = await reviewer.intentions.approve.mutate({ id, step: 1 })
    expect((await school.procurements.get.query({ key })).record).toMatchObject({ buyer: '测试区第一中学' })
  })

  test('of two reviewers who approve at once one wins, the other is told who was first', async () => {
    const second = await api.client(roles.users.reviewer)
    for (const act of ['approve', 'send back', 'withdraw'] as const) {
      const id = await submit(`同时办理 ${act}`)
      const step = { id, step: 1 }
      const results = await Promise.allSettled([
        reviewer.intentions.approve.mutate(step),
        act === 'approve'
          ? second.intentions.approve.mutate(step)
          : act === 'send back'
            ? second.intentions.sendBack.mutate({ ...step, reason: '请补充' })
            : clerk.intentions.withdraw.mutate({ id }),
      ])
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const lost = results.find((one) => one.status === 'rejected')
      const told = await refusalOf(Promise.reject(lost?.reason as Error))
      expect(told.problem).toBe('already-decided')
      expect(told.message).toMatch(/已由.+处理/u)
      const { rows } = await sql<{ n: number }>`
        select count(*)::integer as n from notices where snapshot ->> 'title' = ${`同时办理 ${act}`}`.execute(
        api.deps.db,
      )
      expect(rows[0]?.n).toBeLessThanOrEqual(1)
    }
  })

  test('the gate is asked again on the day of approval', async () => {
    const id = await submit('编号先占', { id: 'FE-1' })
    const first = await submit('编号后占', { id: 'FE-1' })
    await reviewer.intentions.approve.mutate({ id, step: 1 })
    expect((await refusalOf(reviewer.intentions.approve.mutate({ id: first, step: 1 }))).problem).toBe('number-taken')
    expect(await row(reviewer, first)).toMatchObject({ state: 'waiting' })
    const detail = await reviewer.intentions.submission.query({ id: first })
    expect(detail.gate).toBeNull()
  })

  test('a unit without a second person is told so, and publishes alone only where the district has decided it', async () => {
    const bureau = await api.client(district.users.bureau)
    const lonely = await seedDistrict(api.deps)
    const alone = await api.client(lonely.users.water)
    const { db } = api.deps
    await sql`update memberships set ended_at = now() where district_id = ${lonely.districtId} and role = 'reviewer'`.execute(
      db,
    )
    api.deps.sessions.forget()
    const first = await alone.intentions.submit.mutate({ ...FORM, title: '泵站维护' })
    expect(first).toMatchObject({ published: null, reviewers: [] })

    const administrator = await api.client(lonely.users.bureau)
    const off = { value: { kind: 'four-eyes', on: false }, from: TODAY, reason: '本区有单位仅一人办理采购' } as const
    const { entries } = await administrator.settings.add.mutate(off)
    const waiver = entries.at(-1)?.id ?? ''
    await alone.intentions.withdraw.mutate({ id: first.submission })
    const version = { ...FORM, title: '泵站维护', submission: first.submission }
    const { published, submission: id } = await alone.intentions.submit.mutate(version)
    expect(published?.number).toMatch(/^YX-2026-/u)
    const { steps } = await alone.intentions.submission.query({ id })
    expect(steps.at(-1)).toMatchObject({ kind: 'approved', by: '测试区水务局经办', waived: true })
    // The decision of one district is no other's.
    expect((await clerk.intentions.submit.mutate({ ...FORM, title: '另一区县' })).published).toBeNull()

    await administrator.settings.withdraw.mutate({ entry: waiver, reason: '已增设复核人' })
    expect((await alone.intentions.submit.mutate({ ...FORM, title: '闸门检修' })).published).toBeNull()
    const yesterday = { ...off, from: civilDate('2026-11-01') }
    expect((await refusalOf(bureau.settings.add.mutate(yesterday))).problem).toBe('setting-refused')
    const office = await api.client(roles.users.office)
    expect((await refusalOf(office.settings.add.mutate(off))).problem).toBe('not-allowed')
  })

  test('an agency submits the announcement of the project it is appointed for; the unit’s reviewer approves, nobody who submitted', async () => {
    const key = await putOnRecord(
      api,
      district,
      TODAY,
      aProcurement({
        ...NOTHING_AFTER_EVALUATION,
        id: 'AG-1',
        buyer: district.education.name,
        intentionOn: civilDate('2026-09-01'),
        announcementOn: undefined,
        bidDeadlineOn: undefined,
      }),
    )
    const other = await putOnRecord(api, district, TODAY, aProcurement({ id: 'AG-2', announcementOn: undefined }))
    const { districtId, education } = district
    await api.deps.db.transaction().execute((trx) =>
      createAppointment(trx, {
        districtId,
        id: randomUUID(),
        agencyId: roles.agencyId,
        unitId: education.id,
        procurementId: key,
        from: TODAY,
        until: TODAY,
        createdAt: api.deps.now(),
        createdBy: null,
      }),
    )
    const agency = await api.client(roles.users['agency-clerk'])
    expect((await refusalOf(submitAnnouncement(agency, { key: other }))).problem).toBe('not-found')
    const { submission: id, reviewers } = await submitAnnouncement(agency, { key })
    expect(reviewers).toContain('测试区教育局复核')
    expect((await agency.intentions.announceCheck.query({ key })).submitted).toMatchObject({ submission: id })
    expect((await refusalOf(agency.intentions.approve.mutate({ id, step: 1 }))).problem).toBe('not-allowed')
    await agency.intentions.withdrawAnnouncement.mutate({ key })
    await submitAnnouncement(agency, { key })
    const { number } = await approveAnnouncement(reviewer, id)
    const page = await clerk.intentions.submission.query({ id })
    expect(page).toMatchObject({ state: 'published', notice: number, announces: true, project: key })
    expect(page.steps.map(({ kind }) => kind)).toEqual(['submitted', 'withdrawn', 'submitted', 'approved'])
  })

  test('everything is on the log, and no step is ever changed', async () => {
    const bureau = await api.client(district.users.bureau)
    const id = await submit('打印机采购')
    await reviewer.intentions.sendBack.mutate({ id, step: 1, reason: '请核对预算' })
    const { entries } = await bureau.audit.entries.query({ record: id })
    expect(entries.map(({ action, role, record }) => [action, role, record.label])).toEqual([
      ['intentions.review', 'reviewer', '打印机采购'],
      ['intentions.submit', 'clerk', '打印机采购'],
    ])
    const { db } = api.deps
    for (const statement of [
      sql`update submission_steps set reason = 'x'`,
      sql`delete from submission_steps`,
      sql`truncate submission_steps`,
      sql`delete from submissions where id = ${id}`,
    ]) {
      await expect(statement.execute(db)).rejects.toThrow(/append-only/u)
    }
    await expect(sql`update submissions set open = true where id = ${id}`.execute(db)).rejects.toThrow(/never changed/u)
  })
})
