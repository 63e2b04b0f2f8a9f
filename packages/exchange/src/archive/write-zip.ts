import { pipeline, Readable } from 'node:stream'
import { promisify } from 'node:util'
import { crc32, createDeflateRaw, deflateRaw } from 'node:zlib'
import { entryName, UnusableEntryName } from './entry-name.ts'
import { DEFLATED, descriptor, directoryEntry, endOfArchive, localHeader, STORED, WIDE } from './zip-headers.ts'
import type { WrittenPart } from './zip-headers.ts'

/** A file of an archive. */
export interface ZipEntry {
  /** With strokes forward: `evidence/合同.pdf`. */
  readonly name: string
  readonly at: Date
  readonly content: Readable | Uint8Array
  /** How long a stream will be, where that is known. Only a stream that announces it may be 4 GB or longer. */
  readonly bytes?: number
  /** It is not packed, whatever its name: every byte of it stands in the archive as it is. */
  readonly asItIs?: true
}

/** Files that are packed already: packing them again costs time and saves nothing. */
const PACKED = /\.(?:docx|xlsx|pptx|zip|gz|png|jpe?g|webp|pdf)$/iu
/** Announced lengths from here on are written in 64 bits: what cannot be packed becomes longer, by far less than the difference. */
const WIDE_FROM = WIDE - 0x1_00_00_00

const packWhole = promisify(deflateRaw)

interface Tally {
  checksum: number
  unpacked: number
}

/**
 * An archive of the entries in their order, written as it is read: nothing but the piece in hand and the directory is held. Streams are
 * read one after the other, and only as fast as the archive is: make each when it is asked for. ZIP64 where 4 GB or 65,535 entries need
 * it. The archive fails with `UnusableEntryName` for a name that `entryName` refuses or that came before (whatever its case), with
 * `RangeError` where a stream becomes 4 GB long unannounced, and with whatever an entry's stream fails with; the rest is then not read.
 */
export function zipStream(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): Readable {
  return Readable.from(archiveOf(entries), { objectMode: false })
}

async function* archiveOf(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const taken = new Set<string>()
  const directory: Buffer[] = []
  let offset = 0
  for await (const entry of entries) {
    const name = nameOf(entry, taken)
    const { content } = entry
    const part = yield* content instanceof Readable
      ? streamedPart(entry, content, name, offset)
      : wholePart(entry, content, name, offset)
    directory.push(directoryEntry(part))
    offset += localHeader(part).length + part.packed + (part.isStreamed ? descriptor(part).length : 0)
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  yield* directory
  yield endOfArchive(directory.length, size, offset)
}

/** The name in bytes; an entry that is not taken is not read either. */
function nameOf({ name, content }: ZipEntry, taken: Set<string>): Buffer {
  try {
    const bytes = entryName(name)
    const folded = name.normalize('NFC').toLowerCase()
    if (taken.has(folded)) throw new UnusableEntryName(name, 'there already')
    taken.add(folded)
    return bytes
  } catch (error) {
    if (content instanceof Readable) content.destroy()
    throw error
  }
}

/** A part that is there whole: its sizes stand ahead of it. */
async function* wholePart(
  entry: ZipEntry,
  content: Uint8Array,
  name: Buffer,
  offset: number,
): AsyncGenerator<Uint8Array, WrittenPart> {
  const isPacked = entry.asItIs === true || PACKED.test(entry.name) || content.length === 0
  const bytes = isPacked ? content : await packWhole(content)
  const part: WrittenPart = {
    name,
    at: entry.at,
    method: isPacked ? STORED : DEFLATED,
    isStreamed: false,
    isWide: content.length >= WIDE_FROM,
    checksum: crc32(content),
    packed: bytes.length,
    unpacked: content.length,
    offset,
  }
  yield localHeader(part)
  if (bytes.length > 0) yield bytes
  return part
}

/**
 * A part whose sizes are known when it has been read: they stand behind it. It is always deflated, at level 0 where packing saves
 * nothing: of a stored part whose sizes follow, many readers cannot tell where it ends.
 */
async function* streamedPart(
  entry: ZipEntry,
  content: Readable,
  name: Buffer,
  offset: number,
): AsyncGenerator<Uint8Array, WrittenPart> {
  const isWide = (entry.bytes ?? 0) >= WIDE_FROM
  const ahead: WrittenPart = {
    name,
    at: entry.at,
    method: DEFLATED,
    isStreamed: true,
    isWide,
    checksum: 0,
    packed: 0,
    unpacked: 0,
    offset,
  }
  yield localHeader(ahead)
  const tally: Tally = { checksum: 0, unpacked: 0 }
  let packed = 0
  const packing = createDeflateRaw(entry.asItIs === true || PACKED.test(entry.name) ? { level: 0 } : {})
  // What a step fails with, whoever reads the last step sees; whoever stops reading ends all of them.
  const pieces: AsyncIterable<unknown> = pipeline(tallied(content, tally), packing, () => undefined)
  for await (const piece of pieces) {
    if (!(piece instanceof Uint8Array)) continue
    packed += piece.length
    if (!isWide && (packed >= WIDE || tally.unpacked >= WIDE)) throw new RangeError(`${entry.name}: 4 GB, unannounced`)
    yield piece
  }
  const part: WrittenPart = { ...ahead, ...tally, packed }
  yield descriptor(part)
  return part
}

/** The pieces of a stream as they are, summed and counted. */
async function* tallied(content: Readable, tally: Tally): AsyncGenerator<Uint8Array> {
  const pieces: AsyncIterable<unknown> = content
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    if (!(bytes instanceof Uint8Array)) throw new TypeError('A stream of an archive gives something else than bytes')
    tally.checksum = crc32(bytes, tally.checksum)
    tally.unpacked += bytes.length
    yield bytes
  }
}
