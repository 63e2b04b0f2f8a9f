import { connectPostgres } from '@tenderlight/db/connect'
import { machineClock } from '../src/clock.ts'
import { makeDeps } from '../src/deps.ts'
import { makeServer } from '../src/server.ts'
import { PASSWORD } from '../src/testing/test-api.ts'
import { BENCH_DAY, benchFilter } from './bench-filter.ts'
import { BENCH_USER } from './seed-bench.ts'

// The product's own server, as `npm start` composes it, without the limit of requests a minute.
const [databaseUrl = '', , wanted] = process.argv.slice(2)
const app = await makeServer(makeDeps({ connection: connectPostgres(databaseUrl), now: machineClock(BENCH_DAY) }))
const address = await app.listen({ port: 0, host: '127.0.0.1' })
const signedIn = await fetch(`${address}/trpc/access.signIn`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ username: BENCH_USER, password: PASSWORD }),
})
const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const url = `${address}/trpc/procurements.list?input=${encodeURIComponent(JSON.stringify(benchFilter(wanted)))}`
process.send?.({ name: 'tRPC', url, headers: { cookie } })
