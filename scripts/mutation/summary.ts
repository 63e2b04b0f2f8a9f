// Prints what the last mutation run of each part found, as the table of docs/quality.md: `node scripts/mutation/summary.ts [--survivors]`.
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { PARTS } from './parts.ts'

interface Mutant {
  readonly status: string
  readonly mutatorName: string
  readonly replacement?: string
  readonly location: { readonly start: { readonly line: number; readonly column: number } }
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>
}

const CAUGHT = new Set(['Killed', 'Timeout'])
const MISSED = new Set(['Survived', 'NoCoverage'])

const reports = Object.keys(PARTS).map((part) => `reports/mutation-${part}.json`)
const files = reports
  .filter((path) => existsSync(path))
  .flatMap((path) => Object.entries((JSON.parse(readFileSync(path, 'utf8')) as Report).files))

const rows = new Map<string, { caught: number; missed: number }>()
for (const [file, { mutants }] of files) {
  const folder = dirname(file).replace(/^packages\/(\w+)\/src/u, '$1')
  const counted = rows.get(folder) ?? { caught: 0, missed: 0 }
  for (const { status } of mutants) {
    if (CAUGHT.has(status)) counted.caught += 1
    if (MISSED.has(status)) counted.missed += 1
  }
  rows.set(folder, counted)
}

const line = (name: string, { caught, missed }: { caught: number; missed: number }): string =>
  `| ${name} | ${caught + missed} | ${caught} | ${missed} | ${((100 * caught) / (caught + missed)).toFixed(1)} % |`

const add = (name: string, room: string): string => {
  const own = [...rows].filter(([folder]) => folder === room || folder.startsWith(`${room}/`)).map(([, row]) => row)
  return line(name, {
    caught: own.reduce((sum, row) => sum + row.caught, 0),
    missed: own.reduce((sum, row) => sum + row.missed, 0),
  })
}

const print = (text: string) => process.stdout.write(`${text}\n`)

print('| folder | changes | noticed | not noticed | share |')
print('| --- | --- | --- | --- | --- |')
for (const [folder, row] of [...rows].toSorted(([one], [other]) => one.localeCompare(other))) {
  if (row.caught + row.missed > 0) print(line(folder, row))
}
for (const room of ['law', 'compliance']) print(add(`**${room}, all**`, room))

if (process.argv.includes('--survivors')) {
  for (const [file, { mutants }] of files) {
    for (const { status, mutatorName, replacement, location } of mutants) {
      if (!MISSED.has(status)) continue
      print(`${file}:${location.start.line}:${location.start.column} ${status} ${mutatorName} ${replacement ?? ''}`)
    }
  }
}
