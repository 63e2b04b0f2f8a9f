import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Step } from './run-step.ts'
import { runTogether } from './run-together.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenderlight-together-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A step that writes a file and waits until the other's is there, saying one word before and one after. */
const meeting = (name: string, other: string, code = 0): Step => ({
  name,
  title: `Title of ${name}`,
  command: [
    process.execPath,
    '-e',
    `const { existsSync, writeFileSync } = require('node:fs')
     console.log('${name} before')
     writeFileSync(${JSON.stringify(join(folder, name))}, '')
     const timer = setInterval(() => {
       if (!existsSync(${JSON.stringify(join(folder, other))})) return
       clearInterval(timer)
       console.error('${name} after')
       process.exitCode = ${code}
     }, 20)`,
  ],
  minutes: 1,
})

test('steps run beside each other; each is told in one piece, and the one that failed is known', async () => {
  const pieces: string[] = []
  const outcomes = await runTogether([meeting('one', 'two'), meeting('two', 'one', 3)], 2, (text) =>
    pieces.push(Buffer.from(text).toString()),
  )
  expect(outcomes.map(({ step, counts }) => [step.name, counts.passed, counts.failed])).toEqual([
    ['one', 1, 0],
    ['two', 0, 1],
  ])
  expect(pieces.toSorted()).toEqual([
    expect.stringMatching(/^\n== Title of one\none before\none after\n-- one: ok, 1 passed, 0 failed, [\d.]+ s\n$/u),
    expect.stringMatching(/^\n== Title of two\ntwo before\ntwo after\n-- two: FAILED \(exit code 3\), .*\n$/u),
  ])
})

test('no more at once than allowed, in their order', async () => {
  const order: string[] = []
  const step = (name: string): Step => ({
    name,
    title: name,
    command: [process.execPath, '-e', `require('node:fs').writeFileSync(${JSON.stringify(join(folder, name))}, '')`],
    minutes: 1,
  })
  const outcomes = await runTogether([step('first'), step('second'), step('third')], 1, (text) =>
    order.push(/== (\w+)/u.exec(Buffer.from(text).toString())?.[1] ?? '', String(existsSync(join(folder, 'third')))),
  )
  expect(order).toEqual(['first', 'false', 'second', 'false', 'third', 'true'])
  expect(outcomes.every(({ counts }) => counts.passed === 1)).toBe(true)
})
