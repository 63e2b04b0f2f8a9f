import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { NONE, gate, honest, playwrightCounts, say, sum, vitestCounts } from './counts.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenderlight-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

test.each`
  because                                      | counts                                  | ok       | failed
  ${'a suite without a report is one failure'} | ${undefined}                            | ${true}  | ${1}
  ${'a crash after green tests is a failure'}  | ${{ passed: 9, failed: 0, skipped: 0 }} | ${false} | ${1}
  ${'a suite that ran nothing is a failure'}   | ${{ passed: 0, failed: 0, skipped: 3 }} | ${true}  | ${1}
  ${'failed tests are counted one by one'}     | ${{ passed: 9, failed: 2, skipped: 0 }} | ${false} | ${2}
  ${'a green suite stays green'}               | ${{ passed: 9, failed: 0, skipped: 1 }} | ${true}  | ${0}
`('$because', ({ counts, ok, failed }) => {
  expect(honest(counts, ok).failed).toBe(failed)
})

test('the last line is plain', () => {
  expect(say(sum([gate(true), gate(true), { passed: 10, failed: 0, skipped: 0 }]))).toBe('12 passed, 0 failed')
  expect(say(sum([gate(false), { ...NONE, skipped: 2 }]))).toBe('0 passed, 1 failed, 2 skipped')
})

test('a vitest report is read', () => {
  const file = written('vitest.json', '{"numPassedTests":5,"numFailedTests":1,"numPendingTests":2,"numTodoTests":1}')
  expect(vitestCounts(file)).toEqual({ passed: 5, failed: 1, skipped: 3 })
})

test('a journey that passed when it was tried once more has passed; one that did not has failed', () => {
  const file = written('playwright.json', '{"stats":{"expected":7,"unexpected":1,"flaky":1,"skipped":0}}')
  expect(playwrightCounts(file)).toEqual({ passed: 8, failed: 1, skipped: 0 })
})

test('a broken or absent report is no report', () => {
  expect(vitestCounts(written('broken.json', '{'))).toBeUndefined()
  expect(playwrightCounts(join(folder, 'absent.json'))).toBeUndefined()
})
