import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { BrokenArchive, readArchive } from './read-archive.ts'
import type { ReadEntry } from './read-archive.ts'
import { zipStream } from './write-zip.ts'
import type { ZipEntry } from './write-zip.ts'

const AT = new Date('2026-11-22T01:02:04Z')
const whole = (name: string, text: string): ZipEntry => ({ name, at: AT, content: Buffer.from(text), asItIs: true })
const streamed = (name: string, text: string): ZipEntry => ({
  name,
  at: AT,
  content: Readable.from([Buffer.from(text)], { objectMode: false }),
  asItIs: true,
})
const zipOf = (entries: readonly ZipEntry[]): Promise<Buffer> => buffer(zipStream(entries))
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function* piecesOf(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.subarray(at, at + length))
}

async function readAll(bytes: Buffer, length = 1_000): Promise<ReadEntry[]> {
  const entries: ReadEntry[] = []
  for await (const entry of readArchive(piecesOf(bytes, length), () => true)) entries.push(entry)
  return entries
}

test('whatever is written as it is is read as it was, in pieces of any length', async () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/u), { minLength: 0, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.string({ maxLength: 300 }),
      fc.integer({ min: 1, max: 70 }),
      async (all, text, length) => {
        const entries = all.map((name, index) => (index % 2 === 0 ? whole(name, text) : streamed(name, text)))
        const read = await readAll(await zipOf(entries), length)
        const bytes = Buffer.byteLength(text)
        expect(read.map(({ content, ...rest }) => ({ ...rest, text: content?.toString('utf8') }))).toEqual(
          all.map((name) => ({ name, at: AT, bytes, sha256: sha256(text), text })),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('a content longer than one block of it', async () => {
  const text = 'ab'.repeat(100_000)
  const [entry] = await readAll(await zipOf([streamed('long.txt', text)]), 4_096)
  expect(entry).toMatchObject({ bytes: text.length, sha256: sha256(text) })
})

test('every byte that is another one is seen: in the archive, or in the digest of what it holds', async () => {
  const archive = await zipOf([whole('a.json', '{"a":1}'), streamed('证据/b.pdf', 'what was signed')])
  const expected = (await readAll(archive)).map(({ name, at, sha256: digest }) => [name, at.getTime(), digest])
  for (let place = 0; place < archive.length; place += 1) {
    for (const by of [0x01, 0x80, 0xff]) {
      const changed = Buffer.from(archive)
      changed[place] = (changed[place] ?? 0) ^ by
      const read = await readAll(changed).catch((error: unknown) => error)
      if (read instanceof BrokenArchive) continue
      expect(Array.isArray(read), `byte ${place}: ${String(read)}`).toBe(true)
      const found = (read as ReadEntry[]).map(({ name, at, sha256: digest }) => [name, at.getTime(), digest])
      expect(found, `byte ${place}`).not.toEqual(expected)
    }
  }
})

test.each`
  because                      | change
  ${'a byte is put behind it'} | ${(bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0])])}
  ${'its end is cut off'}      | ${(bytes: Buffer) => bytes.subarray(0, -1)}
  ${'it ends within an entry'} | ${(bytes: Buffer) => bytes.subarray(0, 40)}
  ${'something stands ahead'}  | ${(bytes: Buffer) => Buffer.concat([Buffer.from([0]), bytes])}
  ${'it is empty'}             | ${() => Buffer.alloc(0)}
`('is refused where $because', async ({ change }: { change: (bytes: Buffer) => Buffer }) => {
  const archive = await zipOf([whole('a.json', '{"a":1}')])
  await expect(readAll(change(archive))).rejects.toThrow(BrokenArchive)
})

test('what is packed is none of ours', async () => {
  const packed = await zipOf([{ name: 'a.txt', at: AT, content: Buffer.from('a'.repeat(500)) }])
  await expect(readAll(packed)).rejects.toThrow(BrokenArchive)
})
