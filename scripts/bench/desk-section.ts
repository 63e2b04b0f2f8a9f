import type { DeskFigures } from './desk.ts'
import { count } from './goals.ts'
import type { Machine } from './machine.ts'
import { spreadOf } from './measure.ts'
import { table } from './table.ts'

/** The section begins so; it is the last of the page. */
const HEADING = '## The desk on '

/** Within how many milliseconds a page is to be usable. */
const PAGE_GOAL = 1_000
/** Seconds. */
const LOOK_BACK_GOAL = 30

function row(name: string, goal: number, rounds: readonly number[]): string[] {
  const { least, median, most } = spreadOf(rounds)
  const met = median < goal ? '✓ met' : least < goal ? '✗ met in the best round only' : '✗ not met'
  return [
    name,
    `under ${count(goal)} ms`,
    `${count(median)} ms`,
    `${count(least)} – ${count(most)}`,
    `${rounds.length}`,
    met,
  ]
}

/** What the desk of a whole district takes, as the last section of docs/benchmarks.md. */
export function deskSection(figures: DeskFigures, { cores }: Pick<Machine, 'cores'>, date: string): string {
  const { load, lookBackSeconds, pages, procurements, questions, seedSeconds, units, warmSeconds } = figures
  const header = ['what', 'goal', 'median', 'spread', 'rounds', '']
  return `${HEADING}${count(procurements)} projects

Written by \`npm run bench -- desk\` on ${date}, while up to ${load.toFixed(1)} programs wanted the ${cores} cores, the measured ones
among them: by the clock on the wall, as somebody who waits has it. ${count(units)} units and ${count(procurements)} projects with their facts, histories
and deadlines, half of them lawful and half in every state, are written to PostgreSQL 15 as the product writes them (${count(seedSeconds)} s).

What the server takes, over HTTP, one client, warm. What the board counts is kept in memory unit by unit with the version of its
records, and counted anew where that is another one; all of it took ${warmSeconds.toFixed(1)} s, once, beside what people ask meanwhile:

${table(
  header,
  questions.map(({ name, goal, rounds }) => row(name, goal, rounds)),
)}

Looking back at a past day judges every record by what was known then, beside all else that the server does and with its progress
shown: ${lookBackSeconds.toFixed(1)} s the first time (goal: 30 s, ${lookBackSeconds < LOOK_BACK_GOAL ? 'met' : 'not met'}); then it is kept.

How long a page takes in a browser on the same machine, signed in, its files in the cache: from the address until its main
content is drawn and nothing of it is on the way any more. Each was opened once before: then the yearly report reads its year, the
simulation loads the records and the look-back judges them, some seconds each, and they are kept until something changes:

${table(
  header,
  pages.map(({ name, rounds }) => row(name, PAGE_GOAL, rounds)),
)}
`
}

/** The page with another section of the desk in place of the one that it has. */
export function withDeskSection(page: string, section: string): string {
  const [before = ''] = page.split(HEADING)
  return `${before.trimEnd()}\n\n${section}`
}
