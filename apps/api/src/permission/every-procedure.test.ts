import { setTimeout } from 'node:timers/promises'
import type { Role } from '@tenderlight/contracts/permission'
import { forEachDatabase } from '@tenderlight/db/testing/for-each-database'
import { civilDate } from '@tenderlight/law/civil-date'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedEveryRole } from '../testing/every-role.ts'
import type { EveryRole } from '../testing/every-role.ts'
import { PASSWORD, seedDistrict, startTestApi } from '../testing/test-api.ts'
import type { TestApi } from '../testing/test-api.ts'
import { PERMISSIONS, roleMay } from './permissions.ts'
import { declaredProcedures } from './testing/declared-procedures.ts'

const CALLERS: readonly (Role | 'nobody')[] = [
  'nobody',
  'clerk',
  'reviewer',
  'supervisor',
  'office',
  'agency-clerk',
  'auditor',
  'administrator',
]

interface Answer {
  readonly status: number
  readonly problem: string | undefined
}

forEachDatabase('every procedure by every role', (connection) => {
  let api: TestApi
  let people: EveryRole
  beforeAll(async () => {
    api = await startTestApi(connection(), civilDate('2026-03-02'))
    people = await seedEveryRole(api.deps, await seedDistrict(api.deps))
  })
  afterAll(() => api.close())

  /** Calls with an input that fits nothing much: whether one may is answered before what one asks is looked at. */
  const call = async (path: string, type: string, cookie: string): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', cookie }
    const answer =
      type === 'query'
        ? await fetch(`${api.address}/trpc/${path}?input=%7B%7D`, { headers })
        : await fetch(`${api.address}/trpc/${path}`, { method: 'POST', headers, body: '{}' })
    const { error } = (await answer.json()) as { error?: { data: { problem: string } } }
    const problem = error?.data.problem
    if (problem !== 'busy') return { status: answer.status, problem }
    // A machine that is short of breath sends calls away; they are made again.
    await setTimeout(500)
    return call(path, type, cookie)
  }

  const cookieOf = async (who: Role | 'nobody') => {
    if (who === 'nobody') return ''
    const answer = await fetch(`${api.address}/trpc/access.signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: people.users[who], password: PASSWORD }),
    })
    expect(answer.status).toBe(200)
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }

  test.each(CALLERS)('%s is let through where the table says so, and nowhere else', async (who) => {
    // What ends the session that all calls are made with comes last.
    const last = ['account.endAllSessions', 'access.signOut']
    const procedures = declaredProcedures().toSorted((a, b) => last.indexOf(a.path) - last.indexOf(b.path))
    const cookie = await cookieOf(who)
    const wrong: unknown[] = []
    for (const { path, type, action } of procedures) {
      if (action === undefined) throw new Error(`${path} is in no table`)
      const open = PERMISSIONS[action] === 'everyone'
      const { status, problem } = await call(path, type, cookie)
      const expected = open
        ? undefined
        : who === 'nobody'
          ? 'sign-in-required'
          : roleMay(who, action)
            ? undefined
            : 'not-allowed'
      const refused = problem === 'sign-in-required' || problem === 'not-allowed' ? problem : undefined
      if (refused !== expected || status >= 500) wrong.push({ path, status, problem, expected })
    }
    expect(wrong).toEqual([])
  })
})
