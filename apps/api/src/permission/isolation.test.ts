import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@tenderlight/contracts/permission'
import type { Place } from '@tenderlight/db/testing/place'
import { placeOf } from '@tenderlight/db/testing/place'
import { addPlace } from '@tenderlight/db/testing/rows'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openKeeping } from '../evidence/open-keeping.ts'
import type { Actor, Caller } from '../session/actor.ts'
import { PASSWORD, startTestApi, withCookies } from '../testing/test-api.ts'
import type { TestApi } from '../testing/test-api.ts'
import { declaredProcedures } from './testing/declared-procedures.ts'
import { FOREIGN_INPUTS, FOREIGN_PATHS } from './testing/foreign-inputs.ts'
import { addEveryRole, counting, OF_PARTS, ROLES } from './testing/isolated-callers.ts'

/** Two districts of two units each, and one that is nowhere stored: what an answer about the others must look like. */
const DISTRICTS = [
  { own: placeOf('甲区', '教育局'), sibling: placeOf('甲区', '水务局') },
  { own: placeOf('乙区', '公安局'), sibling: placeOf('乙区', '卫健局') },
] as const
const NOWHERE = placeOf('丙区', '民政局')
const PLACES = DISTRICTS.flatMap(({ own, sibling }) => [own, sibling])

const CALLERS = DISTRICTS.flatMap((home, at) =>
  ROLES.map((role) => ({ who: `${role} of ${home.own.name}`, role, ...home, elsewhere: DISTRICTS[1 - at] ?? home })),
)
type Asking = (typeof CALLERS)[number]

/** They end the session that everything is asked with, and name nothing. */
const ENDING: ReadonlySet<string> = new Set(['access.signOut', 'account.endAllSessions'])

interface Answer {
  readonly status: number
  readonly body: string
  /** How often the database was asked for the caller. */
  readonly asked: number
}

const PROCEDURES = declaredProcedures().filter(
  ({ path }) => !ENDING.has(path) && (path === 'access.me' || !path.startsWith('access.')),
)
const byPlace = PROCEDURES.filter(({ path }) => (FOREIGN_INPUTS[path]?.length ?? 0) > 0)
const byNothing = PROCEDURES.filter((one) => !byPlace.includes(one))

test('every procedure has something foreign to be asked for, or can be asked for nothing', () => {
  expect(Object.keys(FOREIGN_INPUTS).toSorted()).toEqual(
    declaredProcedures()
      .map(({ path }) => path)
      .toSorted(),
  )
})

/** What everybody claims to be where nobody is asked whether they may: of the place that they are after, and of every role. */
let claimed: Place | undefined

function permitAll(caller: Caller): Actor {
  const { district: districtId, unit: organisationId, unitName: organisationName } = claimed ?? NOWHERE
  const held = { organisationId, organisationName, kind: 'budget-unit' as const, organisations: [], procurements: [] }
  const memberships = ROLES.map((role) => ({ ...held, role }))
  const reach = { kind: 'district' } as const
  return { ...caller, districtId, memberships, organisationId, organisationName, reach, action: 'procurements.read' }
}

