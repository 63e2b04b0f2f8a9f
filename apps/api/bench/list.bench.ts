// Measures the filtered list against a bare route: node bench/list.bench.ts [seconds a run] [rounds] [light]
// Both answer the same 50 of 100,000 procurements with the same SQL from the same PostgreSQL, to 20 clients, in turn.
// `red` is at the front of the order and costs the database least, so the server counts most; `yellow` lies behind it.
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connectPostgres } from '@tenderlight/db/connect'
import { migrate } from '@tenderlight/db/migrate'
import { startPostgres } from '@tenderlight/db/testing/postgres-server'
import { makeDeps } from '../src/deps.ts'
import { load } from './load.ts'
import { seedBench } from './seed-bench.ts'

const SECONDS = Number(process.argv[2] ?? 3)
const ROUNDS = Number(process.argv[3] ?? 10)
const LIGHT = process.argv[4] ?? 'red'
const GOAL = 0.7

interface Target {
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** A server in a process of its own, so that neither shares a thread with the clients or the other. */
async function serve(module: string, databaseUrl: string, districtId: string): Promise<[ChildProcess, Target]> {
  const child = fork(new URL(module, import.meta.url), [databaseUrl, districtId, LIGHT])
  const [target] = (await once(child, 'message')) as [Target]
  return [child, target]
}

const postgres = await startPostgres()
const children: ChildProcess[] = []
try {
  const connection = connectPostgres(postgres.url)
  await migrate(connection.db)
  const districtId = await seedBench(makeDeps({ connection, now: () => new Date() }))
  await connection.close()

  const [trpcChild, trpc] = await serve('./serve-trpc.ts', postgres.url, districtId)
  const [bareChild, bare] = await serve('./serve-bare.ts', postgres.url, districtId)
  children.push(trpcChild, bareChild)
  const bodies = await Promise.all([trpc, bare].map(async ({ url, headers }) => (await fetch(url, { headers })).text()))
  const rows = bodies.map((body) => body.match(/"key":/gu)?.length ?? 0)
  if (rows.some((count) => count !== 50)) throw new Error(`each should answer 50 rows: ${rows.join(' and ')}`)

  for (const target of [trpc, bare]) await load(target.url, target.headers, 3)
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    // Who begins changes, so that what else the machine does meets both alike.
    const order = round % 2 === 0 ? [trpc, bare] : [bare, trpc]
    const answers = new Map<Target, number>()
    for (const target of order) answers.set(target, await load(target.url, target.headers, SECONDS))
    const ours = answers.get(trpc) ?? 0
    const theirs = answers.get(bare) ?? 1
    ratios.push(ours / theirs)
    process.stdout.write(`tRPC ${ours.toFixed(0)}/s  bare ${theirs.toFixed(0)}/s  ${(ours / theirs).toFixed(3)}\n`)
  }
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0
  const bytes = bodies.map((body) => body.length).join(' and ')
  process.stdout.write(`light ${LIGHT}: median ratio ${median.toFixed(3)}, goal ${GOAL}; bytes ${bytes}\n`)
  process.exitCode = median >= GOAL ? 0 : 1
} finally {
  for (const child of children) child.kill()
  await postgres.stop()
}
