/** Why a database does not do what it was asked: it cannot be reached or is starting or ending, or its disk is full. */
export type DatabaseTrouble = 'away' | 'full'

/** SQLSTATEs of connections, of a server that ends or starts, and of one that takes no more connections. */
const AWAY_STATES = /^(?:08...|57P0[1-5]|53300|25P03)$/u
/** disk_full, io_error */
const FULL_STATES = /^(?:53100|58030)$/u
const AWAY_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])
const FULL_CODES: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
/** What the driver says without a code. */
const AWAY_WORDS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/u
const MOST_CAUSES = 5

/**
 * What is wrong with the database, where an error of a query or its cause tells so; undefined for every other error. After
 * `away` nobody can tell whether a transaction that was being committed has been.
 */
export function databaseTrouble(error: unknown): DatabaseTrouble | undefined {
  let at = error
  for (let depth = 0; depth < MOST_CAUSES && at instanceof Error; depth++) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : ''
    if (AWAY_STATES.test(code) || AWAY_CODES.has(code) || AWAY_WORDS.test(at.message)) return 'away'
    if (FULL_STATES.test(code) || FULL_CODES.has(code)) return 'full'
    at = at.cause
  }
  return undefined
}
