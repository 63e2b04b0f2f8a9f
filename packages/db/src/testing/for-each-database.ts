import { afterAll, beforeAll, describe } from 'vitest'
import type { Connection } from '../connect.ts'
import { openPglite, openPostgres } from './test-databases.ts'
import type { OpenDatabase } from './test-databases.ts'

/**
 * Runs `suite` twice, on PGlite in memory and on a real PostgreSQL, each time with a migrated, empty database of
 * its own that is gone afterwards. PostgreSQL is that of TEST_DATABASE_URL when set, else one started for the file.
 */
export function forEachDatabase(name: string, suite: Suite): void {
  onDatabases([PGLITE, POSTGRESQL], name, suite)
}

/**
 * The same on PostgreSQL alone, for what features do: the tables, their policies and every procedure by every role are tried
 * on both, and the journeys go through the features on PGlite. With `TEST_DATABASES=both` twice as well.
 */
export function forDatabase(name: string, suite: Suite): void {
  onDatabases(process.env['TEST_DATABASES'] === 'both' ? [PGLITE, POSTGRESQL] : [POSTGRESQL], name, suite)
}

type Suite = (connection: () => Connection) => void

const PGLITE = { on: 'PGlite', open: openPglite }
const POSTGRESQL = { on: 'PostgreSQL', open: openPostgres }

function onDatabases(databases: readonly (typeof PGLITE | typeof POSTGRESQL)[], name: string, suite: Suite): void {
  describe.each(databases)(`${name} on $on`, ({ open }) => {
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
