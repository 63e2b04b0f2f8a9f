import { crc32 } from 'node:zlib'

/** An entry whose directory says what the test says. */
interface Lie {
  readonly name: string
  readonly packed: Buffer
  readonly unpacked: number
  readonly checksum: number
}

interface Stored {
  readonly name: Buffer
  readonly method: 0 | 8
  readonly packed: Buffer
  readonly unpacked: number
  readonly checksum: number
}

/** A zip archive of stored parts, with sizes in 64 bits or one lying part where asked for. */
export function zip(
  parts: Readonly<Record<string, string | Uint8Array>>,
  { zip64 = false, lie }: { zip64?: boolean; lie?: Lie } = {},
): Uint8Array {
  const stored: Stored[] = Object.entries(parts).map(([name, content]) => {
    const packed = Buffer.from(typeof content === 'string' ? new TextEncoder().encode(content) : content)
    return { name: Buffer.from(name), method: 0, packed, unpacked: packed.length, checksum: crc32(packed) }
  })
  if (lie !== undefined) stored.push({ ...lie, name: Buffer.from(lie.name), method: 8 })
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of stored) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04_03_4b_50, 0)
    local.writeUInt16LE(part.method, 8)
    local.writeUInt16LE(part.name.length, 26)
    pieces.push(local, part.name, part.packed)
    directory.push(directoryEntry(part, offset, zip64), part.name, ...(zip64 ? [wideSizes(part, offset)] : []))
    offset += local.length + part.name.length + part.packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06_05_4b_50, 0)
  end.writeUInt16LE(stored.length, 8)
  end.writeUInt16LE(stored.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, ...directory, end])
}

function directoryEntry(part: Stored, offset: number, zip64: boolean): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02_01_4b_50, 0)
  entry.writeUInt16LE(part.method, 10)
  entry.writeUInt32LE(part.checksum, 16)
  entry.writeUInt32LE(zip64 ? 0xff_ff_ff_ff : part.packed.length, 20)
  entry.writeUInt32LE(zip64 ? 0xff_ff_ff_ff : part.unpacked, 24)
  entry.writeUInt16LE(part.name.length, 28)
  entry.writeUInt16LE(zip64 ? 28 : 0, 30)
  entry.writeUInt32LE(zip64 ? 0xff_ff_ff_ff : offset, 42)
  return entry
}

function wideSizes(part: Stored, offset: number): Buffer {
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(part.unpacked), 4)
  extra.writeBigUInt64LE(BigInt(part.packed.length), 12)
  extra.writeBigUInt64LE(BigInt(offset), 20)
  return extra
}
