import { connectPostgres } from '@tenderlight/db/connect'
import { listQuery } from '@tenderlight/db/repositories/procurement-list'
import fastify from 'fastify'
import pg from 'pg'
import { BENCH_DAY, benchFilter } from './bench-filter.ts'

// A route with nothing around it: fastify, a pool of pg, the list's SQL, the rows.
const [databaseUrl = '', districtId = '', wanted] = process.argv.slice(2)
const { sort, descending, limit, ...filter } = benchFilter(wanted)
const { sql, parameters } = listQuery(
  connectPostgres(databaseUrl).db,
  { districtId, within: { kind: 'district' }, today: BENCH_DAY, ...filter },
  // One row more than asked for, as the procedure does to know whether there is a next page.
  { sort, descending, limit: limit + 1 },
)
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 })
const app = fastify()
app.get('/list', async () => {
  const { rows } = await pool.query<{ page: unknown[] }>(sql, [...parameters])
  return rows[0]?.page.slice(0, limit)
})
const address = await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ name: 'bare', url: `${address}/list`, headers: {} })
