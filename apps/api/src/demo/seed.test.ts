import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { lightAt } from '@tenderlight/compliance/finding'
import { evaluate } from '@tenderlight/compliance/evaluate'
import { EVENT_NAMES, EVENTS } from '@tenderlight/compliance/procurement/events'
import { checkEntry } from '@tenderlight/compliance/settings/check-entry'
import type { SettingsEntry } from '@tenderlight/compliance/settings/entry'
import { notice } from '@tenderlight/contracts/notices'
import { role } from '@tenderlight/contracts/permission'
import { attributeVersionsOf } from '@tenderlight/db/repositories/attribute-versions'
import { factsOf } from '@tenderlight/db/repositories/facts'
import { listDistricts } from '@tenderlight/db/repositories/organisations'
import { listSubmissions } from '@tenderlight/db/repositories/submissions'
import { rowsOfProject } from '@tenderlight/db/repositories/project-file'
import { settingsEntriesOf } from '@tenderlight/db/repositories/settings-entries'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDeps } from '../deps.ts'
import type { Deps } from '../deps.ts'
import { openKeeping } from '../evidence/open-keeping.ts'
import { signIn } from '../features/access/sign-in.ts'
import { asProcurement } from '../record/as-procurement.ts'
import { contextFor } from '../record/context.ts'
import { recordKnownAt } from '../record/known-at.ts'
import { reprojectStale } from '../record/reproject.ts'
import type { RefusedAct } from './desk/at-desk.ts'
import { demoDistrict } from './demo-district.ts'
import { PEOPLE } from './people.ts'
import { demoAccounts, hasDemo, seedDemo } from './seed.ts'

const TODAY = civilDate('2026-11-20')
/** Early in the day: acts of today cannot have been recorded later. */
const NOW = new Date('2026-11-20T09:30:00+08:00')

const CLIENT = { address: '127.0.0.1', device: 'test', cookies: '' }

const inChina = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

