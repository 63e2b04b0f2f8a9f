// Measures how long the server takes for what the bureau's desk asks, one client after another, warm:
// node bench/desk.bench.ts [procurements] [units] [times a question] [postgresql|pglite|both]
// The goal is judged on PostgreSQL; PGlite, which one process shares with everything else it does, is told beside it.
// With the pages in a browser, and written down: npm run bench -- desk.
import { askQuestions } from './desk-questions.ts'
import { withSeededDesk } from './seeded-desk.ts'

const PROCUREMENTS = Number(process.argv[2] ?? 100_000)
const UNITS = Number(process.argv[3] ?? 200)
const TIMES = Number(process.argv[4] ?? 20)
const WHERE = process.argv[5] ?? 'both'

/** Seeds a database and asks everything of it. Returns the names of what took longer than its goal. */
function measure(engine: 'pglite' | 'postgresql'): Promise<string[]> {
  return withSeededDesk(engine, { units: UNITS, procurements: PROCUREMENTS }, async ({ client, desk, seedSeconds }) => {
    const seeded = `${PROCUREMENTS} procurements of ${UNITS} units, seeded in ${seedSeconds.toFixed(0)} s`
    process.stdout.write(`${engine}: ${seeded}\n`)
    const missed: string[] = []
    for (const { name, goal, rounds } of await askQuestions(client, desk, TIMES)) {
      const sorted = rounds.toSorted((a, b) => a - b)
      const [middle = 0, longest = 0] = [sorted[sorted.length >> 1], sorted.at(-1)]
      if (middle >= goal) missed.push(name)
      const found = `median ${middle.toFixed(0)} ms, longest ${longest.toFixed(0)} ms, goal ${goal} ms`
      process.stdout.write(`${engine}: ${name}: ${found}\n`)
    }
    return missed
  })
}

if (WHERE !== 'pglite') {
  const missed = await measure('postgresql')
  if (missed.length > 0) process.stdout.write(`over the goal: ${missed.join(', ')}\n`)
  process.exitCode = missed.length === 0 ? 0 : 1
}
if (WHERE !== 'postgresql') await measure('pglite')
