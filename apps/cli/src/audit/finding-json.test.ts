import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Finding } from '@tenderlight/compliance/finding'
import { aContext } from '@tenderlight/compliance/testing/findings'
import { ledgerRow, registerRow } from '@tenderlight/compliance/testing/second-opinion/rows/rows'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeFinding } from './finding-json.ts'
import { JsonBytes } from './json-bytes.ts'

function findingJson(finding: Finding): string {
  const out = new JsonBytes()
  writeFinding(out, finding)
  return out.take().toString('utf8')
}

test('a finding written as JSON is the finding', () => {
  fc.assert(
    fc.property(fc.oneof(ledgerRow, registerRow), ({ row, today }) => {
      for (const finding of evaluate(row, aContext(today))) expect(JSON.parse(findingJson(finding))).toEqual(finding)
    }),
    { numRuns: 200 },
  )
})

test('words with quotation marks and a key that nobody foresaw are not lost', () => {
  const [finding] = evaluate({ id: '1', heldBy: 'register', regime: 'government-procurement' }, aContext())
  if (finding === undefined) throw new Error('no rule said anything')
  const quoted: Finding = { ...finding, reason: '因"设备"\n故障', missing: ['a"b'] }
  expect(JSON.parse(findingJson(quoted))).toEqual(quoted)
  const more = { ...finding, unforeseen: { a: 1 } }
  expect(JSON.parse(findingJson(more))).toEqual(more)
})
