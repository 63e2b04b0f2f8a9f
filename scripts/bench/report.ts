import { deskSection } from './desk-section.ts'
import { count, goalsOf } from './goals.ts'
import type { Machine } from './machine.ts'
import { spreadOf } from './measure.ts'
import type { ContestFigures } from './measure.ts'
import { reasonsOf } from './reasons.ts'
import type { Figures } from './suites.ts'
import { table } from './table.ts'

function contestTable({ others, ours }: ContestFigures): string {
  const rows = [ours, ...others].map(({ least, median, most, name, rounds }) => [
    name,
    count(median),
    `${count(least)} – ${count(most)}`,
    `${rounds}`,
    name === ours.name ? '' : count(ours.median / median),
  ])
  return table(['', 'a second (median)', 'spread', 'rounds', 'ours is so many times as fast'], rows)
}

const seconds = (values: readonly number[]): string[] => {
  const { least, median, most, rounds } = spreadOf(values)
  return [median.toFixed(3), `${least.toFixed(3)} – ${most.toFixed(3)}`, `${rounds}`]
}

/** Programs that share the caches slow each other even by the cores' own clock. */
function busy({ cores, load }: Machine): string {
  if (load <= cores) return ''
  return `
The machine was busy: programs shared its caches, so times may be longer here than on a quiet one; \`npm run bench\` writes
this page anew.
`
}

/** The figures as docs/benchmarks.md. */
export function report(figures: Figures, on: Machine, date: string): string {
  const { engines, evaluate, ledger, simulate } = figures
  const { numbers, text } = figures['working-days']
  const versions = Object.entries(on.versions).map(([name, version]) => `${name} ${version}`)
  return `# Benchmarks

Written by \`npm run bench\` on ${date}. ${on.cores} cores of ${on.model}, ${on.gigabytes} GB, ${on.platform}, Node ${on.node} (V8 ${on.v8});
${versions.join(', ')}. Time is what the cores worked for the process (on several threads: all of it), not the clock on
the wall; when the measuring began, ${on.load.toFixed(1)} programs wanted the ${on.cores} cores. Each suite runs in a process of its own, so that
none warms or slows another; contestants take turns, and the median of the rounds counts.

${table(
  ['what', 'goal', 'measured', ''],
  goalsOf(figures).map(({ goal, measured, met, what }) => [what, goal, measured, met === 'met' ? '✓ met' : `✗ ${met}`]),
)}

${reasonsOf(figures)}
${busy(on)}
## Adding working days

The same random days of 2014-2026 and terms of 2-30 working days for all; ${count(numbers.compared)} answers compared before
timing. chinese-days adds by its own function; tyme4ts knows holidays but adds nothing, so the loop that its users write is
timed. tyme4ts lacks the make-up days 2013-04-07 and 2013-10-12; the years before 2014 are left out for that. chinese-days
reckons in the time zone of the machine and is a day off west of Greenwich; the benchmark sets China's.

Day numbers in and out (the others: ISO text):

${contestTable(numbers)}

ISO text in and out:

${contestTable(text)}

## Eight rules, three engines

Eight rules of the main job (four terms of working days, one of days that moves off rest days, one of one day, a cap, a
reserved share) on ${count(engines.compared)} procurements of a believable ledger without challenges and contradicting dates; the broken
rules of every procurement compared before timing.

The other engines are given everything reckoned beforehand and outside the timing: last days, the day that counts, the cap
and the shares in fen; they compare numbers and say which rules are broken. json-rules-engine runs one engine with eight
rules of one priority; @gorules/zen-engine one compiled decision with eight expressions; both are asked in batches of a
hundred, so that no answer waits for another. Ours is \`evaluate\` as the product runs it: from the record, days reckoned
inside, every finding made with its dates, figure and citation.

${contestTable(engines)}

## Evaluate

${evaluate.rules} rules hold in 鸠江; a plain loop of a million multiplications took ${evaluate.plainLoopMs.toFixed(2)} ms in the same run.

${table(
  ['procurements', 'a second', 'best round', 'findings each'],
  [...evaluate.growth, evaluate.hardLedgerRows, evaluate.hardRegisterRecords].map((speed) => [
    speed === evaluate.hardLedgerRows
      ? `${count(speed.procurements)}, ledger rows beside every limit`
      : speed === evaluate.hardRegisterRecords
        ? `${count(speed.procurements)}, register records beside every limit`
        : count(speed.procurements),
    count(speed.perSecond),
    count(speed.bestPerSecond),
    speed.findingsEach.toFixed(1),
  ]),
)}

Where the time goes: the same procurements judged by the rules of one kind at a time, in nanoseconds for one procurement, the
reading of the record taken off; the kinds alone come to more or less than all together, since the engine compiles each for itself:

${table(
  ['what', 'rules', 'findings each', 'ns', 'ns a finding'],
  evaluate.parts.map(({ what, rules, findingsEach, nanoseconds }) => [
    what,
    count(rules),
    findingsEach.toFixed(1),
    count(nanoseconds),
    findingsEach === 0 ? '' : count(nanoseconds / findingsEach),
  ]),
)}

## Simulate

One changed figure over ${count(simulate.procurements)} procurements of a believable ledger (200 units, one challenge in fifty awards, one
date in fifty missing), loaded into columns in ${simulate.loadSeconds.toFixed(1)} s; ${count(simulate.megabytes)} MB for the whole process. Lights before and after, who
turns, per unit, and the distribution of days, in milliseconds:

${table(
  ['changed', 'median', 'spread', 'rounds', 'turned'],
  simulate.changes.map(({ part, rounds, rule, turned, value }) => {
    const { least, median, most, rounds: n } = spreadOf(rounds)
    const figure = part === undefined ? rule : `${rule}.${part}`
    return [`${figure} = ${value}`, count(median), `${count(least)} – ${count(most)}`, `${n}`, count(turned)]
  }),
)}

Of a deadline the last days are looked up by the day of the trigger, challenges included; least distances and shares are judged
row by row by the rule itself, which reads the columns.

## Ledger audit

The whole audit (reading, checking every cell, judging, writing the JSON) against reading the same workbook with
@e965/xlsx and nothing else (\`dense: true\`; lean: without formatted texts, HTML and formulas), in seconds, in turns in one
process:

${table(
  ['rows', 'columns', 'file', 'reading', 'spread', 'lean', 'audit', 'spread', 'rounds', 'audit / reading'],
  ledger.map(({ audit, columns, lean, megabytes, reading, rows }) => {
    const [bare, bareSpread] = seconds(reading)
    const [ours, ourSpread, rounds] = seconds(audit)
    const ratio = spreadOf(audit).median / spreadOf(reading).median
    return [
      count(rows),
      `${columns}`,
      `${megabytes.toFixed(1)} MB`,
      bare,
      bareSpread,
      spreadOf(lean).median.toFixed(3),
      ours,
      ourSpread,
      rounds,
      ratio.toFixed(2),
    ].map((cell) => cell ?? '')
  }),
)}

${deskSection(figures.desk, on, date)}`
}
