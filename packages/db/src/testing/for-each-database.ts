import { afterAll, beforeAll, describe } from 'vitest'
import type { Connection } from '../connect.ts'
import { openPglite, openPostgres } from './test-databases.ts'
import type { OpenDatabase } from './test-databases.ts'

/**
 * Runs `suite` twice, on PGlite in memory and on a real PostgreSQL, each time with a migrated, empty database of
 * its own that is gone afterwards. PostgreSQL is that of TEST_DATABASE_URL when set, else one started for the file.
 */
export function forEachDatabase(name: string, suite: (connection: () => Connection) => void): void {
  describe.each([
    { on: 'PGlite', open: openPglite },
    { on: 'PostgreSQL', open: openPostgres },
  ])(`${name} on $on`, ({ open }) => {
    let opened: OpenDatabase | undefined
    beforeAll(async () => {
      opened = await open()
    }, 60_000)
    afterAll(() => opened?.dispose(), 30_000)
    suite(() => {
      if (opened === undefined) throw new Error('the database is open only while tests run')
      return opened.connection
    })
  })
}
