import { expect, test } from 'vitest'
import { COMMON_OPTIONS } from './common-options.ts'
import { aTerminal, runHere } from './testing/run-here.ts'

/** The commands that judge by the rules of a district, and the common options that each of them has. */
test.each`
  command         | flags
  ${'audit'}      | ${['jurisdiction', 'asOf', 'calendar', 'settings', 'output', 'records']}
  ${'explain'}    | ${['asOf', 'calendar', 'settings']}
  ${'simulate'}   | ${['jurisdiction', 'asOf', 'calendar', 'settings']}
  ${'indicators'} | ${['jurisdiction', 'asOf', 'calendar', 'settings']}
  ${'years'}      | ${['jurisdiction', 'asOf', 'calendar', 'settings']}
  ${'matters'}    | ${['jurisdiction', 'asOf', 'calendar', 'settings', 'records']}
  ${'conflicts'}  | ${['jurisdiction', 'calendar', 'settings']}
  ${'document'}   | ${['jurisdiction', 'settings']}
  ${'replay'}     | ${['dataDir']}
  ${'serve'}      | ${['dataDir']}
`(
  '$command has $flags, in the words of every other command',
  async ({ command, flags }: { command: string; flags: (keyof typeof COMMON_OPTIONS)[] }) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const { stdout } = await runHere([command, '--help', '--lang', locale])
      const words = stdout.replaceAll(/\s+/g, ' ')
      for (const flag of flags) {
        const option = COMMON_OPTIONS[flag](aTerminal(locale, '.').terminal)
        expect(words).toContain(`${option.flags} ${option.description}`)
      }
    }
  },
)
