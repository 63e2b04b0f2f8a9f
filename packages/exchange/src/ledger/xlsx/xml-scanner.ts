/** XML that is not well formed, or uses what a spreadsheet never does. */
export class DamagedXml extends Error {}

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const COLON = 0x3a
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const SPACE = 0x20
const ZERO = 0x30

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function character(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? whole
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD'
}

/** Text of XML with its entities resolved; a document's own entities are not known here and stay as written. */
export function unescapeXml(text: string): string {
  return text.includes('&') ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, character) : text
}

/**
 * Walks the tags of UTF-8 XML byte by byte, without building a tree: a sheet of 100,000 rows has 20 million of them.
 * After each `next()` the fields describe the tag that was reached. Prefixes of names are skipped. Throws DamagedXml.
 */
export class XmlScanner {
  readonly #xml: Buffer
  /** Just behind the current tag. */
  #at = 0
  #nameStart = 0
  #nameEnd = 0
  #tagEnd = 0
  #textStart = 0
  #textEnd = 0
  #hasMarkup = false
  /** `</x>` */
  isClose = false
  /** `<x/>` */
  isEmpty = false

  constructor(xml: Buffer) {
    this.#xml = xml
  }

  /** Moves to the next tag; false at the end. */
  next(): boolean {
    const xml = this.#xml
    this.#textStart = this.#at
    this.#hasMarkup = false
    let at = this.#at
    while (at < xml.length && xml[at] !== LT) at++
    while (xml[at + 1] === 0x21 || xml[at + 1] === 0x3f) {
      at = this.#behindMarkup(at)
      while (at < xml.length && xml[at] !== LT) at++
    }
    if (at >= xml.length) return false
    this.#textEnd = at
    this.#readTag(at + 1)
    return true
  }

  #behindMarkup(at: number): number {
    this.#hasMarkup = true
    const start = this.#xml.toString('latin1', at, at + 9)
    const end = start.startsWith('<!--') ? '-->' : start === '<![CDATA[' ? ']]>' : start.startsWith('<?') ? '?>' : ''
    const found = end === '' ? -1 : this.#xml.indexOf(end, at + 2, 'latin1')
    if (found === -1) throw new DamagedXml(`${start} at ${at}`)
    return found + end.length
  }

  #readTag(start: number): void {
    const xml = this.#xml
    this.isClose = xml[start] === SLASH
    let at = this.isClose ? start + 1 : start
    this.#nameStart = at
    for (; at < xml.length; at++) {
      const byte = xml[at] ?? GT
      if (byte === GT || byte === SLASH || byte <= SPACE) break
      if (byte === COLON) this.#nameStart = at + 1
    }
    this.#nameEnd = at
    let quote = 0
    for (; at < xml.length; at++) {
      const byte = xml[at] ?? GT
      if (quote !== 0) {
        if (byte === quote) quote = 0
      } else if (byte === GT) break
      else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
    }
    if (at >= xml.length) throw new DamagedXml('a tag does not end')
    this.isEmpty = xml[at - 1] === SLASH && !this.isClose
    this.#tagEnd = at
    this.#at = at + 1
  }

  /** Whether the tag has this (short, ASCII) local name. */
  is(name: string): boolean {
    return this.#reads(this.#nameStart, this.#nameEnd, name)
  }

  #reads(start: number, end: number, name: string): boolean {
    if (end - start !== name.length) return false
    for (let i = 0; i < name.length; i++) if (this.#xml[start + i] !== name.charCodeAt(i)) return false
    return true
  }

  /** The value of an attribute as bytes `[start, end)` of the document; undefined when the tag has none of that name. */
  attributeRange(name: string): readonly [start: number, end: number] | undefined {
    const xml = this.#xml
    let at = this.#nameEnd
    while (at < this.#tagEnd) {
      while (at < this.#tagEnd && ((xml[at] ?? 0) <= SPACE || xml[at] === SLASH)) at++
      let start = at
      for (; at < this.#tagEnd && xml[at] !== EQUALS; at++) if (xml[at] === COLON) start = at + 1
      const quote = xml[at + 1]
      if (quote !== QUOTE && quote !== APOSTROPHE) return undefined
      const value = at + 2
      let end = value
      while (end < this.#tagEnd && xml[end] !== quote) end++
      if (this.#reads(start, at, name)) return [value, end]
      at = end + 1
    }
    return undefined
  }

  /** The value of an attribute; undefined when the tag has none of that name. Names are given without their prefix. */
  attribute(name: string): string | undefined {
    const range = this.attributeRange(name)
    return range === undefined ? undefined : unescapeXml(this.#xml.toString('utf8', ...range))
  }

  byteAt(index: number): number {
    return this.#xml[index] ?? 0
  }

  /** The text before the tag as a whole number; undefined when it is anything but a few digits. */
  digits(): number | undefined {
    const length = this.#textEnd - this.#textStart
    if (length === 0 || length > 15) return undefined
    let value = 0
    for (let at = this.#textStart; at < this.#textEnd; at++) {
      const digit = (this.#xml[at] ?? 0) - ZERO
      if (digit < 0 || digit > 9) return undefined
      value = value * 10 + digit
    }
    return value
  }

  /** The text between the tag before this one and this one. */
  text(): string {
    const raw = this.#xml.toString('utf8', this.#textStart, this.#textEnd)
    if (!this.#hasMarkup) return unescapeXml(raw)
    return raw
      .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
      .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
      .map((piece) => (piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : unescapeXml(piece)))
      .join('')
  }
}
