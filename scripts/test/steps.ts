import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { playwrightCounts, vitestCounts } from './counts.ts'
import type { Step } from './run-step.ts'

const script = (name: string): Step['command'] => ['pnpm', 'run', '--silent', name]

/**
 * Every gate and suite in groups, one after the other; the steps of a group do not need each other, the longest comes first.
 * `node` is the running Node; the other programs are on the PATH.
 */
export function steps(node: string): readonly (readonly Step[])[] {
  // Reports of an earlier run must not be read as this one's.
  const reports = join(import.meta.dirname, '..', '..', 'test-results')
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports)
  const unit = join(reports, 'vitest.json')
  const journeys = join(reports, 'journeys.json')
  return [
    [
      { name: 'format', title: 'Format (oxfmt)', command: script('format:check'), minutes: 2 },
      {
        name: 'messages',
        title: 'Messages of both languages (paraglide)',
        command: [node, 'scripts/compile-messages.ts'],
        folder: 'apps/web',
        minutes: 3,
      },
    ],
    [
      { name: 'lint', title: 'Lint, type-aware (oxlint)', command: script('lint'), minutes: 5 },
      { name: 'types', title: 'Types (tsc)', command: script('types'), minutes: 10 },
      {
        name: 'boundaries',
        title: 'Boundaries of packages and features (dependency-cruiser)',
        command: script('boundaries'),
        minutes: 5,
      },
      { name: 'unused', title: 'Unused files, exports, dependencies (knip)', command: script('unused'), minutes: 5 },
      { name: 'versions', title: 'One version of each dependency (sherif)', command: script('versions'), minutes: 2 },
    ],
    // It writes the messages anew, which lint and types read.
    [
      {
        name: 'build',
        title: 'Web pages (vite)',
        command: [...script('build'), '--output-logs=errors-only'],
        minutes: 5,
      },
    ],
    [
      {
        name: 'bundle',
        title: 'Bundle budget',
        command: [node, 'scripts/check-bundle.ts'],
        folder: 'apps/web',
        minutes: 2,
      },
    ],
    [
      {
        name: 'tests',
        title: 'Tests: unit, property, database (PGlite and PostgreSQL), API (vitest)',
        command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
        minutes: 15,
        counts: () => vitestCounts(unit),
      },
    ],
    [
      {
        name: 'journeys',
        title: 'Journeys in a real browser (Playwright)',
        command: ['pnpm', 'exec', 'playwright', 'test', '--reporter=list,json'],
        folder: 'e2e',
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: journeys },
        minutes: 15,
        counts: () => playwrightCounts(journeys),
      },
    ],
  ]
}
