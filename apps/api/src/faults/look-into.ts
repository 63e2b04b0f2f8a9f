import { entryHash, FIRST_PREVIOUS, stateDigest } from '@tenderlight/db/audit-log/entry'
import type { Db } from '@tenderlight/db/connect'
import { entriesBetween } from '@tenderlight/db/repositories/audit-list'
import { sql } from 'kysely'
import type { Remembered, SentLedger } from './remembered.ts'

/** What is wrong in the database, in words; empty when everything acknowledged is there and everything there is whole. */
export async function problemsIn(db: Db, districtId: string, known: Remembered): Promise<string[]> {
  return [
    ...(await ledgerProblems(db, districtId, known)),
    ...(await noticeProblems(db, districtId, known)),
    ...(await factProblems(db, districtId, known)),
    ...(await logProblems(db, districtId)),
    ...(await alertProblems(db, districtId)),
  ]
}

/** Every ledger is there whole, at one budget that was sent and not an older one than acknowledged, or not at all. */
async function ledgerProblems(db: Db, districtId: string, { ledgers }: Remembered): Promise<string[]> {
  const { rows } = await sql<{ name: string; rows: number; budgets: number[]; versions: number; facts: number }>`
    select regexp_replace(p.number, '-\\d{4}$', '') as name, count(*) as rows,
      array_agg(distinct p.budget)::float8[] as budgets,
      sum((select count(*) from attribute_versions v where v.district_id = p.district_id and v.procurement_id = p.id))::integer as versions,
      sum((select count(*) from facts f where f.district_id = p.district_id and f.procurement_id = p.id
        and f.event in ('intention', 'announcement', 'award-notice')))::integer as facts
    from procurements p where p.district_id = ${districtId} and p.held_by = 'ledger' group by 1`.execute(db)
  const found = new Map(rows.map((row) => [row.name, row]))
  const confirmed = await confirmedImports(db, districtId)
  const problems: string[] = []
  const say = (ledger: SentLedger, what: string) => problems.push(`ledger ${ledger.batch.name}: ${what}`)
  for (const ledger of ledgers) {
    const { batch, acknowledged, possible, importIds } = ledger
    const row = found.get(batch.name)
    const done = importIds.filter((id) => confirmed.has(id)).length
    for (const id of importIds) {
      if (confirmed.has(id) && confirmed.get(id) !== 1) say(ledger, `import ${id} has ${confirmed.get(id)} log entries`)
    }
    if (row === undefined) {
      if (acknowledged !== undefined) say(ledger, 'acknowledged and lost')
      if (done > 0) say(ledger, 'confirmed, and no row is there')
      continue
    }
    const budgets = row.budgets.map((fen) => fen / 100)
    if (row.rows !== batch.rows) say(ledger, `${row.rows} of ${batch.rows} rows`)
    if (budgets.length !== 1) say(ledger, `rows of ${budgets.length} budgets`)
    if (![acknowledged, possible?.budget].includes(budgets[0])) say(ledger, `budget ${budgets[0]} was not sent last`)
    if (row.versions !== batch.rows * done) say(ledger, `${row.versions} versions from ${done} imports`)
    if (row.facts !== batch.rows * 2 + batch.overdue) say(ledger, `${row.facts} facts`)
  }
  const names = new Set(ledgers.map(({ batch }) => batch.name))
  return [
    ...problems,
    ...rows.filter(({ name }) => !names.has(name)).map(({ name }) => `ledger ${name} was never sent`),
  ]
}

/** The imports that stand as confirmed, each with the number of its entries on the log. */
async function confirmedImports(db: Db, districtId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; entries: number }>`
    select i.id, (select count(*) from audit_entries e where e.district_id = i.district_id
      and e.record_kind = 'ledger-import' and e.record_id = i.id::text) as entries
    from ledger_imports i where i.district_id = ${districtId} and i.status = 'confirmed'`.execute(db)
  return new Map(rows.map(({ id, entries }) => [id, entries]))
}

