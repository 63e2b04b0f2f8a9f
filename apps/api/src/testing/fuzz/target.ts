import { setTimeout } from 'node:timers/promises'
import { role } from '@tenderlight/contracts/permission'
import type { Role } from '@tenderlight/contracts/permission'
import { sql } from 'kysely'
import { roleMay } from '../../permission/permissions.ts'
import { declaredProcedures } from '../../permission/testing/declared-procedures.ts'
import { seedEveryRole } from '../every-role.ts'
import { PASSWORD } from '../test-api.ts'
import type { TestApi, TestDistrict } from '../test-api.ts'
import type { Chance } from './random.ts'
import type { Attempt } from './requests.ts'

export interface Answer {
  readonly status: number
  /** Why an answer is a fault of the server's, whatever was asked; undefined: it is none. */
  readonly fault: string | undefined
  readonly body: unknown
}

/** The server as somebody sees it who holds a session of every role. */
export interface Target {
  send(attempt: Attempt, as?: Role): Promise<Answer>
  /** Somebody who may, or now and then may not, do what is aimed at. */
  someone(aim: string, chance: Chance): Role
  /** How many rows there are, by table, of everything that an import writes. */
  rows(): Promise<Readonly<Record<string, number>>>
  /** Keys of what is on record. */
  known(): Promise<string[]>
}

/** So long a request may take on a machine that does much else. */
const HANG_MS = 60_000
const TABLES = [
  'procurements',
  'attribute_versions',
  'facts',
  'clocks',
  'standing_breaches',
  'ledger_imports',
  'notices',
  'audit_entries',
  'evidence',
]
const ACTIONS = new Map(declaredProcedures().map(({ path, action }) => [path, action]))

export async function targetOf(api: TestApi, district: TestDistrict): Promise<Target> {
  const { users } = await seedEveryRole(api.deps, district)
  const sessions = new Map<Role, string>()
  const signIn = async (as: Role): Promise<string> => {
    const answer = await fetch(`${api.address}/trpc/access.signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: users[as], password: PASSWORD }),
    })
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    sessions.set(as, cookie)
    return cookie
  }
  const once = async ({ method, path, type, body }: Attempt, cookie: string): Promise<Answer> => {
    const headers = { cookie, ...(type === undefined ? {} : { 'content-type': type }) }
    const sent = { method, headers, signal: AbortSignal.timeout(HANG_MS), ...(body === undefined ? {} : { body }) }
    const asked = await fetch(`${api.address}${path}`, sent).catch((error: unknown) => error)
    if (!(asked instanceof Response)) return { status: 0, fault: `no answer: ${whyOf(asked)}`, body: undefined }
    const text = await asked.text()
    const isJson = asked.headers.get('content-type')?.startsWith('application/json') === true
    const fault = asked.status >= 500 ? `${asked.status} ${text.slice(0, 300)}` : undefined
    return { status: asked.status, fault, body: isJson && text !== '' ? (JSON.parse(text) as unknown) : text }
  }
  const send = async (attempt: Attempt, as: Role = 'clerk'): Promise<Answer> => {
    const answer = await once(attempt, sessions.get(as) ?? (await signIn(as)))
    // A machine that is short of breath sends calls away; they are made again.
    if (answer.status === 503 && !attempt.path.startsWith('/readyz')) {
      await setTimeout(500)
      return send(attempt, as)
    }
    if (answer.status === 401) sessions.delete(as)
    // The tests' server has no worker, and says so.
    return attempt.path.startsWith('/readyz') ? { ...answer, fault: undefined } : answer
  }
  return {
    send,
    someone: (aim, chance) => {
      const action = ACTIONS.get(aim)
      const may = role.options.filter((one) => action !== undefined && roleMay(one, action))
      return may.length === 0 || chance.once(10) ? chance.pick(role.options) : chance.pick(may)
    },
    rows: async () => {
      const counts = sql.join(
        TABLES.map((name) => sql`(select count(*)::int from ${sql.table(name)}) as ${sql.id(name)}`),
      )
      const { rows } = await sql<Record<string, number>>`select ${counts}`.execute(api.deps.db)
      return rows[0] ?? {}
    },
    known: async () => {
      const { rows } = await sql<{ id: string }>`
        (select id::text from procurements limit 40) union all (select id::text from facts limit 40)
        union all (select id::text from ledger_imports limit 20) union all select id::text from organisations`.execute(
        api.deps.db,
      )
      return rows.map(({ id }) => id)
    },
  }
}

function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
