/** What stands in the directory about a part that has been written. Sizes and places in bytes. */
export interface WrittenPart {
  readonly name: Buffer
  readonly at: Date
  readonly method: Method
  /** Its sizes and its checksum stand behind it, not ahead of it. */
  readonly isStreamed: boolean
  /** Its sizes were announced in 64 bits. */
  readonly isWide: boolean
  readonly checksum: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

export const STORED = 0
export const DEFLATED = 8
export type Method = typeof STORED | typeof DEFLATED

/** Sizes and places from here on do not fit in 32 bits: all ones there say that the number stands elsewhere. */
export const WIDE = 0xff_ff_ff_ff
/** The same for the number of parts, in 16 bits. */
export const WIDE_COUNT = 0xff_ff

const SIZES_BEHIND = 0x0008
const NAME_IS_UTF8 = 0x0800
const VERSION = 20
/** The version that knows sizes in 64 bits. */
const WIDE_VERSION = 45
/** Made on a system with permissions as UNIX has them, so that what is unpacked may be read: an ordinary file, rw-r--r--. */
const MADE_ON_UNIX = 3 << 8
const ORDINARY_FILE = 0o100_644 * 0x1_00_00

const EARLIEST = Date.UTC(1980, 0, 1)
const LATEST = Date.UTC(2107, 11, 31, 23, 59, 58)
const BEIJING_MS = 8 * 3_600_000

/** The flags of a part: names are UTF-8; of a streamed part the sizes follow. */
const flagsOf = (isStreamed: boolean): number => NAME_IS_UTF8 | (isStreamed ? SIZES_BEHIND : 0)

/** Time and day as DOS counted them, to two seconds and without a zone: the time of Beijing. */
function dosTime(at: Date): readonly [time: number, day: number] {
  const local = new Date(Math.min(Math.max(at.getTime() + BEIJING_MS, EARLIEST), LATEST))
  return [
    (local.getUTCHours() << 11) | (local.getUTCMinutes() << 5) | (local.getUTCSeconds() >> 1),
    ((local.getUTCFullYear() - 1980) << 9) | ((local.getUTCMonth() + 1) << 5) | local.getUTCDate(),
  ]
}

/** The extra field 0x5455: the same instant in seconds of UTC. */
function instant(at: Date): Buffer {
  const field = Buffer.alloc(9)
  field.writeUInt16LE(0x54_55, 0)
  field.writeUInt16LE(5, 2)
  field.writeUInt8(1, 4)
  field.writeInt32LE(Math.min(Math.max(Math.floor(at.getTime() / 1000), 0), 0x7f_ff_ff_ff), 5)
  return field
}

/** The extra field 1: numbers in 64 bits, in the order of the standard (unpacked, packed, offset). */
function wideField(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * numbers.length)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(8 * numbers.length, 2)
  for (const [index, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + 8 * index)
  return field
}

const in32 = (number: number): number => Math.min(number, WIDE)

/** What stands ahead of a part. Of a streamed part the sizes are nought: they follow it. */
export function localHeader(part: WrittenPart): Buffer {
  const { isStreamed, isWide } = part
  const [packed, unpacked] = isStreamed ? [0, 0] : [part.packed, part.unpacked]
  const extra = Buffer.concat([...(isWide ? [wideField([unpacked, packed])] : []), instant(part.at)])
  const [time, day] = dosTime(part.at)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04_03_4b_50, 0)
  header.writeUInt16LE(isWide ? WIDE_VERSION : VERSION, 4)
  header.writeUInt16LE(flagsOf(isStreamed), 6)
  header.writeUInt16LE(part.method, 8)
  header.writeUInt16LE(time, 10)
  header.writeUInt16LE(day, 12)
  header.writeUInt32LE(isStreamed ? 0 : part.checksum, 14)
  header.writeUInt32LE(isWide ? WIDE : packed, 18)
  header.writeUInt32LE(isWide ? WIDE : unpacked, 22)
  header.writeUInt16LE(part.name.length, 26)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, part.name, extra])
}

/** What stands behind a streamed part: checksum and sizes, in 64 bits where they were announced so. */
export function descriptor({ checksum, packed, unpacked, isWide }: WrittenPart): Buffer {
  const behind = Buffer.alloc(isWide ? 24 : 16)
  behind.writeUInt32LE(0x08_07_4b_50, 0)
  behind.writeUInt32LE(checksum, 4)
  if (isWide) {
    behind.writeBigUInt64LE(BigInt(packed), 8)
    behind.writeBigUInt64LE(BigInt(unpacked), 16)
  } else {
    behind.writeUInt32LE(packed, 8)
    behind.writeUInt32LE(unpacked, 12)
  }
  return behind
}

/** What the directory says of a part; each number that needs 64 bits stands in the extra field. */
export function directoryEntry(part: WrittenPart): Buffer {
  const wide = [part.unpacked, part.packed, part.offset].filter((number) => number >= WIDE)
  const extra = Buffer.concat([...(wide.length === 0 ? [] : [wideField(wide)]), instant(part.at)])
  const [time, day] = dosTime(part.at)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02_01_4b_50, 0)
  entry.writeUInt16LE(MADE_ON_UNIX | WIDE_VERSION, 4)
  entry.writeUInt16LE(wide.length > 0 || part.isWide ? WIDE_VERSION : VERSION, 6)
  entry.writeUInt16LE(flagsOf(part.isStreamed), 8)
  entry.writeUInt16LE(part.method, 10)
  entry.writeUInt16LE(time, 12)
  entry.writeUInt16LE(day, 14)
  entry.writeUInt32LE(part.checksum, 16)
  entry.writeUInt32LE(in32(part.packed), 20)
  entry.writeUInt32LE(in32(part.unpacked), 24)
  entry.writeUInt16LE(part.name.length, 28)
  entry.writeUInt16LE(extra.length, 30)
  entry.writeUInt32LE(ORDINARY_FILE, 38)
  entry.writeUInt32LE(in32(part.offset), 42)
  return Buffer.concat([entry, part.name, extra])
}

/** The end of an archive of `count` parts whose directory of `size` bytes begins at `at`. */
export function endOfArchive(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06_05_4b_50, 0)
  end.writeUInt16LE(Math.min(count, WIDE_COUNT), 8)
  end.writeUInt16LE(Math.min(count, WIDE_COUNT), 10)
  end.writeUInt32LE(in32(size), 12)
  end.writeUInt32LE(in32(at), 16)
  if (count < WIDE_COUNT && size < WIDE && at < WIDE) return end
  const wide = Buffer.alloc(56)
  wide.writeUInt32LE(0x06_06_4b_50, 0)
  wide.writeBigUInt64LE(44n, 4)
  wide.writeUInt16LE(MADE_ON_UNIX | WIDE_VERSION, 12)
  wide.writeUInt16LE(WIDE_VERSION, 14)
  wide.writeBigUInt64LE(BigInt(count), 24)
  wide.writeBigUInt64LE(BigInt(count), 32)
  wide.writeBigUInt64LE(BigInt(size), 40)
  wide.writeBigUInt64LE(BigInt(at), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07_06_4b_50, 0)
  locator.writeBigUInt64LE(BigInt(at + size), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([wide, locator, end])
}