/** Every publication has its number, snapshot, project, fact and entry on the log, or nothing of it is there. */
async function noticeProblems(db: Db, districtId: string, { intentions }: Remembered): Promise<string[]> {
  const { rows } = await sql<{
    number: string
    title: string
    key: string
    snapshot: Record<string, unknown>
    digest: string
    facts: number
    entries: number
    projects: number
    approvals: number
  }>`
    select n.number, n.snapshot ->> 'title' as title, n.procurement_id as key, n.snapshot, n.digest,
      (select count(*) from facts f where f.district_id = n.district_id and f.procurement_id = n.procurement_id
        and f.event = 'intention' and f.on_date = n.published_on) as facts,
      (select count(*) from audit_entries e where e.district_id = n.district_id and e.record_kind = 'notice'
        and e.record_id = n.id::text and e.label = n.number) as entries,
      (select count(*) from procurements p where p.district_id = n.district_id and p.title = n.snapshot ->> 'title') as projects,
      (select count(*) from submission_steps s where s.district_id = n.district_id and s.kind = 'approved'
        and s.notice_id = n.id) as approvals
    from notices n where n.district_id = ${districtId} order by n.number`.execute(db)
  const problems: string[] = []
  rows.forEach((row, at) => {
    const say = (what: string) => problems.push(`notice ${row.number}: ${what}`)
    if (Number(row.number.slice(-4)) !== at + 1) say(`is the ${at + 1}th in its series`)
    if (stateDigest(row.snapshot) !== row.digest) say('its digest is another')
    if ([row.facts, row.entries, row.projects, row.approvals].some((count) => count !== 1)) {
      say(`${row.facts} facts, ${row.entries} log entries, ${row.projects} projects, ${row.approvals} approvals`)
    }
  })
  const byTitle = new Map(rows.map((row) => [row.title, row]))
  for (const { title, published } of intentions) {
    const row = byTitle.get(title)
    if (published === undefined || (row?.number === published.number && row.key === published.key)) continue
    problems.push(`intention ${title}: acknowledged as ${published.number}, found ${row?.number ?? 'nothing'}`)
  }
  const { rows: left } = await sql<{ title: string }>`
    select title from procurements p where p.district_id = ${districtId} and p.title like '意向 %' and not exists
      (select 1 from notices n where n.district_id = p.district_id and n.procurement_id = p.id)`.execute(db)
  return [...problems, ...left.map(({ title }) => `project ${title} has no notice`)]
}

/** Every signing stands on the last day that was acknowledged or, where nobody answered, on the day sent then. */
async function factProblems(db: Db, districtId: string, { facts }: Remembered): Promise<string[]> {
  const { rows } = await sql<{ number: string; days: string[]; on: string | null }>`
    select p.number, array_agg(f.on_date::text order by f.recorded_at) as days, p.record ->> 'contractSignedOn' as on
    from procurements p join facts f on f.district_id = p.district_id and f.procurement_id = p.id
    where p.district_id = ${districtId} and f.event = 'contract-signed' group by p.number, p.record`.execute(db)
  const found = new Map(rows.map((row) => [row.number, row]))
  return facts.flatMap(({ number, acknowledged, possible }) => {
    const row = found.get(number)
    const on = row?.on ?? undefined
    const agrees = row === undefined || row.days.at(-1) === row.on
    return agrees && (on === acknowledged || on === possible)
      ? []
      : [`signing of ${number}: ${row?.days.join(', ') ?? 'none'} and ${on}, acknowledged ${acknowledged}`]
  })
}

/** Every entry follows the one ahead. */
async function logProblems(db: Db, districtId: string): Promise<string[]> {
  const problems: string[] = []
  let ahead = { number: 0, hash: FIRST_PREVIOUS }
  for (;;) {
    const page = await entriesBetween(db, districtId, { after: ahead.number, through: 2 ** 31 - 1, limit: 1_000 })
    for (const entry of page) {
      if (entry.number !== ahead.number + 1) problems.push(`log: ${entry.number} follows ${ahead.number}`)
      if (entry.previous !== ahead.hash || entryHash(entry) !== entry.hash)
        problems.push(`log: broken at ${entry.number}`)
      ahead = entry
    }
    if (page.length === 0) return problems
  }
}

/** Every alert has its record and somebody to be told. */
async function alertProblems(db: Db, districtId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; channels: string[] | null; told: boolean }>`
    select a.id, a.record is not null as told,
      (select array_agg(distinct d.channel) from deliveries d where d.district_id = a.district_id and d.alert_id = a.id) as channels
    from alerts a where a.district_id = ${districtId}`.execute(db)
  return rows.flatMap(({ id, channels, told }) =>
    told && channels?.length === 3
      ? []
      : [`alert ${id}: record ${told}, told over ${channels?.join(', ') ?? 'nothing'}`],
  )
}
