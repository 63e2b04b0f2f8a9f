import { expectedIn } from '@tenderlight/exchange/ledger/cells/unreadable'
import type { LedgerReading, RejectedCell } from '@tenderlight/exchange/ledger/record'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Terminal } from './terminal.ts'
import { Unusable } from './unusable.ts'

const LARGE = 2_000_000
const SHOWN_REJECTIONS = 20

/** The bytes of a file that the user named; `hint`: what to do when it is none. Throws {@link Unusable}. */
export async function bytesOf(
  file: string,
  { path, words }: Terminal,
  hint: string = words.whatIsRead,
): Promise<Uint8Array> {
  try {
    return await readFile(path(file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Unusable(words.noFile(file), hint)
    if (code === 'EISDIR') throw new Unusable(words.isFolder(file), hint)
    if (code === 'EACCES' || code === 'EPERM') throw new Unusable(words.noPermission(file))
    throw new Unusable(words.unreadable(file, error instanceof Error ? error.message : String(error)))
  }
}

/**
 * Reads a ledger or notice that the user named. Throws {@link Unusable} when nothing of it can be read, or when damage leads
 * the reader of an .xls round in circles for `patienceMs` (default: 30 s).
 */
export async function readLedgerFile(file: string, terminal: Terminal, patienceMs?: number): Promise<LedgerReading> {
  const { draw, locale, words } = terminal
  const bytes = await bytesOf(file, terminal)
  if (bytes.length > LARGE) draw?.(words.reading(file))
  const { readLedgerSafely } = await import('@tenderlight/exchange/ledger/read-ledger-safely')
  const { UnreadableFile } = await import('@tenderlight/exchange/ledger/unreadable-file')
  try {
    return await readLedgerSafely({ bytes, filename: basename(file) }, patienceMs)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const [what, remedy] = locale === 'en' ? [error.what.en, error.remedy.en] : [error.what.zh, error.remedy.zh]
    throw new Unusable(words.unreadable(file, what), remedy)
  } finally {
    if (bytes.length > LARGE) draw?.('\r\u001B[K')
  }
}

/** Tells on stderr which cells could not be read, which columns were not used and what was passed over. */
export function reportReading(reading: LedgerReading, { locale, note, words }: Terminal): void {
  const { notes, rejected, unknownColumns } = reading
  for (const said of notes) note(locale === 'en' ? said.en : said.zh)
  if (unknownColumns.length > 0) note(words.unknownColumns(unknownColumns))
  if (rejected.length === 0) return
  note(words.rejected(rejected.length))
  const line = ({ column, expected, found, row }: RejectedCell): string =>
    words.rejectedCell(row, column, found, expectedIn(locale, expected))
  for (const cell of rejected.slice(0, SHOWN_REJECTIONS)) note(line(cell))
  if (rejected.length > SHOWN_REJECTIONS) note(words.moreRejected(rejected.length - SHOWN_REJECTIONS))
}
