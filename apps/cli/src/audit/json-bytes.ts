import type { CivilDate } from '@tenderlight/law/civil-date'

const FIRST_BYTES = 1 << 19
const [QUOTE, BACKSLASH, ZERO, MINUS] = [34, 92, 48, 45]
const [FIRST_PLAIN, LAST_PLAIN] = [32, 126]
const LARGEST_BY_DIGITS = 1_000_000_000
/** UTF-8 takes at most so many bytes for one unit of a text. */
const MOST_BYTES = 3

/** Bytes of `text`, to be written many times. */
export function fragment(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** JSON as UTF-8 bytes, gathered in one buffer that grows: no text of a gigabyte is made only to be encoded. */
export class JsonBytes {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES)
  #length = 0
  #spare: Buffer<ArrayBuffer> | undefined

  get length(): number {
    return this.#length
  }

  /** What was gathered; the next bytes go to a buffer of their own. */
  take(): Buffer<ArrayBuffer> {
    const taken = this.#bytes.subarray(0, this.#length)
    this.#bytes = this.#spare ?? Buffer.allocUnsafe(FIRST_BYTES)
    this.#spare = undefined
    this.#length = 0
    return taken
  }

  /** Bytes that were taken and are written: their buffer is used again. */
  giveBack(taken: Buffer<ArrayBuffer>): void {
    this.#spare = Buffer.from(taken.buffer, taken.byteOffset, taken.buffer.byteLength - taken.byteOffset)
  }

  /** Forgets what was written after the first `length` bytes. */
  dropFrom(length: number): void {
    this.#length = length
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(2 * (this.#length + more))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }

  /** Bytes made before. */
  raw(bytes: Uint8Array): void {
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** Text that is JSON already. */
  json(text: string): void {
    this.#room(text.length * MOST_BYTES)
    this.#length += this.#bytes.write(text, this.#length)
  }

  /** A text with its quotation marks. */
  text(text: string): void {
    this.#room(text.length + 2)
    const bytes = this.#bytes
    let at = this.#length
    bytes[at++] = QUOTE
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      if (unit < FIRST_PLAIN || unit > LAST_PLAIN || unit === QUOTE || unit === BACKSLASH) {
        this.json(JSON.stringify(text))
        return
      }
      bytes[at++] = unit
    }
    bytes[at++] = QUOTE
    this.#length = at
  }

  /** A date, or null. */
  date(date: CivilDate | null): void {
    if (date === null) this.raw(NULL)
    else this.text(date)
  }

  /** A number as JSON has it. */
  number(value: number): void {
    if (!Number.isInteger(value) || value >= LARGEST_BY_DIGITS || value <= -LARGEST_BY_DIGITS || Object.is(value, -0)) {
      this.json(JSON.stringify(value))
      return
    }
    this.#room(LARGEST_BY_DIGITS.toString().length + 1)
    const bytes = this.#bytes
    let rest = value
    if (rest < 0) {
      bytes[this.#length++] = MINUS
      rest = -rest
    }
    let digits = 1
    for (let bound = 10; rest >= bound; bound *= 10) digits += 1
    for (let at = this.#length + digits - 1; at >= this.#length; at -= 1) {
      const tens = (rest / 10) | 0
      bytes[at] = ZERO + rest - tens * 10
      rest = tens
    }
    this.#length += digits
  }
}

const NULL = fragment('null')
