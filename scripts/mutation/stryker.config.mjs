import { PARTS } from './parts.ts'

const part = process.env.MUTATED_PART ?? 'law'
const { mutate } = PARTS[part]
/** Of the part's files those that were asked for; what the part leaves out stays left out. */
const only = process.env.MUTATED_ONLY
const changed = only === undefined ? mutate : [...JSON.parse(only), ...mutate.filter((glob) => glob.startsWith('!'))]

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  packageManager: 'pnpm',
  testRunner: 'in-process',
  plugins: ['in-process-runner.ts', 'words.ts'].map((file) => new URL(file, import.meta.url).href),
  buildCommand: 'node scripts/mutation/bundle.ts',
  ignorers: ['words'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  mutate: [...changed, '!**/*.test.ts', '!**/testing/**'],
  reporters: ['clear-text', 'json', 'progress'],
  clearTextReporter: { logTests: false, allowColor: false },
  jsonReporter: { fileName: `reports/mutation-${part}.json` },
  concurrency: 2,
  // An endless loop is caught by the count of its rounds; a busy machine must not pass for one.
  timeoutMS: 60_000,
  tempDirName: '.stryker-tmp',
  // TypeScript 7 has no API to rewrite project files with, and nothing here needs them.
  tsconfigFile: 'none.json',
  ignorePatterns: [
    'apps/*/{src,bench,messages,dist,public}',
    'e2e/{journeys,pages,server}',
    'reports',
    '.tools',
    '.turbo',
    'packages/{exchange,db,contracts}/{src,bench,scripts}',
  ],
}
