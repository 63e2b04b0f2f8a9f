import { crc32 } from 'node:zlib'
import type { Said } from '../ledger/unreadable-file.ts'
import type { ByteSource } from './byte-source.ts'
import { damagedEvidence } from './unusable-evidence.ts'

export const PNG: Said = { zh: ' PNG 图片', en: 'a PNG picture' }
export const JPEG: Said = { zh: ' JPG 图片', en: 'a JPG picture' }
export const WEBP: Said = { zh: ' WebP 图片', en: 'a WebP picture' }

/** More pieces than any picture has: walking them takes a moment, walking millions would not. */
const MOST_PIECES = 20_000

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export const looksLikePng = (source: ByteSource): boolean => source.read(0, 8).equals(PNG_SIGNATURE)
export const looksLikeJpeg = (source: ByteSource): boolean => source.read(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))
export const looksLikeWebp = (source: ByteSource): boolean => /^RIFF[\s\S]{4}WEBP$/u.test(latin(source, 0, 12))

const latin = (source: ByteSource, at: number, length: number): string => source.read(at, length).toString('latin1')

/** Throws unless the chunks follow each other from the header to the end, with pixels between and nothing behind. */
export function checkPng(source: ByteSource): void {
  const header = source.read(8, 25)
  const isHeader = header.length === 25 && header.toString('latin1', 4, 8) === 'IHDR' && header.readUInt32BE(0) === 13
  if (!isHeader || crc32(header.subarray(4, 21)) !== header.readUInt32BE(21)) throw damagedEvidence(PNG, 'no header')
  if (header.readUInt32BE(8) === 0 || header.readUInt32BE(12) === 0) throw damagedEvidence(PNG, 'no pixels')
  let pixels = false
  for (let at = 33, left = MOST_PIECES; ; left--) {
    const chunk = source.read(at, 8)
    if (chunk.length < 8 || left === 0) throw damagedEvidence(PNG, 'cut off')
    const name = chunk.toString('latin1', 4, 8)
    if (!/^[A-Za-z]{4}$/u.test(name)) throw damagedEvidence(PNG, `no chunk at ${at}`)
    at += 12 + chunk.readUInt32BE(0)
    if (name === 'IDAT') pixels = true
    if (name !== 'IEND') continue
    if (at !== source.size || !pixels) throw damagedEvidence(PNG, 'more behind the end, or nothing before it')
    return
  }
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Throws unless segments lead from the start over a frame to the scan, and the file ends as a picture. */
export function checkJpeg(source: ByteSource): void {
  let framed = false
  for (let at = 2, left = MOST_PIECES; ; left--) {
    const segment = source.read(at, 4)
    if (segment.length < 4 || segment[0] !== 0xff || left === 0) throw damagedEvidence(JPEG, `no segment at ${at}`)
    const marker = segment.readUInt8(1)
    // Fill bytes may stand ahead of a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = segment.readUInt16BE(2)
    if (length < 2) throw damagedEvidence(JPEG, `a segment of ${length}`)
    if (isFrame(marker)) framed = true
    at += 2 + length
    if (marker === 0xda) break
  }
  // Cameras put previews and padding behind the picture: its end is looked for, not required to be the last byte.
  const tail = source.read(Math.max(2, source.size - 65_536), 65_536)
  if (!framed || tail.lastIndexOf(Buffer.from([0xff, 0xd9])) === -1) throw damagedEvidence(JPEG, 'no frame or no end')
}

/** Throws unless the stated size is the file's and its chunks fill it. */
export function checkWebp(source: ByteSource): void {
  const end = source.read(4, 4).readUInt32LE(0) + 8
  if (end !== source.size) throw damagedEvidence(WEBP, `says ${end} bytes, has ${source.size}`)
  const names: string[] = []
  let at = 12
  while (at < end) {
    const chunk = source.read(at, 8)
    if (chunk.length < 8 || names.length === MOST_PIECES) throw damagedEvidence(WEBP, 'cut off')
    names.push(chunk.toString('latin1', 0, 4))
    const length = chunk.readUInt32LE(4)
    at += 8 + length + (length % 2)
  }
  if (at !== end || !/^VP8[ LX]$/u.test(names[0] ?? '') || !names.some((name) => /^(?:VP8[ L]|ANMF)$/u.test(name))) {
    throw damagedEvidence(WEBP, 'no picture in its chunks')
  }
}
