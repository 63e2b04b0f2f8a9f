import { crc32, inflateRawSync } from 'node:zlib'
import { HIGHEST_PACKING, MAX_UNPACKED_BYTES, packedTooTight, SUSPICIOUS_BYTES, unpacksTooLarge } from '../limits.ts'

/** An archive whose bytes contradict themselves. */
export class DamagedZip extends Error {}

const END_SIGNATURE = 0x06_05_4b_50
const ENTRY_SIGNATURE = 0x02_01_4b_50
const LOCAL_SIGNATURE = 0x04_03_4b_50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const IN_EXTRA_FIELD = 0xff_ff_ff_ff
const STORED = 0
const DEFLATED = 8
/** What deflate can reach at most. */
const HIGHEST_RATIO = 1032

interface Entry {
  readonly name: string
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

function endOf(zip: Buffer): number {
  for (let at = zip.length - END_BYTES; at >= Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT); at--) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at
  }
  throw new DamagedZip('no end of central directory')
}

function* entries(zip: Buffer): Generator<Entry> {
  const end = endOf(zip)
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new DamagedZip('no entry where the directory has one')
    const nameLength = zip.readUInt16LE(at + 28)
    const extraLength = zip.readUInt16LE(at + 30)
    const [unpacked, packed, offset] = widened(
      [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)],
      zip.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength),
    )
    yield {
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      checksum: zip.readUInt32LE(at + 16),
      packed,
      unpacked,
      offset,
    }
    at += 46 + nameLength + extraLength + zip.readUInt16LE(at + 32)
  }
}

type Sizes = readonly [unpacked: number, packed: number, offset: number]

/** Sizes of a ZIP64 entry: each that does not fit in 32 bits stands in the extra field 1, in this order. */
function widened(sizes: Sizes, extra: Buffer): Sizes {
  if (!sizes.includes(IN_EXTRA_FIELD)) return sizes
  let at = 0
  while (extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2)
  at += 4
  const wide = (size: number): number => {
    if (size !== IN_EXTRA_FIELD) return size
    at += 8
    return Number(extra.readBigUInt64LE(at - 8))
  }
  return [wide(sizes[0]), wide(sizes[1]), wide(sizes[2])]
}

/** In one piece of the stated size: growing piece by piece would need twice the memory. */
function inflated(packed: Buffer, { name, method, unpacked }: Entry): Buffer {
  if (method !== DEFLATED) throw new DamagedZip(`${name}: unknown method`)
  if (unpacked > packed.length * HIGHEST_RATIO + 64) throw new DamagedZip(`${name}: cannot unpack to ${unpacked}`)
  return inflateRawSync(packed, { maxOutputLength: unpacked + 1, chunkSize: Math.max(unpacked + 1, 64) })
}

function unpack(zip: Buffer, entry: Entry): Buffer {
  if (zip.readUInt32LE(entry.offset) !== LOCAL_SIGNATURE) throw new DamagedZip(`${entry.name}: no local header`)
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28)
  const packed = zip.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw new DamagedZip(`${entry.name}: cut off`)
  const content = entry.method === STORED ? packed : inflated(packed, entry)
  if (content.length !== entry.unpacked || crc32(content) !== entry.checksum) {
    throw new DamagedZip(`${entry.name}: checksum`)
  }
  return content
}

/** The parts of an archive, unpacked when asked for. Names are compared without regard to case, as office programs do. */
export class Archive {
  readonly #zip: Buffer
  readonly #entries: ReadonlyMap<string, Entry>
  #unpacked = 0

  /** Throws DamagedZip, or RangeError where the directory points outside the file. */
  constructor(zip: Buffer) {
    this.#zip = zip
    this.#entries = new Map([...entries(zip)].map((entry) => [partName(entry.name), entry]))
  }

  has(name: string): boolean {
    return this.#entries.has(partName(name))
  }

  /**
   * The bytes of a part; undefined when there is none of that name. Nothing is unpacked beyond the size that the directory
   * states, and all sizes together stay below the limit (UnreadableFile). Throws DamagedZip, or an error of zlib, when the
   * archive is damaged: a part whose checksum is wrong is never handed on.
   */
  part(name: string): Buffer | undefined {
    const entry = this.#entries.get(partName(name))
    if (entry === undefined) return undefined
    const { packed, unpacked } = entry
    this.#unpacked += unpacked
    if (this.#unpacked > MAX_UNPACKED_BYTES) throw unpacksTooLarge()
    if (unpacked > SUSPICIOUS_BYTES && unpacked > packed * HIGHEST_PACKING) throw packedTooTight()
    return unpack(this.#zip, entry)
  }
}

function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
}
