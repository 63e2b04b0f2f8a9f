import { randomUUID } from 'node:crypto'
import type { IntentionForm } from '@tenderlight/contracts/intentions'
import { stateDigest } from '@tenderlight/db/audit-log/entry'
import { newSigningKey } from '@tenderlight/db/audit-log/keys'
import { LogCheck } from '@tenderlight/db/audit-log/log-check'
import type { LogVerdict } from '@tenderlight/db/audit-log/log-check'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/error-data.ts'
import { publishIntention } from '../../testing/publish-intention.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../../testing/test-api.ts'
import type { Client, TestApi, TestDistrict } from '../../testing/test-api.ts'
import { signYesterday } from './sign-heads.ts'
import { publishAnnouncement } from '../../testing/publish-announcement.ts'

const DAY = civilDate('2026-11-02')
const INTENTION: IntentionForm = {
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

forDatabase('the log of what is done', (connection) => {
  let api: TestApi
  let district: TestDistrict
  let other: TestDistrict
  let bureau: Client
  let education: Client
  let reviewer: Client

  beforeAll(async () => {
    api = await startTestApi(connection(), DAY)
    district = await seedDistrict(api.deps)
    other = await seedDistrict(api.deps)
    await on(DAY)
  })
  afterAll(() => api.close())

  /** Sets the day and signs in anew: sessions end after twelve hours. */
  async function on(day: CivilDate) {
    api.clock.set(day)
    bureau = await api.client(district.users.bureau)
    education = await api.client(district.users.education)
    reviewer = await api.client(district.users.reviewer)
  }

  /** The newest entries in short: who, what, on which record. */
  const newest = async (count: number) =>
    (await bureau.audit.entries.query({})).entries
      .slice(0, count)
      .map(({ name, role, action, record }) => [name, role, action, record.kind, record.label])

  const exported = async (): Promise<string> => {
    const { lines, through } = await bureau.audit.beginExport.mutate()
    let text = lines
    for (let after = 0; after < through;) {
      const page = await bureau.audit.exportEntries.query({ after, through })
      text += page.lines
      after = page.last
    }
    return text
  }

  const verify = (text: string, key = api.deps.signingKey): LogVerdict => {
    const check = new LogCheck([key.publicKey])
    for (const line of text.trimEnd().split('\n')) check.add(line)
    return check.end()
  }

  test('signing in, a wrong password, a pause, signing out: each with who and from where', async () => {
    const client = await api.client()
    const username = district.users.water
    const wrong = () => client.access.signIn.mutate({ username, password: 'wrong-password' })
    for (let turn = 0; turn < 5; turn += 1) await refusalOf(wrong())
    expect(await newest(2)).toEqual([
      ['', '', 'session.locked', 'account', username],
      ['', '', 'session.refused', 'account', username],
    ])
    await on(civilDate('2026-11-03'))
    await client.access.signIn.mutate({ username, password: PASSWORD })
    await client.access.signOut.mutate()
    const [out, signedIn] = (await bureau.audit.entries.query({})).entries
    expect(out).toMatchObject({ action: 'session.end', name: '测试区水务局经办', role: 'clerk', address: '127.0.0.1' })
    expect(signedIn).toMatchObject({ action: 'session.begin', person: out?.person, before: null, after: null })
    expect(signedIn?.record).toEqual({ ...out?.record })
  })

  test('an intention and its notice, a fact, a correction, an announcement: one entry a record, digests of both states', async () => {
    const { key, id, number } = await publishIntention(education, reviewer, INTENTION)
    const stands = async () => {
      const { rows } = await sql<{ record: unknown }>`select record from procurements where id = ${key}`.execute(
        api.deps.db,
      )
      return stateDigest(rows[0]?.record)
    }
    const latest = async () => (await bureau.audit.entries.query({ record: key })).entries[0]
    const approved = ['测试区教育局复核', 'reviewer', 'intentions.review']
    expect(await newest(4)).toEqual([
      [...approved, 'notice', number],
      [...approved, 'procurement', id],
      [...approved, 'submission', INTENTION.title],
      ['测试区教育局经办', 'clerk', 'intentions.submit', 'submission', INTENTION.title],
    ])
    const published = await stands()
    expect(await latest()).toMatchObject({ before: null, after: published, record: { id: key } })

    await on(civilDate('2026-12-03'))
    const announced = await publishAnnouncement(education, reviewer, { key, bidDeadlineOn: civilDate('2026-12-28') })
    const afterwards = await stands()
    expect(await latest()).toMatchObject({ action: 'intentions.review', before: published, after: afterwards })
    const { rows } = await sql<{
      digest: string
    }>`select digest from notices where number = ${announced.number}`.execute(api.deps.db)
    const [notice] = (await bureau.audit.entries.query({ record: announced.number })).entries
    expect(notice?.after).toBe(stateDigest({ number: announced.number, digest: rows[0]?.digest }))

    const fact = { key, event: 'award-notice', on: DAY, reason: '补登' } as const
    const { facts } = await education.procurements.recordFact.mutate(fact)
    const recorded = await stands()
    expect(await latest()).toMatchObject({ action: 'procurements.record', before: afterwards, after: recorded })
    const factId = facts.find(({ event }) => event === 'award-notice')?.id ?? ''
    await education.procurements.correctFact.mutate({ factId, on: civilDate('2026-11-03'), reason: '登记有误' })
    expect(await latest()).toMatchObject({ action: 'procurements.correct', before: recorded, after: await stands() })
  })

  test('settings and channels; of a secret nothing, not even a digest', async () => {
    const withSecret = async (webhookSecret: string) => {
      await bureau.alerts.saveChannels.mutate({
        emails: ['a@b.example'],
        webhookUrl: 'https://a.example/x',
        webhookSecret,
      })
      return (await bureau.audit.entries.query({})).entries[0]
    }
    // The first one sets the address, too; that is said.
    await withSecret('very-secret-word-0')
    const first = await withSecret('very-secret-word-1')
    const second = await withSecret('very-secret-word-2')
    expect(first).toMatchObject({ action: 'channels.change', record: { kind: 'channels', id: district.bureauId } })
    expect([first?.after, second?.after]).toEqual([second?.after, first?.after])
    expect(await exported()).not.toMatch(/very-secret|a@b\.example|a\.example/u)
    await bureau.settings.add.mutate({
      value: { kind: 'rule-switch', rule: 'jiujiang.gp.contract.sign', on: false },
      from: civilDate('2026-12-03'),
      reason: '会议纪要',
    })
    expect((await newest(1))[0]?.slice(2)).toEqual(['settings.change', 'setting', 'rule-switch'])
  })

  test('organisations, people and what they are; of the first password nothing', async () => {
    const name = '测试区实验小学'
    const by = ['测试区财政局经办', 'administrator']
    const unit = { name, kind: 'budget-unit', parentId: district.education.id } as const
    const { id } = await bureau.organisations.add.mutate(unit)
    expect(await newest(1)).toEqual([[...by, 'organisations.change', 'organisation', name]])
    const username = `school-${id.slice(0, 6)}`
    const term = { from: civilDate('2026-12-03'), until: null }
    const person = { username, name: '赵老师', organisationId: id, role: 'clerk', ...term } as const
    const { password } = await bureau.organisations.addPerson.mutate(person)
    expect(await newest(1)).toEqual([[...by, 'people.change', 'person', username]])
    expect(await exported()).not.toContain(password)
  })

  test('what is refused leaves no entry, and neither does what is only read', async () => {
    const before = await newest(1)
    const correction = { factId: randomUUID(), on: DAY, reason: '没有这一条' }
    await refusalOf(education.procurements.correctFact.mutate(correction))
    await education.procurements.list.query({})
    expect(await newest(1)).toEqual(before)
  })

  test('an export verifies with the public key alone, is on the log itself, and holds nothing of another district', async () => {
    await api.client(other.users.bureau)
    await on(civilDate('2026-12-04'))
    for (const { districtId } of [district, other]) await signYesterday(api.deps, districtId)
    const text = await exported()
    const { entries, problems, heads, signedThrough } = verify(text)
    expect({ problems, heads }).toEqual({ problems: [], heads: 1 })
    expect(signedThrough).toBe(entries)
    expect(await newest(1)).toEqual([['测试区财政局经办', 'supervisor', 'log.export', 'log', '']])
    expect(text).not.toContain(other.districtId)
    expect(verify(text.replace('测试区教育局经办', '测试区教育局主任')).problems[0]).toMatchObject({ problem: 'hash' })
    expect(verify(text, newSigningKey()).problems[0]).toMatchObject({ problem: 'key-not-given' })
  })

  test('is found by person, action, record and day; the words to look for are those that are there', async () => {
    const { people, actions, head, keys } = await bureau.audit.overview.query()
    const person = people.find(({ name }) => name === '测试区教育局经办')
    expect(actions).toContain('intentions.review')
    expect(head).toMatchObject({ day: '2026-12-03', key: api.deps.signingKey.id })
    expect(keys.at(-1)?.pem).toContain('BEGIN PUBLIC KEY')
    const by = await bureau.audit.entries.query({ person: person?.id, action: 'procurements.record' })
    expect(by.entries.map(({ record }) => record.kind)).toEqual(['procurement'])
    const { entries } = await bureau.audit.entries.query({ from: DAY, through: DAY })
    expect(entries.length).toBeGreaterThan(0)
    expect((await bureau.audit.entries.query({ from: civilDate('2026-12-05') })).entries).toEqual([])
    expect((await bureau.audit.entries.query({ before: 2 })).entries.map(({ number }) => number)).toEqual([1])
  })

  test('a clerk may not look at it', async () => {
    for (const asked of [
      () => education.audit.overview.query(),
      () => education.audit.entries.query({}),
      () => education.audit.beginExport.mutate(),
      () => education.audit.exportEntries.query({ after: 0, through: 9 }),
    ]) {
      expect((await refusalOf(asked())).problem).toBe('not-allowed')
    }
  })

  test('fifty people change things at once: one whole chain', async () => {
    const publish = async (turn: number) => {
      const client = await api.client(district.users.education)
      await client.intentions.submit.mutate({ ...INTENTION, id: `JJ-2026-${turn}` })
    }
    await Promise.all(Array.from({ length: 50 }, (_, turn) => publish(turn)))
    const verdict = verify(await exported())
    expect(verdict.problems).toEqual([])
    expect(verdict.entries).toBeGreaterThan(120)
  })
})
