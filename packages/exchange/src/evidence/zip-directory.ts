import { crc32, inflateRawSync } from 'node:zlib'
import { MAX_UNPACKED_BYTES } from '../ledger/limits.ts'
import type { ByteSource } from './byte-source.ts'
import { encryptedEvidence, unpacksTooFar } from './unusable-evidence.ts'

/** An archive that is not built as an office program builds it. */
export class OddArchive extends Error {}

export interface ZipPart {
  /** As it stands, with strokes one way and in small letters: `word/document.xml`. */
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const MOST_PARTS = 5_000
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
/** Encrypted, strongly encrypted, or with a hidden directory. */
const SECRET = 0x0001 | 0x0040 | 0x2000
const WIDE = 0xff_ff_ff_ff
const STORED = 0
const DEFLATED = 8

/** Where the directory begins, where it ends, and how many parts it names. */
function directoryOf(source: ByteSource): { readonly at: number; readonly end: number; readonly parts: number } {
  const from = Math.max(0, source.size - END_BYTES - LONGEST_COMMENT)
  const tail = source.read(from, source.size - from)
  const found = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (found === -1 || tail.length < found + END_BYTES) throw new OddArchive('no end of the directory')
  if (found + END_BYTES + tail.readUInt16LE(found + 20) !== tail.length) throw new OddArchive('more behind the end')
  const [parts, size, at] = [
    tail.readUInt16LE(found + 10),
    tail.readUInt32LE(found + 12),
    tail.readUInt32LE(found + 16),
  ]
  if (tail.readUInt16LE(found + 8) !== parts || at + size !== from + found)
    throw new OddArchive('a directory elsewhere')
  if (parts > MOST_PARTS) throw unpacksTooFar()
  return { at, end: from + found, parts }
}

function partName(bytes: Buffer): string {
  const name = bytes.toString('utf8').replaceAll('\\', '/').replace(/^\//u, '')
  if (name.split('/').some((step) => step === '..' || step === '.')) throw new OddArchive('a path that leads out')
  return name.toLowerCase()
}

/** Sizes that do not fit in 32 bits stand in the extra field 1, in this order. */
function sizesOf(entry: Buffer, extra: Buffer): [unpacked: number, packed: number, offset: number] {
  const sizes: [number, number, number] = [entry.readUInt32LE(24), entry.readUInt32LE(20), entry.readUInt32LE(42)]
  if (!sizes.includes(WIDE)) return sizes
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let next = at + 4
    const wide = (size: number) => (size === WIDE ? Number(extra.readBigUInt64LE((next += 8) - 8)) : size)
    return [wide(sizes[0]), wide(sizes[1]), wide(sizes[2])]
  }
  throw new OddArchive('a size that is not there')
}

/**
 * The parts of an archive, read from its directory and compared with what stands ahead of each part: nothing encrypted,
 * nothing twice, no part within another, nothing ahead of the first or behind the end, and all sizes together below the
 * limit. Nothing is unpacked. Throws `OddArchive`, `RangeError`, `UnusableEvidence`.
 */
export function zipParts(source: ByteSource): ReadonlyMap<string, ZipPart> {
  const { at: start, end, parts: count } = directoryOf(source)
  const directory = source.read(start, end - start)
  const parts = new Map<string, ZipPart>()
  let at = 0
  let unpacked = 0
  for (let left = count; left > 0; left--) {
    if (directory.readUInt32LE(at) !== 0x02_01_4b_50) throw new OddArchive('no part where the directory has one')
    const [nameBytes, extraBytes] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)]
    const entry = directory.subarray(at, at + 46)
    const name = directory.subarray(at + 46, at + 46 + nameBytes)
    const extra = directory.subarray(at + 46 + nameBytes, at + 46 + nameBytes + extraBytes)
    at += 46 + nameBytes + extraBytes + entry.readUInt16LE(32)
    const part = partOf(entry, name, extra)
    if ((part.flags & SECRET) !== 0) throw encryptedEvidence()
    if (parts.has(part.name)) throw new OddArchive(`${part.name} twice`)
    unpacked += part.unpacked
    if (unpacked > MAX_UNPACKED_BYTES) throw unpacksTooFar()
    parts.set(part.name, part)
  }
  if (at !== directory.length) throw new OddArchive('a directory with more in it')
  refuseOverlap(source, [...parts.values()], start)
  return parts
}

function partOf(entry: Buffer, name: Buffer, extra: Buffer): ZipPart {
  const [unpacked, packed, offset] = sizesOf(entry, extra)
  const method = entry.readUInt16LE(10)
  if (method !== STORED && method !== DEFLATED) throw new OddArchive(`method ${method}`)
  return {
    name: partName(name),
    flags: entry.readUInt16LE(8),
    method,
    checksum: entry.readUInt32LE(16),
    packed,
    unpacked,
    offset,
  }
}

/** Where a part's bytes begin; what stands ahead of them must say the same name and secrecy as the directory. */
function contentAt(source: ByteSource, { name, offset }: ZipPart): number {
  const local = source.read(offset, 30)
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04_03_4b_50) throw new OddArchive(`${name}: nothing there`)
  const nameBytes = local.readUInt16LE(26)
  if (partName(source.read(offset + 30, nameBytes)) !== name) throw new OddArchive(`${name}: another name there`)
  if ((local.readUInt16LE(6) & SECRET) !== 0) throw encryptedEvidence()
  return offset + 30 + nameBytes + local.readUInt16LE(28)
}

function refuseOverlap(source: ByteSource, parts: readonly ZipPart[], directory: number): void {
  let free = 0
  for (const part of parts.toSorted((a, b) => a.offset - b.offset)) {
    if (free === 0 && part.offset !== 0) throw new OddArchive('something ahead of the first part')
    if (part.offset < free) throw new OddArchive(`${part.name} lies within another part`)
    free = contentAt(source, part) + part.packed
  }
  if (free > directory) throw new OddArchive('a part reaches into the directory')
}

/** The bytes of a part, which may be at most `most`. Throws as above, and what zlib throws. */
export function unpackPart(source: ByteSource, part: ZipPart, most: number): Buffer {
  if (part.unpacked > most) throw unpacksTooFar()
  const packed = source.read(contentAt(source, part), part.packed)
  const content = part.method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: part.unpacked + 1 })
  if (content.length !== part.unpacked || crc32(content) !== part.checksum)
    throw new OddArchive(`${part.name}: checksum`)
  return content
}
