export interface Part {
  /** What is changed. */
  readonly mutate: readonly string[]
  /** The tests that must notice. */
  readonly tests: readonly string[]
  readonly withoutTests: readonly string[]
}

/** Where the tests of a part and what they test are put together. */
export const BUNDLE = '.mutation-tests.cjs'

const SOURCES = 'src/**/*.ts'
const TESTS = 'src/**/*.test.ts'
/** Folders whose tests walk thousands of records or judge while they are collected: they face the changes of their own folder, the rest does without. */
const WALKERS = ['conflicts', 'indicators', 'records', 'rule-page', 'simulate']

/** Tests of other folders that a folder's own tests would only say again. */
const MORE_TESTS: Readonly<Record<string, readonly string[]>> = { records: ['src/matters/replay-matters.test.ts'] }

const law = (pattern: string): string => `packages/law/${pattern}`
const compliance = (pattern: string): string => `packages/compliance/${pattern}`
const walkers = WALKERS.map((folder) => compliance(`src/${folder}/**`))

/** Parts of the code whose changes are tried one by one, each with the tests they are tried against. */
export const PARTS: Readonly<Record<string, Part>> = {
  law: {
    mutate: [
      law(SOURCES),
      ...[law('src/parameters/**'), law('src/instruments.ts'), law('src/calendars/cn-holidays.ts')].map((p) => `!${p}`),
    ],
    tests: [law(TESTS)],
    withoutTests: [],
  },
  compliance: {
    mutate: [compliance(SOURCES), ...[...walkers, compliance('src/say/words.ts')].map((p) => `!${p}`)],
    tests: [compliance(TESTS)],
    withoutTests: [...walkers, compliance('src/properties/**')],
  },
  ...Object.fromEntries(
    WALKERS.map((folder): [string, Part] => [
      `compliance-${folder}`,
      {
        mutate: [compliance(`src/${folder}/**/*.ts`)],
        tests: [compliance(`src/${folder}/**/*.test.ts`), ...(MORE_TESTS[folder] ?? []).map(compliance)],
        withoutTests: [],
      },
    ]),
  ),
}
