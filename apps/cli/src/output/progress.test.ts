import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { LAUNCHER, launch, scratch } from '../testing/launch.ts'
import { csvLedger, ON_TIME } from '../testing/ledgers.ts'

const { folder, remove } = scratch()
afterAll(remove)

const LEDGER = Array.from({ length: 6000 }, (_, i) => ({ ...ON_TIME, id: `N-${i}` }))
csvLedger(folder, 'large.csv', LEDGER)
csvLedger(folder, 'small.csv', LEDGER.slice(0, 3))

/** Runs a command line on a terminal of its own (util-linux `script`); what stdout and stderr showed there. */
function onTerminal(line: string): { readonly code: number | null; readonly shown: string } {
  const { status, stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return { code: status, shown: stdout }
}
const NO_SCRIPT = spawnSync('script', ['--version']).status !== 0
const AUDIT = `'${LAUNCHER}' audit`
const PLACE = '--jurisdiction jiujiang --as-of 2026-11-21 --lang zh'

test.skipIf(NO_SCRIPT)(
  'a large ledger shows how far it is, and takes the bar away (skipped without util-linux script)',
  () => {
    const { code, shown } = onTerminal(`${AUDIT} large.csv ${PLACE} --format json --output large.json`)
    expect(code).toBe(0)
    expect(shown).toMatch(/\r█+░* 已判定 \d+ \/ 6000/)
    expect(shown).toContain('已判定 6000 / 6000')
    expect(shown).toContain('\r\u001B[K已写入 large.json')
    expect(existsSync(join(folder, 'large.json'))).toBe(true)
  },
)

test.skipIf(NO_SCRIPT)(
  'no bar for a small ledger, nor among the lines of a result on the same screen (same skip)',
  () => {
    expect(onTerminal(`${AUDIT} small.csv ${PLACE} --format json --output small.json`).shown).not.toContain('已判定')
    const screen = onTerminal(`${AUDIT} large.csv ${PLACE}`).shown
    // Booleans: a failure must not print six thousand projects.
    expect(screen.includes('共 6000 个项目')).toBe(true)
    expect(screen.includes('已判定')).toBe(false)
  },
)

test.skipIf(NO_SCRIPT)('a workbook is not thrown at a screen (same skip)', () => {
  const { code, shown } = onTerminal(`${AUDIT} small.csv ${PLACE} --format xlsx`)
  expect(code).toBe(2)
  expect(shown).toContain('xlsx 不能显示在屏幕上')
  expect(shown).not.toContain('PK')
})

test('no bar where stderr is no terminal', async () => {
  const place = ['--jurisdiction', 'jiujiang', '--as-of', '2026-11-21', '--format', 'json']
  const { code, stderr } = await launch(['audit', 'large.csv', ...place], { cwd: folder })
  expect({ code, stderr }).toStrictEqual({ code: 0, stderr: '' })
})
