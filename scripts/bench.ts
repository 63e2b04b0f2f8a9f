// Measures the product beside what one could use instead, and writes docs/benchmarks.md; `--quick` only shows that all runs,
// `desk` measures the bureau's desk alone and writes its section.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { deskSection, withDeskSection } from './bench/desk-section.ts'
import { machine } from './bench/machine.ts'
import { report } from './bench/report.ts'
import { runSuite, SUITE_NAMES } from './bench/suites.ts'
import type { Figures, SuiteName } from './bench/suites.ts'

const SELF = fileURLToPath(import.meta.url)
const RESULT = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url))
const FORMATTER = fileURLToPath(new URL('../node_modules/.bin/oxfmt', import.meta.url))
const LARGEST_ANSWER = 1 << 24

const args = process.argv.slice(2)
const quick = args.includes('--quick')
const asked = SUITE_NAMES.find((name) => args.includes(name))

/** Runs a suite in a process of its own: none warms, slows or fills the memory of another. */
async function inOwnProcess<S extends SuiteName>(name: S): Promise<Figures[S]> {
  const from = performance.now()
  const options = [...process.execArgv, '--disable-warning=ExperimentalWarning', SELF, name, '--as-json']
  const { stdout } = await promisify(execFile)(process.execPath, quick ? [...options, '--quick'] : options, {
    maxBuffer: LARGEST_ANSWER,
    // chinese-days reckons in the time zone of the machine, and is a day off west of Greenwich.
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  })
  console.error(`✓ ${name}, ${((performance.now() - from) / 1000).toFixed(1)} s`)
  return JSON.parse(stdout) as Figures[S]
}

/** The page as it becomes: all of it, or as it was with another section of the desk. */
async function newPage(): Promise<string> {
  const [on, date] = [machine(), new Date().toISOString().slice(0, 10)]
  if (asked === 'desk') {
    const section = deskSection(await inOwnProcess('desk'), on, date)
    console.log(section)
    return withDeskSection(readFileSync(RESULT, 'utf8'), section)
  }
  const figures: Partial<Record<SuiteName, unknown>> = {}
  for (const name of SUITE_NAMES) figures[name] = await inOwnProcess(name)
  const page = report(figures as unknown as Figures, on, date)
  console.log(page)
  return page
}

if (asked !== undefined && args.includes('--as-json')) {
  console.log(JSON.stringify(await runSuite(asked, quick)))
} else {
  const page = await newPage()
  if (!quick) {
    writeFileSync(RESULT, page)
    await promisify(execFile)(FORMATTER, [RESULT])
    console.log('written to docs/benchmarks.md')
  }
}
