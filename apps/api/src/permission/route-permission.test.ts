import cookie from '@fastify/cookie'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replyError } from '../error-reply.ts'
import { seedEveryRole } from '../testing/every-role.ts'
import type { EveryRole } from '../testing/every-role.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../testing/test-api.ts'
import type { TestApi } from '../testing/test-api.ts'
import { guardRoutes } from './route-permission.ts'

forEachDatabase('routes', (connection) => {
  let api: TestApi
  let people: EveryRole
  beforeAll(async () => {
    api = await startTestApi(connection(), civilDate('2026-03-02'))
    people = await seedEveryRole(api.deps, await seedDistrict(api.deps))
  })
  afterAll(() => api.close())

  const guarded = async () => {
    const app = fastify()
    app.setErrorHandler(replyError)
    await app.register(cookie)
    guardRoutes(app, api.deps)
    return app
  }

  test('every route of the server is a line of the table, and all of them are for everyone or ask by procedure', () => {
    const routes = api.app.declaredRoutes
    expect(routes.length).toBeGreaterThan(10)
    expect(new Set(routes.map(({ action }) => action))).toContain('by-procedure')
    expect(routes.filter(({ action }) => action === 'by-procedure').every(({ url }) => url.startsWith('/trpc/'))).toBe(
      true,
    )
  })

  test('a server with a route that says nothing does not start', async () => {
    const app = await guarded()
    app.get('/forgotten', () => 'everything')
    await expect(app.ready()).rejects.toThrow('the route GET /forgotten is not in the table of permissions')
  })

  test.each([
    { who: 'nobody', status: 401, problem: 'sign-in-required' },
    { who: 'clerk', status: 403, problem: 'not-allowed' },
    { who: 'auditor', status: 200, problem: undefined },
  ] as const)('a route of the board answers $who with $status', async ({ who, status, problem }) => {
    const app = await guarded()
    app.get('/board', { config: { action: 'board.read' } }, (request) => ({ reach: request.asked?.actor.reach }))
    const token = who === 'nobody' ? '' : await signInAs(api, people.users[who])
    const answer = await app.inject({ url: '/board', headers: { cookie: `tl_session=${token}` } })
    expect(answer.statusCode).toBe(status)
    const body: unknown = answer.json()
    expect(body).toMatchObject(
      problem === undefined ? { reach: { kind: 'district' } } : { error: { data: { problem } } },
    )
    await app.close()
  })
})

async function signInAs({ address }: TestApi, username: string): Promise<string> {
  const answer = await fetch(`${address}/trpc/access.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  })
  return /^tl_session=([^;]+)/u.exec(answer.headers.getSetCookie()[0] ?? '')?.[1] ?? ''
}
