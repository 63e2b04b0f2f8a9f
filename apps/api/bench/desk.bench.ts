// Measures how long the server takes for what the bureau's desk asks, one client after another, warm:
// node bench/desk.bench.ts [procurements] [units] [times a question] [postgresql|pglite|both]
// The goal is judged on PostgreSQL; PGlite, which one process shares with everything else it does, is told beside it.
import { openEmptyPglite, openEmptyPostgres } from '@tenderlight/db/testing/test-databases'
import type { OpenDatabase } from '@tenderlight/db/testing/test-databases'
import { migrate } from '@tenderlight/db/migrate'
import { startTestApi } from '../src/testing/test-api.ts'
import type { Client } from '../src/testing/test-api.ts'
import { BENCH_DAY } from './bench-filter.ts'
import { DESK_USER, seedDesk } from './seed-desk.ts'
import type { SeededDesk } from './seed-desk.ts'

const PROCUREMENTS = Number(process.argv[2] ?? 100_000)
const UNITS = Number(process.argv[3] ?? 200)
const TIMES = Number(process.argv[4] ?? 20)
const WHERE = process.argv[5] ?? 'both'

/** A question of the desk, and within how many milliseconds it is to be answered. */
interface Question {
  readonly name: string
  readonly goal: number
  readonly ask: (client: Client, desk: SeededDesk) => Promise<unknown>
}

const QUESTIONS: readonly Question[] = [
  { name: 'board, commitment', goal: 300, ask: (client) => client.board.get.query({ level: 'commitment' }) },
  { name: 'board, law', goal: 300, ask: (client) => client.board.get.query({ level: 'law' }) },
  { name: 'board, law of one year', goal: 300, ask: (client) => client.board.get.query({ level: 'law', year: 2026 }) },
  {
    name: 'board, one unit by rule',
    goal: 500,
    ask: (client, { unitIds: [unit = ''] }) => client.board.unit.query({ level: 'law', unit }),
  },
  {
    name: 'board, one rule by unit',
    goal: 500,
    ask: (client) => client.board.rule.query({ rule: 'cn.gp.contract.sign' }),
  },
  { name: 'board, ranking', goal: 500, ask: (client) => client.board.ranking.query({ level: 'law' }) },
  { name: 'worklist of the bureau', goal: 500, ask: (client) => client.worklist.list.query({}) },
  { name: 'breaches without a case', goal: 500, ask: (client) => client.cases.candidates.query({}) },
  { name: 'alerts', goal: 500, ask: (client) => client.alerts.list.query({}) },
  {
    name: 'list of red clocks of a unit and stage',
    goal: 500,
    ask: (client, { unitIds: [unit] }) =>
      client.procurements.list.query({ ...(unit === undefined ? {} : { unit }), clock: 'contract', light: 'red' }),
  },
  {
    name: 'list of what is not met in a stage',
    goal: 500,
    ask: (client) => client.procurements.list.query({ level: 'law', breach: 'tender' }),
  },
  {
    name: 'how many do not meet it',
    goal: 500,
    ask: (client) => client.procurements.count.query({ level: 'law', breach: 'tender' }),
  },
]

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Seeds a database and asks everything of it. Returns the names of what took longer than its goal. */
async function measure(engine: string, { connection, dispose }: OpenDatabase): Promise<string[]> {
  const missed: string[] = []
  try {
    await migrate(connection.db)
    const api = await startTestApi(connection, BENCH_DAY)
    const from = performance.now()
    const desk = await seedDesk(api.deps, { units: UNITS, procurements: PROCUREMENTS })
    const took = ((performance.now() - from) / 1000).toFixed(0)
    process.stdout.write(`${engine}: ${PROCUREMENTS} procurements of ${UNITS} units, seeded in ${took} s\n`)
    const client = await api.client(DESK_USER)
    for (const { name, goal, ask } of QUESTIONS) {
      for (let warm = 0; warm < 3; warm += 1) await ask(client, desk)
      const times: number[] = []
      for (let time = 0; time < TIMES; time += 1) times.push(await timed(() => ask(client, desk)))
      const middle = median(times)
      const longest = Math.max(...times)
      if (middle >= goal) missed.push(name)
      process.stdout.write(
        `${engine}: ${name}: median ${middle.toFixed(0)} ms, longest ${longest.toFixed(0)} ms, goal ${goal} ms\n`,
      )
    }
    await api.close()
  } finally {
    await dispose()
  }
  return missed
}

if (WHERE !== 'pglite') {
  const missed = await measure('PostgreSQL', await openEmptyPostgres())
  if (missed.length > 0) process.stdout.write(`over the goal: ${missed.join(', ')}\n`)
  process.exitCode = missed.length === 0 ? 0 : 1
}
if (WHERE !== 'postgresql') await measure('PGlite', await openEmptyPglite())
