import { readFileSync } from 'node:fs'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { NOTHING_AFTER_AWARD } from '@tenderlight/compliance/testing/stages'
import { saveChannels } from '@tenderlight/db/repositories/channel-settings'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMailer } from './channels/mailer.ts'
import { openSmtpReceiver } from './channels/testing/smtp-receiver.ts'
import type { SmtpReceiver } from './channels/testing/smtp-receiver.ts'
import { openWebhookReceiver } from './channels/testing/webhook-receiver.ts'
import type { WebhookReceiver } from './channels/testing/webhook-receiver.ts'
import { contextFor } from './record/context.ts'
import { reprojectStale } from './record/reproject.ts'
import { standingOf } from './record/standing.ts'
import { createRecords } from './record/write-records.ts'
import { seedDistrict, startTestApi } from './testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from './testing/test-api.ts'
import { deliver } from './features/alerts/deliver.ts'

const TODAY = civilDate('2026-11-30')
const SIGN = 'jiujiang.gp.contract.sign'
/** The example with a Monday of rest more, so that it moves more than weekdays and fixed holidays tell. */
const EXAMPLE = readFileSync(
  new URL('../../../docs/examples/holiday-notice-2027.json', import.meta.url),
  'utf8',
).replace('"through": "2027-01-03"', '"through": "2027-01-04"')
const AMENDMENT = JSON.stringify({
  format: 'tenderlight-holiday-notice/1',
  year: 2027,
  number: '示例〔2026〕1号',
  announcedOn: '2026-11-28',
  amends: '示例〔2026〕0号',
  holidays: [{ name: '元旦', from: '2027-01-01', through: '2027-01-05', makeUp: ['2027-01-09'] }],
})

