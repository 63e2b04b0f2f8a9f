// Puts the tests of a part and what they test into one file: Stryker calls this after it has written its changes into the code.
import { globSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import type { Plugin } from 'rolldown'
import { BUNDLE, PARTS } from './parts.ts'

const ENTRY = 'virtual:tests'
const MARK = 'virtual:file:'
const ROOMS = ['law', 'compliance']
const TEST_API = resolve('scripts/mutation/test-api.ts')

/** Tests of the golden trios notice most; those that walk every figure take longest. A mutant's run ends with its first failure. */
const EARLY = /golden\.test\.ts$/u
const LATE = /(?:held-figures|written-pages)\.test\.ts$/u
const place = (file: string): number => (EARLY.test(file) ? 0 : LATE.test(file) ? 2 : 1)

const part = PARTS[process.env['MUTATED_PART'] ?? '']
if (part === undefined) throw new Error(`MUTATED_PART names none of ${Object.keys(PARTS).join(', ')}`)
const files = globSync([...part.tests], { exclude: [...part.withoutTests, '**/*.proof.test.ts'] })
  .toSorted()
  .toSorted((one, other) => place(one) - place(other))

/** Loads the files one after another, each announced before its tests are collected. */
const entry = [
  `import ${JSON.stringify(resolve('scripts/mutation/fewer-runs.ts'))}`,
  ...files.flatMap((file) => [`import ${JSON.stringify(MARK + file)}`, `import ${JSON.stringify(resolve(file))}`]),
  `export { collected } from ${JSON.stringify(TEST_API)}`,
].join('\n')

const tests: Plugin = {
  name: 'tests',
  resolveId(source) {
    if (source === ENTRY || source.startsWith(MARK)) return `\0${source}`
    if (source === 'vitest') return TEST_API
    const [, room = '', module = ''] = /^@tenderlight\/(\w+)\/(.+)$/u.exec(source) ?? []
    return room === '' ? undefined : resolve(`packages/${room}/src/${module}.ts`)
  },
  load(id) {
    if (id === `\0${ENTRY}`) return entry
    if (!id.startsWith(`\0${MARK}`)) return undefined
    const file = JSON.stringify(id.slice(MARK.length + 1))
    return {
      code: `import { enterFile } from ${JSON.stringify(TEST_API)}\nenterFile(${file})`,
      moduleSideEffects: true,
    }
  },
  /** A test that reads a file looks beside itself, not beside the bundle. */
  transform(code, id) {
    if (!code.includes('import.meta.')) return undefined
    const placed = code
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
    return { code: placed, map: null }
  },
}

const bundle = await rolldown({
  input: ENTRY,
  platform: 'node',
  plugins: [tests],
  // Stryker's copy of the project has the root's modules only.
  resolve: {
    modules: [
      'node_modules',
      ...ROOMS.map((room) => resolve(`${process.env['MUTATED_ROOT'] ?? '.'}/packages/${room}/node_modules`)),
    ],
  },
  external: ['expect', 'fast-check'],
  treeshake: false,
})
await bundle.write({ file: BUNDLE, format: 'cjs', codeSplitting: false })
