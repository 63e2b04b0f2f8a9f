import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@tenderlight/contracts/permission'
import type { Place } from '@tenderlight/db/testing/place'
import { addPlace } from '@tenderlight/db/testing/rows'
import { forDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openKeeping } from '../evidence/open-keeping.ts'
import type { Actor, Caller } from '../session/actor.ts'
import { cheapHash } from '../testing/cheap-hash.ts'
import { PASSWORD, startTestApi, withCookies } from '../testing/test-api.ts'
import type { TestApi } from '../testing/test-api.ts'
import type { RouteAction } from './route-permission.ts'
import { declaredProcedures, isForRoles } from './testing/declared-procedures.ts'
import { FOREIGN_INPUTS, storedLink } from './testing/foreign-inputs.ts'
import { FOREIGN_PATHS, isPublic } from './testing/foreign-paths.ts'
import { addEveryRole, counting, OF_PARTS, ROLES } from './testing/isolated-callers.ts'
import { DISTRICTS, nowhereOf, plain, PLACES } from './testing/isolated-places.ts'
import { rowsAsLeft, secretsOf, unpublishedOf, withoutDistrict, withoutEcho } from './testing/isolated-places.ts'
import { stateReader } from './testing/stored-state.ts'

interface Asking {
  readonly who: string
  readonly role: Role | undefined
  readonly home: number
  /** Undefined: is not signed in. */
  readonly own: Place | undefined
  readonly others: readonly Place[]
  readonly nowhere: Place
}

const SIGNED_IN = DISTRICTS.flatMap(({ own, sibling }, home) =>
  ROLES.map((role) => {
    const far = DISTRICTS[1 - home]?.own ?? own
    return { who: `${role} of ${own.name}`, role, home, own, others: [far, ...(OF_PARTS.has(role) ? [sibling] : [])] }
  }),
)
const NOBODY = { who: 'nobody', role: undefined, home: 0, own: undefined, others: PLACES }
const CALLERS: readonly Asking[] = [...SIGNED_IN, NOBODY].map((one, at) => ({ ...one, nowhere: nowhereOf(at) }))

/** They end the session that everything is asked with, and name nothing. */
const ENDING: ReadonlySet<string> = new Set(['access.signOut', 'account.endAllSessions'])

interface Answer {
  readonly status: number
  readonly body: string
  /** How often the database was asked for the caller. */
  readonly asked: number
}

const PROCEDURES = declaredProcedures().filter(({ path }) => !ENDING.has(path))
/** What nobody is asked about whether they may, whoever they are, is not asked for again where the check is switched off. */
const CHECKED = PROCEDURES.filter(({ action }) => isForRoles(action))
const namesPlace = ({ path }: { readonly path: string }) => (FOREIGN_INPUTS[path]?.length ?? 0) > 0

test('every procedure has something foreign to be asked for, or can be asked for nothing', () => {
  expect(Object.keys(FOREIGN_INPUTS).toSorted()).toEqual(
    declaredProcedures()
      .map(({ path }) => path)
      .toSorted(),
  )
})

/** What everybody claims to be where nobody is asked whether they may: of the place that they are after, and of every role. */
let claimed = nowhereOf(0)

function permitAll(caller: Caller): Actor {
  const { district: districtId, unit: organisationId, unitName: organisationName } = claimed
  const held = { organisationId, organisationName, kind: 'budget-unit' as const, organisations: [], procurements: [] }
  const memberships = ROLES.map((role) => ({ ...held, role }))
  const reach = { kind: 'district' } as const
  return { ...caller, districtId, memberships, organisationId, organisationName, reach, action: 'procurements.read' }
}

