import { FIRST_PREVIOUS, sealEntry, stateDigest } from '../audit-log/entry.ts'
import type { LogEntry } from '../audit-log/entry.ts'
import { exportLine, LOG_FORMAT } from '../audit-log/export-line.ts'
import { signHead } from '../audit-log/head.ts'
import { newSigningKey, publicKeyText } from '../audit-log/keys.ts'
import type { SigningKey } from '../audit-log/keys.ts'

export const DISTRICT = '00000000-0000-4000-8000-000000000001'

/** An export as lines, its parts, and the key that signed it. */
export interface ExportedLog {
  readonly key: SigningKey
  readonly entries: readonly LogEntry[]
  /** Header, the heads of the days, seal, entries. */
  readonly lines: readonly string[]
  /** The line of entry `number`, counted from 0. */
  readonly lineOf: (number: number) => number
}

/** Entries that follow each other, an hour apart. */
export function chained(
  count: number,
  from: { readonly number: number; readonly hash: string } = { number: 0, hash: FIRST_PREVIOUS },
): LogEntry[] {
  const entries: LogEntry[] = []
  let { number, hash: previous } = from
  for (let made = 0; made < count; made += 1) {
    number += 1
    const entry = sealEntry({
      kind: 'entry',
      district: DISTRICT,
      number,
      at: new Date(Date.UTC(2026, 10, 2, number)).toISOString(),
      person: '00000000-0000-4000-8000-0000000000aa',
      name: '王敏',
      role: 'clerk',
      address: '192.0.2.7',
      action: 'procurements.recordFact',
      recordKind: 'procurement',
      recordId: `p-${number}`,
      label: `JJ-2026-${number}`,
      before: stateDigest({ number }),
      after: stateDigest({ number, changed: true }),
      previous,
    })
    entries.push(entry)
    previous = entry.hash
  }
  return entries
}

/** An export of `count` entries with a signed head at each of `headsAt`, and its seal. */
export function exportedLog(count: number, headsAt: readonly number[], key = newSigningKey()): ExportedLog {
  const entries = chained(count)
  const head = (kind: 'head' | 'seal', number: number, day: string) =>
    signHead(
      {
        kind,
        district: DISTRICT,
        day,
        number,
        hash: entries[number - 1]?.hash ?? FIRST_PREVIOUS,
        signedAt: `${day}T16:05:00.000Z`,
        key: key.id,
      },
      key.privateKey,
    )
  const header = {
    kind: 'log' as const,
    format: LOG_FORMAT,
    district: DISTRICT,
    keys: [{ id: key.id, publicKey: publicKeyText(key.publicKey), since: '2026-11-01T00:00:00.000Z', until: null }],
  } as const
  const heads = headsAt.map((number, index) => head('head', number, `2026-11-${String(index + 2).padStart(2, '0')}`))
  const lines = [header, ...heads, head('seal', count, '2026-11-30'), ...entries].map(exportLine)
  return { key, entries, lines, lineOf: (number) => headsAt.length + 1 + number }
}
