import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chained, exportedLog } from '../testing/exported-log.ts'
import { sealEntry } from './entry.ts'
import type { LogEntry } from './entry.ts'
import { exportLine } from './export-line.ts'
import { isSignedBy, signHead } from './head.ts'
import { newSigningKey } from './keys.ts'
import { LogCheck } from './log-check.ts'
import type { LogVerdict } from './log-check.ts'

const key = newSigningKey()
const log = exportedLog(12, [4, 9], key)
const { lines, lineOf } = log

function check(of: readonly string[], given?: Parameters<typeof exportedLog>[2]): LogVerdict {
  const verifier = new LogCheck(given === undefined ? undefined : [given.publicKey])
  for (const line of of) verifier.add(line)
  return verifier.end()
}

/** The problems in short: what, on which line, at which entry. */
const problems = (of: readonly string[]) => check(of).problems.map(({ problem, line, entry }) => [problem, line, entry])

/** The export with entry `number` changed by `change`, in nothing else. */
const withEntry = (number: number, change: (entry: LogEntry) => LogEntry) =>
  lines.with(lineOf(number), exportLine(change(log.entries[number - 1] as LogEntry)))

test('a whole log has no problems, with the key that came along or with one that the reader holds', () => {
  const whole = { entries: 12, heads: 2, signedThrough: 12, keys: [key.id], problems: [] }
  expect(check(lines)).toMatchObject(whole)
  expect(check(lines, key)).toMatchObject(whole)
})

test('a log without entries is sealed as well', () => {
  expect(check(exportedLog(0, [0]).lines)).toMatchObject({ entries: 0, heads: 1, signedThrough: 0, problems: [] })
})

