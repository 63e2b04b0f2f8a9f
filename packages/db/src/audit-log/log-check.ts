import type { KeyObject } from 'node:crypto'
import { entryHash, FIRST_PREVIOUS } from './entry.ts'
import type { LogEntry } from './entry.ts'
import type { LogHeader } from './export-line.ts'
import { isSignedBy } from './head.ts'
import type { SignedHead } from './head.ts'
import { keyId, NoKey, publicKeyOf, publicKeyText } from './keys.ts'
import type { LogProblem, LogProblemKind } from './problem.ts'
import { readLine } from './read-line.ts'

/** What a check of an export found. */
export interface LogVerdict {
  readonly district: string | null
  readonly entries: number
  /** Signed heads of days; the seal is not counted. */
  readonly heads: number
  /** The last entry that a right signature covers; null: none does. */
  readonly signedThrough: number | null
  /** The ids of the keys that signed. */
  readonly keys: readonly string[]
  /** In the order of the file. Empty: the log is whole. */
  readonly problems: readonly LogProblem[]
}

/**
 * Checks an export line by line, with nothing but the export itself and, where given, the public keys that the reader
 * holds: without them it believes the keys that came with the file. Memory does not grow with the number of entries.
 */
export class LogCheck {
  readonly #given: ReadonlyMap<string, KeyObject> | undefined
  readonly #keys = new Map<string, KeyObject>()
  readonly #problems: LogProblem[] = []
  readonly #heads: { readonly head: SignedHead; readonly line: number }[] = []
  /** The heads by the entry that they name. */
  readonly #at = new Map<number, { readonly head: SignedHead; readonly line: number }[]>()
  #line = 0
  #header: LogHeader | undefined
  #entries = 0
  #last: Pick<LogEntry, 'number' | 'hash' | 'at'> = { number: 0, hash: FIRST_PREVIOUS, at: '' }
  #signedThrough: number | null = null

  constructor(given?: readonly KeyObject[]) {
    this.#given = given === undefined ? undefined : new Map(given.map((key) => [keyId(key), key]))
  }

  /** Takes the next line of the file, without its line end. */
  add(text: string): void {
    this.#line += 1
    const read = readLine(text)
    if ('broken' in read) {
      const entry = this.#header === undefined || this.#entries === 0 ? null : this.#last.number + 1
      this.#tell('unreadable', entry, '', read.broken)
      return
    }
    const { line } = read
    if (this.#header !== undefined && line.district !== this.#header.district) {
      this.#tell('district', line.kind === 'entry' ? line.number : null, this.#header.district, line.district)
    }
    switch (line.kind) {
      case 'log':
        this.#addHeader(line)
        break
      case 'head':
      case 'seal':
        this.#addHead(line)
        break
      case 'entry':
        this.#addEntry(line)
        break
    }
  }

  /** What was found, once every line has been taken. */
  end(): LogVerdict {
    const { number: last } = this.#last
    for (const { head, line } of this.#heads) {
      if (head.number > last) this.#tell('cut', last + 1, `${head.number}`, `${last}`, line)
    }
    const seal = this.#heads.find(({ head }) => head.kind === 'seal')
    if (this.#header === undefined) this.#tell('no-header', null, '', '', 0)
    if (seal === undefined) this.#tell('no-seal', null, '', '', 0)
    else if (last > seal.head.number)
      this.#tell('after-seal', seal.head.number + 1, `${seal.head.number}`, `${last}`, 0)
    return {
      district: this.#header?.district ?? null,
      entries: this.#entries,
      heads: this.#heads.filter(({ head }) => head.kind === 'head').length,
      signedThrough: this.#signedThrough,
      keys: [...new Set(this.#heads.map(({ head }) => head.key))],
      problems: this.#problems,
    }
  }

  #addHeader(header: LogHeader): void {
    if (this.#line > 1) this.#tell('order', null, '', header.kind)
    this.#header ??= header
    for (const { id, publicKey } of header.keys) {
      const key = keyOrNothing(publicKey)
      if (key === undefined || keyId(key) !== id || publicKeyText(key) !== publicKey)
        this.#tell('unknown-key', null, id, key === undefined ? '' : keyId(key))
      else this.#keys.set(id, key)
    }
  }

  #addHead(head: SignedHead): void {
    if (this.#entries > 0) this.#tell('order', null, '', head.kind)
    const place = { head, line: this.#line }
    this.#heads.push(place)
    this.#at.set(head.number, [...(this.#at.get(head.number) ?? []), place])
    const key = (this.#given ?? this.#keys).get(head.key)
    if (key === undefined) {
      if (this.#given === undefined) this.#tell('unknown-key', null, [...this.#keys.keys()].join(' '), head.key)
      else this.#tell('key-not-given', null, [...this.#given.keys()].join(' '), head.key)
    } else if (!isSignedBy(head, key)) this.#tell('signature', head.number, head.day, head.key)
    else if (head.number === 0) this.#compare(place, this.#last)
  }

  #addEntry(entry: LogEntry): void {
    this.#entries += 1
    const { number, previous, hash, at } = entry
    const ahead = this.#last
    if (number !== ahead.number + 1) this.#tell('number', ahead.number + 1, `${ahead.number + 1}`, `${number}`)
    else if (previous !== ahead.hash) this.#tell('previous', number, ahead.hash, previous)
    const right = entryHash(entry)
    if (hash !== right) this.#tell('hash', number, right, hash)
    if (at < ahead.at) this.#tell('time', number, ahead.at, at)
    this.#last = { number, hash, at }
    for (const place of this.#at.get(number) ?? []) this.#compare(place, entry)
  }

  /** A head against the entry that it names. */
  #compare(
    { head, line }: { readonly head: SignedHead; readonly line: number },
    entry: { readonly hash: string },
  ): void {
    if (head.hash !== entry.hash) this.#tell('head', head.number, head.hash, entry.hash, line)
    else if (!this.#problems.some((one) => one.line === line)) {
      this.#signedThrough = Math.max(this.#signedThrough ?? 0, head.number)
    }
  }

  #tell(problem: LogProblemKind, entry: number | null, expected: string, found: string, line = this.#line): void {
    this.#problems.push({ problem, line, entry, expected, found })
  }
}

function keyOrNothing(text: string): KeyObject | undefined {
  try {
    return publicKeyOf(text)
  } catch (error) {
    if (error instanceof NoKey) return undefined
    throw error
  }
}