forEachDatabase('a holiday notice loaded while the product runs', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let elsewhere: TestDistrict
  let bureau: Client
  let unit: Client
  let smtp: SmtpReceiver
  let hook: WebhookReceiver
  const keys: string[] = []

  beforeAll(async () => {
    smtp = await openSmtpReceiver()
    hook = await openWebhookReceiver()
    const mailer = openMailer({ smtpUrl: smtp.url, from: 'lights@district.example' })
    api = await startTestApi(connection(), TODAY, { mailer })
    district = await seedDistrict(api.deps)
    elsewhere = await seedDistrict(api.deps)
    for (const place of [district, elsewhere]) {
      const { districtId, education, water } = place
      const context = await contextFor(api.deps, { districtId, jurisdiction: 'jiujiang' }, TODAY)
      const own = await api.deps.db.transaction().execute((trx) =>
        createRecords(trx, { districtId, context }, { at: api.deps.now(), by: null }, [
          // Seven working days from there lead over New Year's Day 2027: provisional until its notice is out.
          { organisationId: education.id, procurement: awarded('OVER-NEW-YEAR', '2026-12-28') },
          { organisationId: water.id, procurement: awarded('WITHIN-2026', '2026-11-26') },
        ]),
      )
      keys.push(...own)
      await saveChannels(
        api.deps.db,
        districtId,
        education.id,
        { emails: ['clerk@unit.example'], webhookUrl: hook.url, webhookSecret: 'sixteen characters' },
        api.deps.now(),
      )
    }
    bureau = await api.client(district.users.bureau)
    unit = await api.client(district.users.education)
  })
  afterAll(async () => {
    await api.close()
    await smtp.close()
    await hook.close()
  })

  /** A project awarded and not signed. */
  const awarded = (id: string, awardNoticeOn: string) =>
    aProcurement({
      ...NOTHING_AFTER_AWARD,
      id,
      evaluationEndedOn: civilDate(awardNoticeOn),
      evaluationReportOn: civilDate(awardNoticeOn),
      resultDeterminedOn: civilDate(awardNoticeOn),
      awardNoticeOn: civilDate(awardNoticeOn),
    })
  const signing = async (client: Client, key = keys[0] ?? '') =>
    (await client.procurements.get.query({ key })).findings.find(({ rule }) => rule === SIGN)
  const stored = async () => {
    const { rows } = await sql<{ notices: number; changes: number; digests: number; deliveries: number }>`
      select (select count(*) from calendar_notices) as notices, (select count(*) from calendar_changes) as changes,
        (select count(*) from calendar_digests) as digests, (select count(*) from deliveries) as deliveries`.execute(
      api.deps.db,
    )
    return rows[0]
  }
  const sendAll = async () => {
    for (const { districtId } of [district, elsewhere]) {
      await deliver(
        {
          ...api.deps,
          publicUrl: 'https://lights.example',
          leaseMs: 60_000,
          stopping: new AbortController().signal,
          report: (error) => {
            throw error
          },
        },
        districtId,
      )
    }
  }

  test('before it, dates of 2027 are provisional', async () => {
    expect(await signing(unit)).toMatchObject({ due: '2027-01-07', provisional: true })
    expect(await bureau.calendar.standing.query()).toMatchObject({ version: 'cn-2026.1', notices: [] })
  })

  test('a preview says who would move from which day to which, and changes nothing', async () => {
    const before = await stored()
    const preview = await bureau.calendar.preview.mutate({ text: EXAMPLE })
    if (preview.outcome !== 'new') throw new Error(preview.outcome)
    expect(preview).toMatchObject({ coveredThrough: '2027-12-31', notice: { year: 2027, number: '示例〔2026〕0号' } })
    expect(preview.version).toMatch(/^cn-2027\.1\+/u)
    expect(preview.units.map(({ unit: { name } }) => name)).toEqual([district.education.name])
    const sign = preview.changes.find(({ rule, id }) => rule === SIGN && id === 'OVER-NEW-YEAR')
    expect(sign).toMatchObject({
      unit: district.education,
      event: 'contract-signed',
      open: true,
      from: { due: '2027-01-07', provisional: true },
      to: { due: '2027-01-08', provisional: false },
    })
    expect(preview.moved).toBe(preview.changes.filter(({ from, to }) => from.due !== to.due).length)
    expect(await stored()).toEqual(before)
    expect(await signing(unit)).toMatchObject({ due: '2027-01-07', provisional: true })
  })

  test('only the finance bureau may load one, and a broken one is refused with every reason', async () => {
    await expect(unit.calendar.load.mutate({ text: EXAMPLE })).rejects.toMatchObject({
      data: { problem: 'not-allowed' },
    })
    const refused = await bureau.calendar.load.mutate({ text: EXAMPLE.replace('2027-01-30', '2027-02-04') })
    expect(refused).toMatchObject({ outcome: 'refused' })
    if (refused.outcome === 'refused') {
      expect(refused.problems).toContainEqual({
        where: 'holidays[1].makeUp[0]',
        what: '2027-02-04 是周一至周五,本来就上班',
        toDo: '调休上班日只能是周六或周日,请核对。',
      })
    }
    expect((await stored())?.notices).toBe(0)
  })

  test('loaded, every clock of every district is counted anew, and what moved is on record and told once', async () => {
    const loaded = await bureau.calendar.load.mutate({ text: EXAMPLE })
    if (loaded.outcome !== 'loaded') throw new Error(loaded.outcome)
    expect(loaded).toMatchObject({ coveredThrough: '2027-12-31', recounted: 4 })
    expect(await signing(unit)).toMatchObject({ due: '2027-01-08', provisional: false })
    const { changes, total, moved } = await unit.calendar.changes.query({})
    expect({ total, moved, settled: total - moved }).toMatchObject({ moved: loaded.moved, settled: loaded.settled })
    expect(changes.find(({ rule }) => rule === SIGN)).toMatchObject({
      calendar: loaded.version,
      from: { due: '2027-01-07', provisional: true },
      to: { due: '2027-01-08', provisional: false },
    })
    // Not what stays the same: the other project of the district ends in 2026.
    expect(changes.every(({ id }) => id === 'OVER-NEW-YEAR')).toBe(true)

    await sendAll()
    expect(smtp.mails).toHaveLength(2)
    expect(smtp.mails[0]?.text).toContain('应于 2027-01-07(暂定) → 2027-01-08')
    expect(smtp.mails[0]?.headers.get('subject')).toContain('工作日历变更')
    expect(hook.calls).toHaveLength(2)
    expect(JSON.parse(hook.calls[0]?.body ?? '')).toMatchObject({
      type: 'calendar-changed',
      digest: { calendar: loaded.version, moved: loaded.moved },
    })
    const { digests, unread } = await unit.alerts.list.query({})
    expect(digests).toMatchObject([
      { calendar: loaded.version, moved: loaded.moved, settled: loaded.settled, read: false },
    ])
    expect(unread).toBe(1)
    expect(await unit.alerts.markRead.mutate({ ids: [digests[0]?.id ?? ''] })).toEqual({ unread: 0 })
    // The bureau is told of all units together.
    expect((await bureau.alerts.list.query({})).digests).toMatchObject([{ moved: loaded.moved }])
  })

  test('the same notice again says so and changes nothing', async () => {
    const before = await stored()
    expect(await bureau.calendar.load.mutate({ text: EXAMPLE })).toMatchObject({ outcome: 'known' })
    expect(await bureau.calendar.preview.mutate({ text: EXAMPLE })).toMatchObject({ outcome: 'known' })
    expect(await reprojectStale(api.deps)).toBe(0)
    expect(await stored()).toEqual(before)
  })

  test('another process sees the new calendar without being told', async () => {
    const elsewhereStanding = standingOf(api.deps.within)
    const calendar = await elsewhereStanding.calendar()
    expect(calendar.coveredThrough).toBe('2027-12-31')
    expect(await elsewhereStanding.calendar()).toBe(calendar)
    expect(await api.deps.standing.calendar()).toBe(calendar)
    const told = await (await fetch(`${api.address}/api/public/holidays`)).json()
    expect(told).toMatchObject({ version: calendar.version, notices: [{ number: '示例〔2026〕0号' }] })
  })

  test('an amendment moves what it touches, from the day before it', async () => {
    const loaded = await bureau.calendar.load.mutate({ text: AMENDMENT })
    expect(loaded).toMatchObject({ outcome: 'loaded' })
    expect(await signing(unit)).toMatchObject({ due: '2027-01-09', provisional: false })
    const { changes } = await bureau.calendar.changes.query({ unit: district.education.id })
    expect(changes.find(({ rule }) => rule === SIGN)).toMatchObject({
      from: { due: '2027-01-08' },
      to: { due: '2027-01-09' },
    })
    const overview = await bureau.calendar.overview.query()
    expect(overview.notices.slice(0, 3).map(({ notice }) => notice.number)).toEqual([
      '示例〔2026〕1号',
      '示例〔2026〕0号',
      '国办发明电〔2025〕7号',
    ])
    expect(overview.notices[0]?.loaded?.by).toBe(`测试区财政局经办 · 测试区财政局`)
    expect(overview.mayLoad).toBe(true)
    expect((await unit.calendar.overview.query()).mayLoad).toBe(false)
  })

  test('what died after storing the notice is finished by the next look, and told once', async () => {
    const { db } = api.deps
    await sql`update procurements set projected_with = 'before'`.execute(db)
    await sql`update clocks set due = date '2027-01-08', aim_for = date '2027-01-08', calendar_version = 'cn-2027.0'
      where rule = ${SIGN} and trigger_on = date '2026-12-28'`.execute(db)
    const before = await stored()
    // The first of two batches was done, the second not; then the digest was not told.
    await reprojectStale({ ...api.deps, tellMoves: () => Promise.resolve(0) })
    const between = await stored()
    expect(between?.changes).toBe((before?.changes ?? 0) + 2)
    expect(between?.digests).toBe(before?.digests)
    await reprojectStale(api.deps)
    const after = await stored()
    expect(after?.changes).toBe(between?.changes)
    expect(after?.digests).toBe((before?.digests ?? 0) + 4)
    await reprojectStale(api.deps)
    expect(await stored()).toEqual(after)
  })
})