forEachDatabase('isolation', (connection) => {
  let users: readonly ReadonlyMap<Role, string>[]
  const folder = mkdtempSync(join(tmpdir(), 'tenderlight-isolation-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeAll(async () => {
    for (const place of PLACES) await addPlace(connection().db, place)
    users = [await addEveryRole(connection(), DISTRICTS[0].own), await addEveryRole(connection(), DISTRICTS[1].own)]
  })

  describe.each([
    { how: 'asked whether they may', permit: undefined },
    { how: 'asked nothing: the database alone', permit: permitAll },
  ])('$how', ({ permit }) => {
    let api: TestApi
    let taken: () => number
    beforeAll(async () => {
      const counted = counting(connection())
      taken = counted.taken
      const evidence = openKeeping(folder)
      api = await startTestApi(counted.connection, civilDate('2026-03-02'), {
        permit,
        evidence,
        log: { level: 'silent' },
      })
    })
    afterAll(() => api.close())

    test('every route has something foreign to be asked for, or can be asked for nothing', () => {
      const routes = api.app.declaredRoutes.filter(({ method, url }) => method !== 'HEAD' && !url.startsWith('/trpc/'))
      expect(routes.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual(
        Object.keys(FOREIGN_PATHS).toSorted(),
      )
    })

    const ask = async (path: string, type: string, input: unknown, cookie: string): Promise<Answer> => {
      const headers = { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
      const sent = JSON.stringify(input ?? undefined)
      taken()
      const answer =
        type === 'query'
          ? await api.app.inject({ url: `/trpc/${path}?input=${encodeURIComponent(sent ?? '')}`, headers })
          : await api.app.inject({ method: 'POST', url: `/trpc/${path}`, headers, payload: sent ?? '' })
      return { status: answer.statusCode, body: answer.body, asked: taken() }
    }
    const askRoute = async (route: string, url: string, cookie: string): Promise<Answer> => {
      const headers = { cookie, 'content-type': 'application/octet-stream', 'sec-fetch-site': 'same-origin' }
      taken()
      const answer = route.startsWith('GET')
        ? await api.app.inject({ url, headers: { cookie } })
        : await api.app.inject({ method: 'POST', url, headers, payload: '%PDF-1.7' })
      return { status: answer.statusCode, body: answer.body, asked: taken() }
    }
    const signIn = async ({ role, own }: Asking) => {
      const username = users[own === DISTRICTS[0].own ? 0 : 1]?.get(role)
      const answer = await api.app.inject({
        method: 'POST',
        url: '/trpc/access.signIn',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        payload: JSON.stringify({ username, password: PASSWORD }),
      })
      expect(answer.statusCode).toBe(200)
      return withCookies('', [answer.headers['set-cookie'] ?? []].flat())
    }

    test.each(CALLERS)('$who learns and changes nothing of others', async (caller) => {
      const cookie = await signIn(caller)
      const others = [caller.elsewhere.own, ...(OF_PARTS.has(caller.role) ? [caller.sibling] : [])]
      const before = await Promise.all(others.map((place) => stateOf(place, caller.own)))
      const telling: unknown[] = []
      const look = (path: string, answer: Answer) => {
        for (const place of others) {
          const found = secretsOf(place, caller.role).filter((secret) => answer.body.includes(secret))
          if (found.length > 0) telling.push({ path, found })
        }
      }
      for (const { path, type } of byNothing) {
        const input = FOREIGN_INPUTS[path]?.(NOWHERE)
        claimed = caller.own
        if (permit === undefined) look(path, await ask(path, type, input, cookie))
        else for (const place of others) look(path, await asked(place, path, type, input, cookie))
      }
      for (const place of others) {
        // Of one's own district a unit that is nowhere is what another unit must look like.
        const nowhere = place.district === caller.own.district ? { ...NOWHERE, district: place.district } : NOWHERE
        for (const { path, type } of byPlace) {
          const about = FOREIGN_INPUTS[path]
          const there = await asked(place, path, type, about?.(place), cookie)
          const expected = await asked(nowhere, path, type, about?.(nowhere), cookie)
          look(path, { ...there, body: there.body.replaceAll(new RegExp(echoed(place).join('|'), 'gu'), '') })
          const [got, wanted] = [plain(there, place), plain(expected, nowhere)]
          if (got !== wanted) telling.push({ path, got, wanted })
        }
        for (const [route, path] of Object.entries(FOREIGN_PATHS)) {
          if (path === null) continue
          claimed = place
          const there = plain(await askRoute(route, path(place), cookie), place)
          claimed = nowhere
          const expected = plain(await askRoute(route, path(nowhere), cookie), nowhere)
          if (there !== expected) telling.push({ route, there, expected })
        }
      }
      expect(telling).toEqual([])
      expect(await Promise.all(others.map((place) => stateOf(place, caller.own)))).toEqual(before)
    })

    const asked = (place: Place, path: string, type: string, input: unknown, cookie: string) => {
      claimed = place
      return ask(path, type, input, cookie)
    }
  })

  /** Everything stored of another place, in one digest. */
  const stateOf = async (place: Place, own: Place): Promise<string> => {
    const { rows } = await sql<{ table: string; columns: string[] }>`
      select c.relname as table, array_agg(a.attname::text) as columns from pg_class c
      join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where n.nspname = 'public' and c.relkind = 'r' group by 1 order by 1`.execute(connection().db)
    const state: string[] = []
    for (const { table, columns } of rows) {
      const where = conditionOf(place, own, columns)
      if (where === undefined) continue
      const found = await sql<{
        rows: string
      }>`select coalesce(md5(string_agg(to_jsonb(t)::text, ',' order by to_jsonb(t)::text)), '') as rows
        from ${sql.table(table)} t where ${where}`.execute(connection().db)
      state.push(`${table} ${found.rows[0]?.rows ?? ''}`)
    }
    return state.join('\n')
  }
})

function conditionOf(place: Place, own: Place, columns: readonly string[]) {
  if (place.district !== own.district) {
    return columns.includes('district_id') ? sql`district_id = ${place.district}` : undefined
  }
  if (columns.includes('procurement_id')) return sql`procurement_id = ${place.project}`
  return columns.includes('organisation_id') ? sql`organisation_id = ${place.unit}` : undefined
}

/** What is nobody's business elsewhere: names and keys. Agencies have names for everybody of their district. */
function secretsOf(place: Place, role: Role): readonly string[] {
  const { district, unit, person, project, unitName, agency } = place
  const far = OF_PARTS.has(role) ? [] : [district]
  return [unit, person, project, unitName, ...far, ...(far.length > 0 ? [agency] : [])]
}

/** What an answer may repeat of the question. */
function echoed(place: Place): readonly string[] {
  return [`${place.name}${place.unitName}`, `${place.unitName}-1`, place.unit, place.person, place.project]
}

/** The answer without what was asked for, and without what is another at each call. */
function plain({ status, body, asked }: Answer, place: Place): string {
  const without = body
    .replaceAll(place.unitName, '□')
    .replaceAll(place.name, '□')
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gu, 'id')
    .replaceAll(/[\da-f]{32,}/gu, 'digest')
    .replaceAll(/\d+/gu, '0')
  return `${status} ${asked} ${without}`
}
