import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playwrightCounts, vitestCounts } from './counts.ts'
import type { Step } from './run-step.ts'

/** Every gate and suite, cheapest first. `node` is the running Node; the other programs are on the PATH. */
export function steps(node: string): readonly Step[] {
  const reports = mkdtempSync(join(tmpdir(), 'tenderlight-test-'))
  const unit = join(reports, 'vitest.json')
  const journeys = join(reports, 'journeys.json')
  const rooms = ['packages', 'apps', 'e2e', 'scripts']
  return [
    { name: 'format', title: 'Format (oxfmt)', command: ['oxfmt', '--check', '.'], minutes: 2 },
    {
      name: 'messages',
      title: 'Messages of both languages (paraglide)',
      command: [node, 'apps/web/scripts/compile-messages.ts'],
      minutes: 3,
    },
    { name: 'lint', title: 'Lint, type-aware (oxlint)', command: ['oxlint', '--deny-warnings'], minutes: 5 },
    { name: 'types', title: 'Types (tsc)', command: ['tsc', '-b'], minutes: 10 },
    {
      name: 'boundaries',
      title: 'Boundaries of packages and features (dependency-cruiser)',
      command: ['depcruise', '--config', '.dependency-cruiser.cjs', ...rooms],
      minutes: 5,
    },
    {
      name: 'unused',
      title: 'Unused files, exports, dependencies (knip)',
      command: ['knip', '--no-progress'],
      minutes: 5,
    },
    { name: 'versions', title: 'One version of each dependency (sherif)', command: ['sherif'], minutes: 2 },
    {
      name: 'tests',
      title: 'Tests: unit, property, database (PGlite and PostgreSQL), API (vitest)',
      command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
      minutes: 15,
      counts: () => vitestCounts(unit),
    },
    {
      name: 'build',
      title: 'Web pages (vite)',
      command: ['pnpm', 'run', '--silent', 'build', '--output-logs=errors-only'],
      minutes: 5,
    },
    { name: 'bundle', title: 'Bundle budget', command: [node, 'apps/web/scripts/check-bundle.ts'], minutes: 2 },
    {
      name: 'journeys',
      title: 'Journeys in a real browser (Playwright)',
      command: ['pnpm', '--dir', 'e2e', 'exec', 'playwright', 'test', '--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: journeys },
      minutes: 12,
      counts: () => playwrightCounts(journeys),
    },
  ]
}
