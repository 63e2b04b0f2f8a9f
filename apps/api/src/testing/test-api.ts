import { randomUUID } from 'node:crypto'
import type { OrganisationKind } from '@tenderlight/db/schema/tenancy'
import type { Connection } from '@tenderlight/db/connect'
import { createDistrict, createOrganisations } from '@tenderlight/db/repositories/organisations'
import { createMembership } from '@tenderlight/db/repositories/memberships'
import { addSignInRule } from '@tenderlight/db/repositories/sign-in-rules'
import { createPerson } from '@tenderlight/db/repositories/people'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { TRPCClient } from '@trpc/client'
import type { FastifyInstance } from 'fastify'
import { makeDeps } from '../deps.ts'
import type { Deps, DepsOptions } from '../deps.ts'
import type { AppRouter } from '../router.ts'
import { makeServer } from '../server.ts'
import { cheapHash } from './cheap-hash.ts'
import type { ServerOptions } from '../server.ts'

export type Client = TRPCClient<AppRouter>

/** A clock that a test sets to a day; within a day each look is a second, or `stepMs`, later than the one before. */
export interface TestClock {
  now(): Date
  set(day: CivilDate): void
}

export function testClock(day: CivilDate, stepMs = 1_000): TestClock {
  let at = startOf(day)
  return {
    now: () => new Date((at += stepMs)),
    set: (next) => {
      at = startOf(next)
    },
  }
}

const startOf = (day: CivilDate) => Date.parse(`${day}T09:00:00+08:00`)

/** The API on a port of its own, over real HTTP. */
export interface TestApi {
  readonly deps: Deps
  readonly clock: TestClock
  readonly address: string
  readonly app: FastifyInstance
  /** A browser's client with a cookie jar of its own, signed in when a user name is given. */
  client(username?: string, headers?: Readonly<Record<string, string>>): Promise<Client>
  close(): Promise<void>
}

export const PASSWORD = 'only-for-tests-2026'

type TestOptions = ServerOptions &
  Pick<DepsOptions, 'mailer' | 'evidence' | 'handoverDir'> & {
    /** How much later each look at the clock is: a test that asks thousands of times keeps what a server keeps for seconds. */
    readonly stepMs?: number
  }

export async function startTestApi(
  connection: Connection,
  today: CivilDate,
  options: TestOptions = {},
): Promise<TestApi> {
  const clock = testClock(today, options.stepMs)
  const { mailer = null, evidence, handoverDir } = options
  const given = { ...(evidence && { evidence }), hashPassword: cheapHash }
  const deps = makeDeps({ connection, now: () => clock.now(), mailer, handoverDir, ...given })
  const app = await makeServer(deps, options)
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    // Tests prepare and look as the owner; the server has its own handles.
    deps: { ...deps, db: connection.db },
    clock,
    address,
    app,
    client: async (username, headers = {}) => {
      const client = clientOf(address, headers)
      if (username !== undefined) await client.access.signIn.mutate({ username, password: PASSWORD })
      return client
    },
    close: async () => {
      await deps.reckoner.stop()
      await deps.tallies.stop()
      await app.close()
    },
  }
}

/** A client of the server at `address`, with the cookies of `jar`: give the same to clients that share a session. */
export function clientOf(
  address: string,
  headers: Readonly<Record<string, string>> = {},
  jar: { cookie: string } = { cookie: '' },
): Client {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${address}/trpc`,
        fetch: async (url: URL | string, init) => {
          const sent = new Headers(init?.headers)
          for (const [name, value] of Object.entries(headers)) sent.set(name, value)
          if (jar.cookie !== '') sent.set('cookie', jar.cookie)
          const response = await fetch(url, { ...init, headers: sent } as RequestInit)
          jar.cookie = withCookies(jar.cookie, response.headers.getSetCookie())
          return response
        },
      }),
    ],
  })
}

/** The `Cookie` header of a browser that had `cookie` and was sent these `Set-Cookie` lines. */
export function withCookies(cookie: string, sent: readonly string[]): string {
  const jar = new Map(cookie.split('; ').map((pair) => [pair.split('=')[0] ?? '', pair]))
  for (const line of sent) {
    const [pair = ''] = line.split(';')
    const [name = '', value] = pair.split('=')
    if (value === '') jar.delete(name)
    else jar.set(name, pair)
  }
  return [...jar.values()].filter((pair) => pair !== '').join('; ')
}

interface Unit {
  readonly id: string
  readonly name: string
}

/** A district with a finance bureau and two budget units, and somebody to sign in for each. */
export interface TestDistrict {
  readonly districtId: string
  readonly bureauId: string
  readonly education: Unit
  readonly water: Unit
  /** `reviewer` and `waterReviewer` approve what `education` and `water` submit. */
  readonly users: Readonly<Record<'bureau' | 'education' | 'reviewer' | 'water' | 'waterReviewer', string>>
}

let hashed: Promise<string> | undefined

/** Whoever is seeded is what they are on every day that a test sets. */
const LONG_AGO = civilDate('2000-01-01')

export async function seedDistrict(deps: Deps, jurisdiction: JurisdictionId = 'jiujiang'): Promise<TestDistrict> {
  const districtId = randomUUID()
  const tag = districtId.slice(0, 6)
  const organisation = (name: string, kind: OrganisationKind) => ({ id: randomUUID(), name, kind })
  const bureau = organisation('测试区财政局', 'finance-bureau')
  const education = organisation('测试区教育局', 'budget-unit')
  const water = organisation('测试区水务局', 'budget-unit')
  const users = {
    bureau: `bureau-${tag}`,
    education: `education-${tag}`,
    reviewer: `reviewer-${tag}`,
    water: `water-${tag}`,
    waterReviewer: `water-reviewer-${tag}`,
  }
  const password = await (hashed ??= cheapHash(PASSWORD))
  const createdAt = deps.now()
  await deps.connection.db.transaction().execute(async (trx) => {
    await createDistrict(trx, { id: districtId, name: '测试区', jurisdiction, createdAt })
    await createOrganisations(trx, districtId, [bureau, education, water], createdAt)
    const rule = { districtId, secondFactor: false, reason: '测试', recordedAt: createdAt, recordedBy: null }
    await addSignInRule(trx, rule)
    for (const [username, { id, name }, role] of [
      [users.bureau, bureau, 'supervisor'],
      [users.education, education, 'clerk'],
      [users.reviewer, education, 'reviewer'],
      [users.water, water, 'clerk'],
      [users.waterReviewer, water, 'reviewer'],
    ] as const) {
      const personId = randomUUID()
      const membership = { districtId, organisationId: id, from: LONG_AGO }
      await createPerson(trx, {
        ...membership,
        id: personId,
        role,
        username,
        name: `${name}${role === 'reviewer' ? '复核' : '经办'}`,
        password,
        createdAt,
      })
      if (role !== 'supervisor') continue
      await createMembership(trx, { ...membership, id: randomUUID(), personId, role: 'administrator', until: null })
    }
  })
  const unit = ({ id, name }: Unit): Unit => ({ id, name })
  return { districtId, bureauId: bureau.id, education: unit(education), water: unit(water), users }
}
