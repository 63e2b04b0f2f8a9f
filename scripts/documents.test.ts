import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: ROOT })]

/** Paths in backticks that begin with a room of the repository; `<feature>` stands for any. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:apps|packages|e2e|scripts|docs|examples)\/[^`\s]*)`/gu)].map(([, path = '']) =>
    path.replaceAll(/\/[^/]*<.*$/gu, '').replace(/\/$/u, ''),
  )
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/gu)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/u.test(target))
}

test.each(documents)('%s points at what exists', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8')
  const missing = [
    ...pathsIn(text).filter((path) => !existsSync(join(ROOT, path))),
    ...linksIn(text).filter((target) => !existsSync(join(ROOT, dirname(document), target))),
  ]
  expect(missing).toEqual([])
})

test('docs/README.md leads to every document', () => {
  const linked = linksIn(readFileSync(join(ROOT, 'docs/README.md'), 'utf8'))
  // The pages of the rules have an index of their own, which a test of compliance keeps.
  const there = globSync('**/*.md', { cwd: join(ROOT, 'docs') }).filter(
    (file) => file !== 'README.md' && !/^rules\/(?!README\.md$)/u.test(file),
  )
  expect(there.filter((file) => !linked.includes(file))).toEqual([])
})

test('every npm script that the documents name exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = documents.flatMap((document) =>
    [...readFileSync(join(ROOT, document), 'utf8').matchAll(/\b(?:npm|pnpm) run ([a-z:]+)/gu)].map(
      ([, name = '']) => name,
    ),
  )
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
})

test('every setting in the table is read by the server', () => {
  const env = ['env.ts', 'identity/elsewhere-env.ts']
    .map((file) => readFileSync(join(ROOT, 'apps/api/src', file), 'utf8'))
    .join('\n')
  const table = readFileSync(join(ROOT, 'docs/settings.md'), 'utf8')
  const named = [...table.matchAll(/^\| `([A-Z_]+)`/gmu)].map(([, name = '']) => name)
  const read = [...env.matchAll(/^ {2}([A-Z][A-Z_]+):/gmu)].map(([, name = '']) => name)
  expect(read.length).toBeGreaterThan(8)
  expect(named.filter((name) => !read.includes(name))).toEqual([])
  expect(read.filter((name) => !named.includes(name) && !table.includes(`\`${name}`))).toEqual([])
})
