/**
 * What is wrong in an export of the log.
 *
 * - `unreadable`: the line is none of a log; `found` names the field
 * - `order`: a header or head stands behind entries, or there are two headers; `no-header`, `no-seal`: there is none
 * - `district`: the line is of another district than the header
 * - `number`: an entry is missing, twice there or in another place
 * - `previous`: the entry does not follow the one ahead; one of the two was changed together with its hash
 * - `hash`: the entry is not what it was when it was appended
 * - `time`: the entry is older than the one ahead
 * - `unknown-key`: the key that signed is not among those of the file, or its id is not that of the key
 * - `key-not-given`: the key that signed is not the one that the reader holds
 * - `signature`: the head is not what was signed
 * - `cut`: the log was longer when this head was signed
 * - `head`: the entry is not the one that this head was signed for
 * - `after-seal`: there are entries that the export did not have when it was sealed
 */
export type LogProblemKind =
  | 'unreadable'
  | 'order'
  | 'no-header'
  | 'no-seal'
  | 'district'
  | 'number'
  | 'previous'
  | 'hash'
  | 'time'
  | 'unknown-key'
  | 'key-not-given'
  | 'signature'
  | 'cut'
  | 'head'
  | 'after-seal'

export interface LogProblem {
  readonly problem: LogProblemKind
  /** The line of the file, from 1; 0 for what is missing in it. */
  readonly line: number
  /** The entry's number, as far as one is concerned. */
  readonly entry: number | null
  readonly expected: string
  readonly found: string
}
