import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { read, utils } from '@e965/xlsx'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOf } from '../evidence/byte-source.ts'
import { unpackPart, zipParts } from '../evidence/zip-directory.ts'
import { writeXlsx } from '../ledger/write-table.ts'
import { Archive } from '../ledger/xlsx/zip.ts'
import { UnusableEntryName } from './entry-name.ts'
import { zipStream } from './write-zip.ts'
import type { ZipEntry } from './write-zip.ts'

const AT = new Date('2026-11-22T01:02:04Z')
const MIB = 1024 * 1024

const entry = (name: string, content: ZipEntry['content'] | string = '', bytes?: number): ZipEntry => ({
  name,
  at: AT,
  content: typeof content === 'string' ? Buffer.from(content) : content,
  ...(bytes === undefined ? {} : { bytes }),
})
/** The bytes as a stream of several pieces. */
const streamed = (bytes: Uint8Array, piece = 7): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / piece) }, (_, index) =>
      bytes.subarray(index * piece, (index + 1) * piece),
    ),
    { objectMode: false },
  )
const zipOf = (entries: readonly ZipEntry[]): Promise<Buffer> => buffer(zipStream(entries))

/** Names (in small letters) and contents, as the reader of evidence finds them. */
function readBack(archive: Buffer): [name: string, content: string][] {
  const source = bytesOf(archive)
  return [...zipParts(source).values()].map((part) => [
    part.name,
    unpackPart(source, part, part.unpacked).toString('base64'),
  ])
}

describe('what was put in is read back', () => {
  const step = fc.stringMatching(/^[a-z0-9采购亮灯𠮷()_-]{1,12}(?:\.(?:json|pdf|txt))?$/u)
  const name = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/'))
  const content = fc.record({ bytes: fc.uint8Array({ maxLength: 200 }), isStreamed: fc.boolean() })

  test('by the reader of evidence, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, content, { noNullPrototype: true, maxKeys: 8 }), async (parts) => {
        const given = Object.entries(parts)
        const archive = await zipOf(
          given.map(([path, { bytes, isStreamed }]) => entry(path, isStreamed ? streamed(bytes) : bytes)),
        )
        expect(readBack(archive)).toEqual(
          given.map(([path, { bytes }]) => [path, Buffer.from(bytes).toString('base64')]),
        )
      }),
      { numRuns: 100 },
    )
  })

  test.each([{ because: 'whole' }, { because: 'streamed' }])(
    'by a spreadsheet program, $because',
    async ({ because }) => {
      const workbook = Buffer.from(writeXlsx('台账', [{ header: '项目编号' }], [['CG-2026-0101']]))
      const parts = new Archive(workbook)
      const names = [...zipParts(bytesOf(workbook)).values()].map(({ name: path }) => path)
      const inside = (path: string): Buffer => parts.part(path) ?? Buffer.alloc(0)
      // The directory gives names in small letters; these two stand in capitals in a workbook.
      const cased = (path: string) =>
        path.replace('[content_types]', '[Content_Types]').replace('sharedstrings', 'sharedStrings')
      const archive = await zipOf(
        names.map((path) => entry(cased(path), because === 'whole' ? inside(path) : streamed(inside(path), 100))),
      )
      const sheet = read(archive, { type: 'buffer' }).Sheets['台账']
      expect(sheet && utils.sheet_to_json(sheet)).toEqual([{ 项目编号: 'CG-2026-0101' }])
    },
  )

  test('nothing in it is an archive of nothing', async () => {
    expect(readBack(await zipOf([]))).toEqual([])
  })

  test('a packed file is not packed again, text is', async () => {
    const text = Buffer.from('亮灯'.repeat(1000))
    const parts = [...zipParts(bytesOf(await zipOf([entry('a.pdf', text), entry('a.txt', text)]))).values()]
    expect(parts.map(({ method, packed }) => [method, packed < text.length])).toEqual([
      [0, false],
      [8, true],
    ])
  })

  test('the time of Beijing stands in it, and names are said to be UTF-8', async () => {
    const archive = await zipOf([entry('采.txt', '采')])
    expect(archive.readUInt16LE(6) & 0x0800).toBe(0x0800)
    const [time, day] = [archive.readUInt16LE(10), archive.readUInt16LE(12)]
    expect([(day >> 9) + 1980, (day >> 5) & 15, day & 31]).toEqual([2026, 11, 22])
    expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([9, 2, 4])
  })
})