forEachDatabase('the demo district', (connection) => {
  let deps: Deps
  let directory: string
  const refused: RefusedAct[] = []
  const demo = () => demoDistrict(TODAY, CALENDAR_CN)

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'tenderlight-demo-'))
    const evidence = openKeeping(directory)
    deps = { ...makeDeps({ connection: connection(), now: () => NOW, evidence }), db: connection().db }
    expect(await hasDemo(deps.db)).toBe(false)
    expect(await seedDemo(deps, TODAY, (acts) => refused.push(...acts))).toBe(true)
  }, 60_000)
  afterAll(() => rm(directory, { recursive: true, force: true }))

  const recordsOf = async () => {
    const rows = await deps.db
      .selectFrom('procurements')
      .select(['id', 'number', 'held_by as heldBy', 'record'])
      .execute()
    return rows.map((row) => ({ record: row.record, procurement: asProcurement(row) }))
  }

  test('is written once: a database that has a district is left alone', async () => {
    expect(await hasDemo(deps.db)).toBe(true)
    expect(await seedDemo(deps, TODAY)).toBe(false)
    expect(await listDistricts(deps.db)).toHaveLength(1)
  })

  test('has somebody of every role, who signs in with the password that is printed', async () => {
    const signedIn: unknown[] = []
    for (const { username, password } of demoAccounts()) {
      const { cookies } = await signIn(deps, CLIENT, username, password)
      const session = await deps.sessions.find(cookies[0]?.split(';')[0] ?? '')
      expect(session?.person.pending).toBe(undefined)
      signedIn.push({
        username,
        in: session?.person.memberships.map(({ organisationName, role }) => `${organisationName} ${role}`),
      })
    }
    expect(signedIn).toEqual(
      demoAccounts().map(({ username, organisation }) => ({
        username,
        in: (PEOPLE.find((person) => person.username === username)?.roles ?? [])
          .toSorted()
          .map((role) => `${organisation} ${role}`),
      })),
    )
    expect(new Set(PEOPLE.flatMap(({ roles }) => roles))).toEqual(new Set(role.options))
    await expect(signIn(deps, CLIENT, 'caizheng', 'liangdeng')).rejects.toThrow('wrong-password')
  })

  test('stores each record as it was made, with the unit that buys', async () => {
    const rows = await deps.db
      .selectFrom('procurements as p')
      .innerJoin('organisations as o', 'o.id', 'p.organisation_id')
      .select(['p.number', 'p.held_by as heldBy', 'p.record', 'o.name'])
      .execute()
    const stored = new Map(rows.map((row) => [row.number, row]))
    const { procurements } = demo()
    // And what the desks put on record: an intention in packages, and a project that goes without one.
    expect(stored.size).toBe(procurements.length + 2)
    expect(
      procurements.map(({ procurement }) => {
        const row = stored.get(procurement.id)
        return row && { buyer: row.name, procurement: asProcurement(row) }
      }),
    ).toMatchObject(procurements.map(({ procurement }) => ({ buyer: procurement.buyer, procurement })))
  })

  test('keeps every record in versions and facts: what is known now of each is what is stored', async () => {
    const [district] = await listDistricts(deps.db)
    const wrong: string[] = []
    for (const { id, number, record } of await deps.db
      .selectFrom('procurements')
      .select(['id', 'number', 'record'])
      .execute()) {
      const versions = await attributeVersionsOf(deps.db, district?.id ?? '', id)
      const facts = await factsOf(deps.db, district?.id ?? '', id)
      if (!isDeepStrictEqual(recordKnownAt(versions, facts, NOW), record)) wrong.push(number)
    }
    expect(wrong).toEqual([])
  })

  test.each`
    file                        | own                                                                                              | project
    ${'deposit-versions.jsonl'} | ${'deposit_versions t join deposits d on d.id = t.deposit_id'}                                   | ${'d.procurement_id'}
    ${'submission-steps.jsonl'} | ${'submission_steps t join notices n on n.id = t.notice_id'}                                     | ${'n.procurement_id'}
    ${'document-marks.jsonl'}   | ${'document_marks t'}                                                                            | ${'t.procurement_id'}
    ${'case-steps.jsonl'}       | ${'case_steps t join case_subjects c on c.case_id = t.case_id and c.procurement_id is not null'} | ${'c.procurement_id'}
    ${'matter-steps.jsonl'}     | ${'matter_steps t join matters m on m.id = t.matter_id and m.procurement_id is not null'}        | ${'m.procurement_id'}
  `('has $file in the file of each project that it is about', async ({ file, own, project }) => {
    const [district] = await listDistricts(deps.db)
    const { rows } = await sql<{ key: string; rows: number }>`
      select ${sql.raw(project)} as key, count(*)::integer as rows from ${sql.raw(own)}
      group by 1 order by 1 limit 2`.execute(deps.db)
    expect(rows.length).toBeGreaterThan(0)
    for (const { key, rows: count } of rows) {
      const files = await rowsOfProject(deps.db, district?.id ?? '', key)
      expect(files.get(file)?.length).toBeGreaterThanOrEqual(count)
      expect(files.get('facts.jsonl')?.every((row) => row['procurement_id'] === key)).toBe(true)
    }
  })

  test('puts every date on record as a fact, on the day it happened and never in the future', async () => {
    const facts = await deps.db
      .selectFrom('facts as f')
      .innerJoin('procurements as p', 'p.id', 'f.procurement_id')
      .select([
        'p.number',
        'p.record',
        'f.event',
        'f.on_date as on',
        'f.recorded_at as recordedAt',
        'f.recorded_by as by',
      ])
      .execute()
    const dates = (await recordsOf()).flatMap(({ record }) =>
      EVENT_NAMES.filter((event) => record[EVENTS[event]] !== undefined),
    )
    expect(facts).toHaveLength(dates.length)
    const wrong = facts.filter(({ record, event, on, recordedAt, by }) => {
      const day = event === 'bid-deadline' ? record.announcementOn : on
      const inTime = recordedAt <= NOW && (day === undefined || inChina(recordedAt) === day)
      return record[EVENTS[event]] !== on || by === null || !inTime
    })
    expect(wrong).toEqual([])
  })

  test('projects the lights that the rules give today', async () => {
    const [district] = await listDistricts(deps.db)
    if (district === undefined) throw new Error('no district was written')
    const { id: districtId, jurisdiction } = district
    const context = await contextFor(deps, { districtId, jurisdiction }, TODAY)
    const rows = await deps.db
      .selectFrom('procurements')
      .select(['number', 'commitment_base as base', 'commitment_yellow_from as yellow', 'commitment_red_from as red'])
      .execute()
    const stored = new Map(rows.map((row) => [row.number, row]))
    const records = await recordsOf()
    const lights = records.map(({ procurement }) => {
      const row = stored.get(procurement.id)
      const due = (from: string | null | undefined): boolean => from !== null && from !== undefined && TODAY >= from
      const red = row?.base === 'red' || due(row?.red)
      const yellow = row?.base === 'yellow' || due(row?.yellow)
      return { id: procurement.id, light: red ? 'red' : yellow ? 'yellow' : row?.base }
    })
    expect(lights).toEqual(
      records.map(({ procurement }) => ({
        id: procurement.id,
        light: lightAt(evaluate(procurement, context), 'commitment'),
      })),
    )
  })

  test('publishes a notice for every intention and announcement of the register, as it stood on its day', async () => {
    const rows = await deps.db
      .selectFrom('notices')
      .select(['number', 'kind', 'published_on as on', 'published_at as at', 'snapshot', 'digest'])
      .orderBy('published_on')
      .orderBy('number')
      .execute()
    const own = demo().procurements.map(({ procurement }) => procurement)
    const register = own.filter((procurement) => procurement.heldBy === 'register')
    const opened = register.filter(
      (one) => (one.regime === 'tendering' ? one.tenderPlanOn : one.intentionOn) !== undefined,
    )
    const announced = register.filter((one) => one.announcementOn !== undefined)
    expect(rows.filter((row) => row.kind === 'intention')).toHaveLength(opened.length + 1)
    expect(rows.filter((row) => row.kind === 'announcement')).toHaveLength(announced.length)
    const shown = rows.map((row) => ({ ...row, notice: notice.parse({ ...row.snapshot, digest: row.digest }) }))
    const wrong = shown.filter(({ number, kind, on, at, notice: one }) => {
      const said = one.number === number && one.kind === kind && one.publishedOn === on && at <= NOW
      const waits = one.earliestAnnouncement === null || one.earliestAnnouncement > on
      return !said || (kind === 'intention' && (one.bidDeadlineOn !== null || !waits))
    })
    expect(wrong).toEqual([])
    const reserved = rows.filter((row) => row.snapshot['measure'] === 'exclusive')
    expect(reserved.length).toBeGreaterThan(200)
    const intentions = rows.filter((row) => row.number.startsWith('YX-2026-')).map((row) => row.number)
    expect(intentions).toEqual(intentions.map((_, index) => `YX-2026-${String(index + 1).padStart(4, '0')}`))
  })

  test('has settled some of its promises, and is judged by that', async () => {
    const [district] = await listDistricts(deps.db)
    const entries = await settingsEntriesOf(deps.db, district?.id ?? '')
    expect(entries.map(({ value }) => value.kind)).toEqual([
      ...Array(4).fill('confirmation'),
      'rule-switch',
      'withdrawal',
    ])
    expect(entries.every(({ recordedAt, recordedBy }) => recordedBy !== '' && new Date(recordedAt) <= NOW)).toBe(true)
    const known: SettingsEntry[] = []
    for (const entry of entries) {
      expect(checkEntry(entry, { jurisdiction: 'jiujiang', today: TODAY, entries: known })).toEqual([])
      known.push(entry)
    }
    // Nothing is left to be judged anew: it was judged with these settings.
    expect(await reprojectStale(deps)).toBe(0)
  })

  test('has intentions under review: for a reviewer, returned, and where nobody second is there', async () => {
    const [district] = await listDistricts(deps.db)
    const submitted = await listSubmissions(deps.db, district?.id ?? '', undefined, 50)
    const rows = submitted.map(({ organisation, kind, exemption }) => [organisation, kind, exemption])
    expect(rows.toSorted()).toEqual([
      ['示范区卫生健康委员会', 'approved', null],
      ['示范区卫生健康委员会', 'approved', 'fixed-point'],
      ['示范区卫生健康委员会', 'submitted', 'fixed-point'],
      ['示范区城市管理局', 'submitted', null],
      ['示范区教育局', 'returned', null],
      ['示范区教育局', 'submitted', null],
      ['示范区水务局', 'submitted', null],
    ])
  })

  test('has cases in every state, one of them late, and a letter that another supervisor issued', async () => {
    const rows = await deps.db.selectFrom('cases').select(['stage', 'due', 'number']).execute()
    expect(rows.map(({ stage }) => stage).toSorted()).toEqual(
      ['closed', 'rectifying', 'rectifying', 'to-answer', 'to-issue', 'to-review', 'to-strike-off'].toSorted(),
    )
    expect(rows.filter(({ due }) => due !== null && due < TODAY).map(({ stage }) => stage)).toEqual(['to-answer'])
    expect(rows.flatMap(({ number }) => number ?? []).toSorted()).toEqual(
      [1, 2, 3].map((ordinal) => `示财督〔2026〕${ordinal}号`),
    )
  })

  test('has a bulletin that was issued, of a month that is over, with the words that its figures gave', async () => {
    const reports = await deps.db.selectFrom('reports').selectAll().execute()
    expect(reports).toMatchObject([{ kind: 'bulletin', sequence: 1, issued_on: TODAY }])
    expect(reports[0]?.number).toMatch(/^示财督通〔\d{4}〕1号$/u)
    expect(JSON.stringify(reports[0]?.document)).toContain('法定期限届满')
    const units = await deps.db.selectFrom('organisations').select('id').where('kind', '=', 'budget-unit').execute()
    expect(await deps.db.selectFrom('report_units').selectAll().execute()).toHaveLength(units.length)
  })

  test('has desks that are alive, by nothing but what the use cases let be done', async () => {
    expect(
      refused.map(({ act, refused: { problem, details } }) => [act.who, act.action, act.on, problem, details]),
    ).toEqual([])
    const count = async (
      table:
        | 'deposits'
        | 'disclosures'
        | 'certificates'
        | 'financing_applications'
        | 'tender_documents'
        | 'document_answers'
        | 'matters'
        | 'finding_objections',
    ) =>
      (
        await deps.db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n
    expect(await count('deposits')).toBeGreaterThanOrEqual(6)
    expect(await count('disclosures')).toBe(3)
    expect(await count('certificates')).toBe(3)
    expect(await count('financing_applications')).toBe(3)
    expect([await count('tender_documents'), await count('document_answers')]).toEqual([1, 1])
    expect(await count('matters')).toBe(8)
    const ofRequest = deps.db.selectFrom('cases as k').innerJoin('matters as m', 'm.id', 'k.request_id')
    expect(await ofRequest.select(['k.title', 'm.title as from']).execute()).toEqual([
      { title: '督促办理付款诉求', from: '反映合同款支付进度' },
    ])
    const files = await deps.db.selectFrom('matter_files').select(['filename', 'kind']).execute()
    expect(files).toEqual(deps.evidence === null ? [] : [{ filename: '来电记录.docx', kind: 'docx' }])
    expect(await count('finding_objections')).toBe(3)
    const records = (await recordsOf()).map(({ record }) => record)
    const having = (field: string) => records.filter((one) => Object.hasOwn(one, field)).length
    expect(having('instalments')).toBe(6)
    expect(having('milestones')).toBe(3)
    expect(having('acceptance')).toBe(2)
    expect(having('parties')).toBe(5)
    expect(having('lots')).toBe(1)
    expect(having('matters')).toBe(2)
    expect(having('exemptionClaimed')).toBeGreaterThan(0)
    expect(having('budgetItem')).toBeGreaterThan(80)
    const [district] = await listDistricts(deps.db)
    const log = await deps.db.selectFrom('audit_entries').select(['number', 'at']).orderBy('number').execute()
    expect(log.length).toBeGreaterThan(40)
    expect(log.every(({ at }) => new Date(at) <= NOW)).toBe(true)
    expect(district).toBeDefined()
  })

  test('shows every light on the desks, as the rules give it', async () => {
    const [district] = await listDistricts(deps.db)
    if (district === undefined) throw new Error('no district was written')
    const context = await contextFor(deps, { districtId: district.id, jurisdiction: district.jurisdiction }, TODAY)
    const made = new Set(demo().procurements.map(({ procurement }) => JSON.stringify(procurement)))
    const touched = (await recordsOf()).filter(({ procurement }) => !made.has(JSON.stringify(procurement)))
    const lights = new Set(
      touched.flatMap(({ procurement }) => evaluate(procurement, context).map(({ light }) => light)),
    )
    expect([...lights].toSorted()).toEqual(['green', 'grey', 'red', 'yellow'])
    const lines = await deps.db.selectFrom('budget_lines').select(['code', 'version']).execute()
    expect(new Set(lines.map(({ code }) => code)).size).toBeGreaterThan(15)
    expect(lines.filter(({ version }) => version === 2)).toHaveLength(1)
  })

  test('raises no alert by itself and has nothing to mail', async () => {
    expect(await deps.db.selectFrom('alerts').select('id').execute()).toEqual([])
    expect(await deps.db.selectFrom('deliveries').select('id').execute()).toEqual([])
    expect(await deps.db.selectFrom('channel_settings').select('organisation_id').execute()).toEqual([])
  })
})
