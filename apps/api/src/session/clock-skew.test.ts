import { openPglite } from '@tenderlight/db/testing/test-databases'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { PASSWORD, seedDistrict, startTestApi } from '../testing/test-api.ts'

/** The server's day; the machine on which this runs, as a browser's, stands on another. */
const TODAY = civilDate('2026-03-03')

test(
  'a browser whose clock is wrong keeps its session and is told the server’s day',
  { timeout: 120_000 },
  async () => {
    const { connection, dispose } = await openPglite()
    const api = await startTestApi(connection, TODAY)
    try {
      const { users } = await seedDistrict(api.deps)
      const signIn = await fetch(`${api.address}/trpc/access.signIn`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: users.education, password: PASSWORD }),
      })
      expect(signIn.status).toBe(200)
      const given = signIn.headers.getSetCookie()
      expect(given.length).toBeGreaterThan(0)
      // A span counts from when it arrives, whatever day the browser thinks it is; a day of the server's could be long past there.
      for (const cookie of given) {
        expect(cookie).toMatch(/;\s*max-age=[1-9]\d*/iu)
        expect(cookie).not.toMatch(/;\s*expires=/iu)
      }
      const cookie = given.map((one) => one.split(';')[0]).join('; ')
      for (const date of ['Fri, 03 Mar 2023 01:00:00 GMT', 'Sat, 03 Mar 2029 01:00:00 GMT']) {
        const me = await fetch(`${api.address}/trpc/access.me`, {
          headers: { cookie, date, 'if-modified-since': date },
        })
        expect(me.status).toBe(200)
        expect(await me.json()).toMatchObject({
          result: { data: { today: TODAY, person: expect.any(Object) as object } },
        })
        const list = await fetch(`${api.address}/api/public/notices`, { headers: { 'if-modified-since': date } })
        expect([list.status, await list.json()]).toMatchObject([200, { today: TODAY }])
      }
    } finally {
      await api.close()
      await dispose()
    }
  },
)