describe('what is refused', () => {
  test.each(['../a', '/a', 'a\\b', 'a\u0000'])('the name %j', async (name) => {
    const content = streamed(Buffer.from('text'))
    await expect(zipOf([entry('b.txt'), entry(name, content)])).rejects.toBeInstanceOf(UnusableEntryName)
    expect(content.destroyed).toBe(true)
  })

  test('a name that came before, in whatever letters', async () => {
    await expect(zipOf([entry('a/Record.json'), entry('a/record.JSON')])).rejects.toThrow('there already')
  })

  test('the failure of a stream fails the archive', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('the disk is gone')
      })(),
      { objectMode: false },
    )
    await expect(zipOf([entry('a.txt', broken), entry('b.txt')])).rejects.toThrow('the disk is gone')
  })
})

describe('more than 32 bits', () => {
  test('65,535 parts and more are counted in 64 bits', async () => {
    const count = 65_536
    const archive = await zipOf(Array.from({ length: count }, (_, index) => entry(`${index}.txt`)))
    const end = archive.length - 22
    expect(archive.readUInt16LE(end + 10)).toBe(0xff_ff)
    const locator = end - 20
    expect(archive.readUInt32LE(locator)).toBe(0x07_06_4b_50)
    const wide = Number(archive.readBigUInt64LE(locator + 8))
    expect(archive.readUInt32LE(wide)).toBe(0x06_06_4b_50)
    expect(Number(archive.readBigUInt64LE(wide + 32))).toBe(count)
    const [size, at] = [Number(archive.readBigUInt64LE(wide + 40)), Number(archive.readBigUInt64LE(wide + 48))]
    expect(at + size).toBe(wide)
    expect(archive.readUInt32LE(at)).toBe(0x02_01_4b_50)
  })

  test('a stream that is announced as long has its sizes in 64 bits, and is read back', async () => {
    const text = Buffer.from('长'.repeat(100))
    const archive = await zipOf([entry('long.txt', streamed(text), 5 * 1024 * MIB), entry('next.txt', '下')])
    expect(archive.readUInt32LE(18)).toBe(0xff_ff_ff_ff)
    expect(readBack(archive)).toEqual([
      ['long.txt', text.toString('base64')],
      ['next.txt', Buffer.from('下').toString('base64')],
    ])
  })
})

describe('as much as is asked for, no more', () => {
  const piece = randomBytes(64 * 1024)

  /** A stream of so many pieces, and how many have been asked for. */
  function source(pieces: number) {
    const told = { pieces: 0 }
    const stream = Readable.from(
      (function* () {
        for (; told.pieces < pieces; told.pieces += 1) yield piece
      })(),
      { objectMode: false },
    )
    return { told, stream }
  }

  test('200 MB pass through less than 100 MB of memory', async () => {
    const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
    const before = used()
    let most = 0
    let written = 0
    const entries = ['a.pdf', 'b.pdf'].map((name) => entry(name, source(1600).stream))
    for await (const chunk of zipStream(entries)) {
      if (chunk instanceof Uint8Array) written += chunk.length
      most = Math.max(most, used() - before)
    }
    expect(written).toBeGreaterThan(200 * MIB)
    expect(most).toBeLessThan(100 * MIB)
  })

  test('nobody reads on, nothing is read ahead; whoever leaves ends the stream', async () => {
    const { told, stream } = source(1600)
    for await (const chunk of zipStream([entry('a.pdf', stream)])) {
      if (chunk instanceof Uint8Array && chunk.length > 1000) break
    }
    expect(told.pieces).toBeLessThan(50)
    await expect.poll(() => stream.destroyed).toBe(true)
  })
})