describe('whatever is changed is named with its place', () => {
  test('any byte of any entry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (number, at, by) => {
        const bytes = Buffer.from(lines[lineOf(number)] ?? '')
        const place = at % bytes.length
        bytes[place] = (bytes[place] ?? 0) ^ by
        const changed = lines.with(lineOf(number), bytes.toString('utf8'))
        const [first] = check(changed).problems
        expect(first).toMatchObject({ line: lineOf(number) + 1 })
        expect([number, number + 1, null]).toContain(first?.entry)
      }),
      { numRuns: 500 },
    )
  })

  test('any byte of any head and of the keys', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (line, at, by) => {
        const bytes = Buffer.from(lines[line] ?? '')
        const place = at % bytes.length
        bytes[place] = (bytes[place] ?? 0) ^ by
        expect(check(lines.with(line, bytes.toString('utf8'))).problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
    const [header = ''] = lines
    const other = header.replace(
      /"publicKey":"(.{20})/u,
      (_, from: string) => `"publicKey":"${from.slice(0, 19)}${from.endsWith('A') ? 'B' : 'A'}`,
    )
    expect(problems(lines.with(0, other))[0]).toEqual(['unknown-key', 1, null])
  })

  test('a value of an entry: its hash is not the one computed', () => {
    const changed = withEntry(7, (entry) => ({ ...entry, name: '李伟' }))
    const [only, ...others] = check(changed).problems
    expect(others).toEqual([])
    expect(only).toMatchObject({ problem: 'hash', entry: 7, line: lineOf(7) + 1, found: log.entries[6]?.hash })
    expect(only?.expected).not.toBe(only?.found)
  })

  test('an entry together with its hash: the next one does not follow it', () => {
    const changed = withEntry(7, (entry) => sealEntry({ ...without(entry), name: '李伟' }))
    expect(problems(changed)).toEqual([['previous', lineOf(8) + 1, 8]])
  })

  test('an entry and the hashes of all that follow: the signed head is for another', () => {
    const entries = log.entries.slice(0, 6)
    for (const entry of log.entries.slice(6)) {
      const name = entry.number === 7 ? '李伟' : entry.name
      entries.push(sealEntry({ ...without(entry), name, previous: entries.at(-1)?.hash ?? '' }))
    }
    const forged = [...lines.slice(0, 4), ...entries.map(exportLine)]
    expect(problems(forged)).toEqual([
      ['head', 3, 9],
      ['head', 4, 12],
    ])
    expect(check(forged).signedThrough).toBe(4)
  })

  test.each`
    because                                   | changed                                                                                  | found
    ${'an entry is missing'}                  | ${lines.toSpliced(lineOf(5), 1)}                                                         | ${[['number', 9, 5]]}
    ${'an entry is there twice'}              | ${lines.toSpliced(lineOf(5), 0, lines[lineOf(5)] ?? '')}                                 | ${[['number', 10, 6]]}
    ${'two entries changed places'}           | ${lines.with(lineOf(5), lines[lineOf(6)] ?? '').with(lineOf(6), lines[lineOf(5)] ?? '')} | ${[['number', 9, 5]]}
    ${'the end is cut below the last head'}   | ${lines.slice(0, lineOf(8))}                                                             | ${[['cut', 3, 8], ['cut', 4, 8]]}
    ${'the end is cut behind the last head'}  | ${lines.slice(0, lineOf(11))}                                                            | ${[['cut', 4, 11]]}
    ${'the beginning is cut off'}             | ${lines.toSpliced(lineOf(1), 2)}                                                         | ${[['number', 5, 1]]}
    ${'the seal was taken out'}               | ${lines.toSpliced(3, 1)}                                                                 | ${[['no-seal', 0, null]]}
    ${'a head stands behind entries'}         | ${[...lines.toSpliced(2, 1), lines[2] ?? '']}                                            | ${[['order', 16, null]]}
    ${'the header was taken out'}             | ${lines.slice(1)}                                                                        | ${[['unknown-key', 1, null]]}
    ${'there are two headers'}                | ${[lines[0], ...lines]}                                                                  | ${[['order', 2, null]]}
    ${'an entry was written behind the seal'} | ${[...lines, ...chained(1, log.entries[11]).map(exportLine)]}                            | ${[['after-seal', 0, 13]]}
    ${'blanks were put in'}                   | ${lines.with(lineOf(3), (lines[lineOf(3)] ?? '').replace(',', ', '))}                    | ${[['unreadable', 7, 3]]}
    ${'a line was emptied'}                   | ${lines.with(lineOf(3), '')}                                                             | ${[['unreadable', 7, 3]]}
    ${'something else stands there'}          | ${['{"kind":"other"}']}                                                                  | ${[['unreadable', 1, null]]}
  `('$because', ({ changed, found }: { changed: readonly string[]; found: readonly unknown[] }) => {
    expect(problems(changed).slice(0, found.length)).toEqual(found)
  })

  test('an entry that is older than the one ahead', () => {
    const last = log.entries[11] as LogEntry
    const older = sealEntry({ ...without(last), number: 13, at: '2026-11-01T00:00:00.000Z', previous: last.hash })
    expect(problems([...lines, exportLine(older)])[0]).toEqual(['time', lineOf(13) + 1, 13])
  })

  test('an entry of another district', () => {
    const other = withEntry(5, (entry) => sealEntry({ ...without(entry), district: 'elsewhere' }))
    expect(problems(other)[0]).toEqual(['district', lineOf(5) + 1, 5])
  })
})

describe('signatures', () => {
  const head = JSON.parse(lines[2] ?? '')

  test('a forged one, and one of another key under the same id', () => {
    const { signature: _, ...unsigned } = head
    const forger = newSigningKey()
    const forged = lines.with(2, exportLine(signHead(unsigned, forger.privateKey)))
    expect(problems(forged)).toEqual([['signature', 3, 9]])
    const zeros = lines.with(2, exportLine({ ...head, signature: Buffer.alloc(64).toString('base64') }))
    expect(problems(zeros)).toEqual([['signature', 3, 9]])
  })

  test('a whole export by somebody else’s key: the file alone cannot tell, the key that the reader holds does', () => {
    const forged = exportedLog(12, [4])
    expect(check(forged.lines).problems).toEqual([])
    expect(check(forged.lines, key).problems.map(({ problem, line }) => [problem, line])).toEqual([
      ['key-not-given', 2],
      ['key-not-given', 3],
    ])
    expect(check(forged.lines, key).signedThrough).toBe(null)
  })

  test('a head of one kind is none of the other', () => {
    expect(isSignedBy({ ...head, kind: 'seal' }, key.publicKey)).toBe(false)
  })
})

function without({ hash: _, ...entry }: LogEntry): Omit<LogEntry, 'hash'> {
  return entry
}