forDatabase('isolation', (connection) => {
  let users: readonly ReadonlyMap<Role, string>[]
  let stateOf: Awaited<ReturnType<typeof stateReader>>
  const folder = mkdtempSync(join(tmpdir(), 'tenderlight-isolation-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeAll(async () => {
    const password = await cheapHash(PASSWORD)
    for (const place of PLACES) await addPlace(connection().db, place, rowsAsLeft(place, password))
    users = [await addEveryRole(connection(), DISTRICTS[0].own), await addEveryRole(connection(), DISTRICTS[1].own)]
    stateOf = await stateReader(connection().db)
  })

  describe.each([
    { how: 'asked whether they may', permit: undefined, procedures: PROCEDURES, callers: CALLERS },
    { how: 'asked nothing: the database alone', permit: permitAll, procedures: CHECKED, callers: CALLERS.slice(0, -1) },
  ])('$how', ({ permit, procedures, callers }) => {
    const byPlace = procedures.filter(namesPlace)
    const byNothing = procedures.filter((one) => !namesPlace(one))
    let api: TestApi
    let taken: () => number
    let actions: ReadonlyMap<string, RouteAction>
    beforeAll(async () => {
      const counted = counting(connection())
      taken = counted.taken
      api = await startTestApi(counted.connection, civilDate('2026-03-02'), {
        permit,
        evidence: openKeeping(folder),
        log: { level: 'silent' },
        stepMs: 0,
      })
      const routes = api.app.declaredRoutes.filter(({ method, url }) => method !== 'HEAD' && !url.startsWith('/trpc/'))
      actions = new Map(routes.map(({ method, url, action }) => [`${method} ${url}`, action]))
    })
    afterAll(() => api.close())

    test('every route is asked about others', () => {
      expect([...actions.keys()].toSorted()).toEqual(Object.keys(FOREIGN_PATHS).toSorted())
    })

    const ask = async (place: Place, path: string, type: string, input: unknown, cookie: string): Promise<Answer> => {
      claimed = place
      const headers = { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
      const sent = JSON.stringify(input ?? undefined)
      taken()
      const answer =
        type === 'query'
          ? await api.app.inject({ url: `/trpc/${path}?input=${encodeURIComponent(sent ?? '')}`, headers })
          : await api.app.inject({ method: 'POST', url: `/trpc/${path}`, headers, payload: sent ?? '' })
      return { status: answer.statusCode, body: answer.body, asked: taken() }
    }
    const askRoute = async (place: Place, route: string, url: string, cookie: string): Promise<Answer> => {
      claimed = place
      const headers = { cookie, 'content-type': 'application/octet-stream', 'sec-fetch-site': 'same-origin' }
      taken()
      const answer = route.startsWith('GET')
        ? await api.app.inject({ url, headers: { cookie } })
        : await api.app.inject({ method: 'POST', url, headers, payload: '%PDF-1.7' })
      return { status: answer.statusCode, body: answer.body, asked: taken() }
    }
    const signIn = async ({ role, home }: Asking) => {
      if (role === undefined) return ''
      const answer = await api.app.inject({
        method: 'POST',
        url: '/trpc/access.signIn',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        payload: JSON.stringify({ username: users[home]?.get(role), password: PASSWORD }),
      })
      expect(answer.statusCode).toBe(200)
      return withCookies('', [answer.headers['set-cookie'] ?? []].flat())
    }
    /** Of one's own district a unit that is nowhere is what another unit must look like. */
    const nowhereBeside = ({ own, nowhere }: Asking, place: Place): Place =>
      place.district === own?.district ? { ...nowhere, district: place.district } : nowhere
    const said = ({ status, asked, body }: Answer, place: Place) => `${status} ${asked} ${plain(body, place)}`

    /** What procedures tell of others. */
    const toldByProcedures = async (caller: Asking, cookie: string): Promise<unknown[]> => {
      const { role, own, others, nowhere } = caller
      const telling: unknown[] = []
      const look = (path: string, place: Place, body: string) => {
        const found = secretsOf(place, role).filter((secret) => body.includes(secret))
        if (found.length > 0) telling.push({ path, found })
      }
      for (const { path, type } of byNothing) {
        const input = FOREIGN_INPUTS[path]?.(nowhere)
        const claims = permit === undefined ? [own ?? nowhere] : others
        for (const claim of claims) {
          const { body } = await ask(claim, path, type, input, cookie)
          for (const place of permit === undefined ? others : [claim]) look(path, place, body)
        }
      }
      for (const place of others) {
        const beside = nowhereBeside(caller, place)
        for (const { path, type } of byPlace) {
          const about = FOREIGN_INPUTS[path]
          const there = await ask(place, path, type, about?.(place), cookie)
          const expected = await ask(beside, path, type, about?.(beside), cookie)
          look(path, place, withoutEcho(there.body, place))
          const [got, wanted] = [said(there, place), said(expected, beside)]
          if (got !== wanted) telling.push({ path, got, wanted })
        }
      }
      return telling
    }

    /** What everybody is told alike; asked for once, by nobody. */
    const toNobody = new Map<string, Promise<Answer>>()
    const asEverybody = (place: Place, route: string, url: string): Promise<Answer> => {
      const known = toNobody.get(url) ?? askRoute(place, route, url, '')
      toNobody.set(url, known)
      return known
    }

    /** What the other routes tell of others that was not published. */
    const toldByRoutes = async (caller: Asking, cookie: string): Promise<unknown[]> => {
      const telling: unknown[] = []
      for (const place of caller.others) {
        for (const [route, { published, hidden, tells }] of Object.entries(FOREIGN_PATHS)) {
          if (permit !== undefined && !isForRoles(actions.get(route))) continue
          const beside = isPublic(route) ? nowhereOf(0) : nowhereBeside(caller, place)
          const expected = hidden?.(beside) ?? []
          for (const [at, url] of (hidden?.(place) ?? []).entries()) {
            const ofNothing = expected[at] ?? ''
            const got = said(await askRoute(place, route, url, cookie), place)
            const nothing = isPublic(route)
              ? await asEverybody(beside, route, ofNothing)
              : await askRoute(beside, route, ofNothing, cookie)
            const wanted = said(nothing, beside)
            if (withoutDistrict(got) !== withoutDistrict(wanted)) telling.push({ url, got, wanted })
          }
          if (published === undefined) continue
          const url = published(place)
          const { body } = await askRoute(place, route, url, cookie)
          const told = new Set(tells?.(place))
          const found = unpublishedOf(place).filter((secret) => body.includes(secret) && !told.has(secret))
          if (found.length > 0) telling.push({ route, found })
          if (!isPublic(route)) continue
          const wanted = await asEverybody(place, route, url)
          if (body !== wanted.body) telling.push({ url, body, wanted })
        }
      }
      return telling
    }

    test.each(callers)('$who learns and changes nothing of others', async (caller) => {
      const cookie = await signIn(caller)
      const { own, others } = caller
      const states = () => Promise.all(others.map((place) => stateOf(place, own)))
      const before = await states()
      expect(await toldByProcedures(caller, cookie)).toEqual([])
      expect(await toldByRoutes(caller, cookie)).toEqual([])
      // Wrong passwords are counted for whom they were tried, and that is all.
      await connection().db.updateTable('logins').set({ failures: 0, locked_until: null }).execute()
      expect(await states()).toEqual(before)
    })

    test('what is published is there for everybody, of the district on show', async () => {
      const [shown = ''] = PLACES.map(({ district }) => district).toSorted()
      for (const place of PLACES) {
        const url = FOREIGN_PATHS['GET /api/public/notices/:number']?.published?.(place) ?? ''
        const { status, body } = await askRoute(place, 'GET', url, '')
        expect([status, body.includes(`${place.unitName}采购公开`)]).toEqual(
          place.district === shown ? [200, true] : [404, false],
        )
      }
    })

    test('what is stored of a session opens none', async () => {
      for (const place of PLACES) {
        const { body } = await ask(place, 'access.me', 'query', undefined, `tl_session=${storedLink(place)}`)
        expect(JSON.parse(body)).toMatchObject({ result: { data: { person: null } } })
      }
    })
  })
})
