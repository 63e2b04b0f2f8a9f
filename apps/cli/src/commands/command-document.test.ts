import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { program } from '../program.ts'
import { scratch } from '../testing/launch.ts'
import { csvLedger, ON_TIME } from '../testing/ledgers.ts'
import { aTerminal, runHere } from '../testing/run-here.ts'

const { folder, remove } = scratch()
afterAll(remove)

const TEXT = readFileSync(new URL('../../../../docs/command.md', import.meta.url), 'utf8')
const sections = new Map(TEXT.split(/^## /m).map((section) => [/^.*/.exec(section)?.[0] ?? '', section]))

/** The example of a section, as a file. */
function exampleOf(section: string): string {
  const [, example = ''] = /```json\n([^]*?)```/.exec(sections.get(section) ?? '') ?? []
  writeFileSync(join(folder, `${section}.json`), example)
  return `${section}.json`
}

const ledger = csvLedger(folder, 'ledger.csv', [{ ...ON_TIME, id: 'JJ-2026-003', buyer: '示范区教育局' }])

test('the facts that docs/command.md shows are taken, with every unit and project of it found', async () => {
  const args = ['years', ledger, '--jurisdiction=jiujiang', '--as-of=2027-03-01', '--facts', exampleOf('years')]
  const { code, stderr, stdout } = await runHere(args, { cwd: folder })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('示范区教育局  2026 年  1 个项目')
})

test('the matters that docs/command.md shows are taken and judged', async () => {
  const args = ['matters', exampleOf('matters'), '--jurisdiction=jiujiang', '--as-of=2026-12-07', '--format=json']
  const { code, stdout } = await runHere(args, { cwd: folder })
  expect(code).toBe(0)
  const { matters } = JSON.parse(stdout) as { matters: { findings: unknown[] }[] }
  expect(matters.map(({ findings }) => findings.length > 0)).toEqual([true, true, true])
})

test('docs/command.md names every command, and every option of the four that it describes', () => {
  const { commands } = program('0', aTerminal('zh-CN', folder).terminal, () => undefined)
  const unnamed = commands.map((command) => command.name()).filter((name) => !TEXT.includes(`\`${name}`))
  expect(unnamed).toEqual([])
  const described = commands.filter((command) => sections.has(command.name()))
  expect(described.map((command) => command.name()).toSorted()).toEqual(['document', 'matters', 'size', 'years'])
  const untold = described.flatMap((command) =>
    command.options
      .map(({ long }) => long ?? '')
      .filter((long) => long !== '--lang' && !new RegExp(`${long}\\b`).test(sections.get(command.name()) ?? '')),
  )
  expect(untold).toEqual([])
})
