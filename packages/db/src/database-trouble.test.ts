import { expect, test } from 'vitest'
import { connectPostgres } from './connect.ts'
import { databaseTrouble } from './database-trouble.ts'
import { startPostgres } from './testing/postgres-server.ts'
import { sql } from 'kysely'

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })

test.each`
  error                                                               | trouble      | because
  ${coded('57P01', 'terminating connection due to administrator')}    | ${'away'}    | ${'the server ends'}
  ${coded('57P03', 'the database system is starting up')}             | ${'away'}    | ${'the server starts'}
  ${coded('53300', 'sorry, too many clients already')}                | ${'away'}    | ${'it takes no more connections'}
  ${coded('08006')}                                                   | ${'away'}    | ${'the connection broke'}
  ${coded('ECONNREFUSED')}                                            | ${'away'}    | ${'nobody listens'}
  ${new Error('Connection terminated unexpectedly')}                  | ${'away'}    | ${'the driver gives no code'}
  ${new Error('could not do it', { cause: coded('ECONNRESET') })}     | ${'away'}    | ${'it stands in the cause'}
  ${coded('53100', 'could not extend file: No space left on device')} | ${'full'}    | ${'the disk of the database is full'}
  ${coded('ENOSPC')}                                                  | ${'full'}    | ${'a file of ours could not be written'}
  ${coded('23505', 'duplicate key value violates unique constraint')} | ${undefined} | ${'the database did its work'}
  ${coded('57014', 'canceling statement due to statement timeout')}   | ${undefined} | ${'a statement took too long'}
  ${new TypeError('x is not a function')}                             | ${undefined} | ${'a fault of ours'}
  ${'ECONNREFUSED'}                                                   | ${undefined} | ${'no error at all'}
`('$because: $trouble', ({ error, trouble }) => {
  expect(databaseTrouble(error)).toBe(trouble)
})

test(
  'what a PostgreSQL that ends, is gone and comes back says is told from everything else',
  { timeout: 60_000 },
  async () => {
    const server = await startPostgres()
    const connection = connectPostgres(server.url, { maxConnections: 2 })
    const ask = (statement: string) => sql.raw(statement).execute(connection.db)
    const troubleOf = (asked: Promise<unknown>) => asked.then(() => 'none', databaseTrouble)
    try {
      for (const how of ['fast', 'crash'] as const) {
        await ask('select 1')
        const cutOff = troubleOf(ask('select pg_sleep(30)'))
        await expect
          .poll(async () => (await ask("select 1 from pg_stat_activity where state = 'active'")).rows.length)
          .toBe(2)
        await server.halt(how)
        expect(await cutOff).toBe('away')
        expect(await troubleOf(ask('select 1'))).toBe('away')
        await server.resume()
        await expect.poll(() => troubleOf(ask('select 1'))).toBe('none')
      }
      expect(await troubleOf(ask('select 1 / 0'))).toBeUndefined()
    } finally {
      await connection.close()
      await server.stop()
    }
  },
)
