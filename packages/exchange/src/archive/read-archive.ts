import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { ByteReader } from './byte-reader.ts'
import { entryName, UnusableEntryName } from './entry-name.ts'
import { DEFLATED, descriptor, directoryEntry, endOfArchive, localHeader, STORED } from './zip-headers.ts'
import type { WrittenPart } from './zip-headers.ts'

/** A file of an archive as it was read. */
export interface ReadEntry {
  readonly name: string
  /** To the second. */
  readonly at: Date
  readonly bytes: number
  readonly sha256: string
  /** What it holds, where that was asked for. */
  readonly content: Buffer | undefined
}

/** An archive that is not, byte for byte, as `zipStream` writes one whose entries are as they are. */
export class BrokenArchive extends Error {
  /** The byte at which it is seen. */
  readonly place: number

  constructor(place: number, why: string) {
    super(`byte ${place}: ${why}`)
    this.name = 'BrokenArchive'
    this.place = place
  }
}

/** A content that is asked for is held in memory; longer ones are none of ours. */
const LONGEST_HELD = 256_000_000

interface Tally {
  packed: number
  unpacked: number
  checksum: number
}

/**
 * The entries of an archive in their order, read once from its beginning. Whatever `zipStream` would have written otherwise is refused
 * with `BrokenArchive`: every header, the directory and the end are written again from what was read and compared, and of packed entries
 * only those that are as they are (`asItIs`) are taken, so that no byte can be another without being seen. `keeps`: of which entries the
 * content is wanted.
 */
export async function* readArchive(
  pieces: AsyncIterable<Uint8Array>,
  keeps: (name: string) => boolean,
): AsyncGenerator<ReadEntry> {
  const reader = new ByteReader(pieces)
  const parts: WrittenPart[] = []
  let ahead = await reader.take(4)
  while (ahead.equals(LOCAL)) {
    const offset = reader.taken - 4
    const announced = await headerOf(reader, ahead, offset)
    const name = announced.name.toString('utf8')
    const hash = createHash('sha256')
    const kept: Buffer[] | undefined = keeps(name) ? [] : undefined
    const tally = await contentOf(reader, announced, (piece) => {
      hash.update(piece)
      kept?.push(piece)
    })
    const part: WrittenPart = { ...announced, ...tally }
    if (announced.isStreamed) await expectBytes(reader, descriptor(part), 'what follows an entry')
    else if (announced.checksum !== part.checksum) throw new BrokenArchive(offset, `the checksum of ${name}`)
    parts.push(part)
    const content = kept && Buffer.concat(kept)
    yield { name, at: part.at, bytes: part.unpacked, sha256: hash.digest('hex'), content }
    ahead = await reader.take(4)
  }
  await expectEnd(reader, ahead, parts)
}

const LOCAL = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/** What stands ahead of an entry, compared with what would have been written of it. */
async function headerOf(reader: ByteReader, signature: Buffer, offset: number): Promise<WrittenPart> {
  const fixed = Buffer.concat([signature, await reader.take(26)])
  if (fixed.length < 30) throw new BrokenArchive(reader.taken, 'cut off')
  const [nameLength, extraLength] = [fixed.readUInt16LE(26), fixed.readUInt16LE(28)]
  const behind = await reader.take(nameLength + extraLength)
  const [name, extra] = [behind.subarray(0, nameLength), behind.subarray(nameLength)]
  const isWide = extra.length === 29
  if (!isWide && extra.length !== 9) throw new BrokenArchive(offset, 'fields that no entry has')
  const method = fixed.readUInt16LE(8)
  if (method !== STORED && method !== DEFLATED) throw new BrokenArchive(offset, 'packed in a way that no entry is')
  const part: WrittenPart = {
    name: nameOf(name, offset),
    at: new Date(extra.readInt32LE(extra.length - 4) * 1000),
    method,
    isStreamed: method === DEFLATED,
    isWide,
    checksum: fixed.readUInt32LE(14),
    packed: isWide ? Number(extra.readBigUInt64LE(12)) : fixed.readUInt32LE(18),
    unpacked: isWide ? Number(extra.readBigUInt64LE(4)) : fixed.readUInt32LE(22),
    offset,
  }
  if (!localHeader(part).equals(Buffer.concat([fixed, behind])))
    throw new BrokenArchive(offset, 'the header of an entry')
  return part
}

function nameOf(bytes: Buffer, offset: number): Buffer {
  try {
    const name = entryName(new TextDecoder('utf8', { fatal: true }).decode(bytes))
    if (name.equals(bytes)) return name
  } catch (error) {
    if (!(error instanceof UnusableEntryName || error instanceof TypeError)) throw error
  }
  throw new BrokenArchive(offset, 'the name of an entry')
}

/** Hands on the content of an entry, and counts it. */
async function contentOf(
  reader: ByteReader,
  { method, packed, unpacked }: WrittenPart,
  take: (piece: Buffer) => void,
): Promise<Tally> {
  const tally: Tally = { packed: 0, unpacked: 0, checksum: 0 }
  const pass = async (length: number) => {
    for (let left = length; left > 0;) {
      const piece = await reader.some(left)
      if (piece.length === 0) throw new BrokenArchive(reader.taken, 'cut off')
      take(piece)
      tally.checksum = crc32(piece, tally.checksum)
      tally.unpacked += piece.length
      left -= piece.length
    }
  }
  if (method === STORED) {
    if (packed !== unpacked || packed > LONGEST_HELD) throw new BrokenArchive(reader.taken, 'the length of an entry')
    await pass(packed)
    return { ...tally, packed }
  }
  for (let last = false; !last;) {
    const head = await reader.take(5)
    if (head.length < 5) throw new BrokenArchive(reader.taken, 'cut off')
    const [kind, length, inverted] = [head.readUInt8(0), head.readUInt16LE(1), head.readUInt16LE(3)]
    if (kind > 1 || (length ^ inverted) !== 0xff_ff) throw new BrokenArchive(reader.taken - 5, 'packed, not as it is')
    await pass(length)
    tally.packed += 5 + length
    last = kind === 1
  }
  return tally
}

async function expectBytes(reader: ByteReader, expected: Buffer, what: string): Promise<void> {
  const place = reader.taken
  if (!(await reader.take(expected.length)).equals(expected)) throw new BrokenArchive(place, what)
}

/** The directory and the end, and nothing behind them. */
async function expectEnd(reader: ByteReader, ahead: Buffer, parts: readonly WrittenPart[]): Promise<void> {
  const place = reader.taken - ahead.length
  const directory = Buffer.concat(parts.map(directoryEntry))
  const expected = Buffer.concat([directory, endOfArchive(parts.length, directory.length, place)])
  const found = Buffer.concat([ahead, await reader.take(expected.length - ahead.length + 1)])
  if (!found.equals(expected)) throw new BrokenArchive(place, 'the directory or the end of the archive')
}
