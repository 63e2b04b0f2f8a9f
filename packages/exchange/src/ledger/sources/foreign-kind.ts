import type { Said } from '../unreadable-file.ts'

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly kind: Said }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: { zh: ' PDF 文件', en: 'a PDF file' } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: { zh: '图片', en: 'a picture' } },
  { bytes: [0xff, 0xd8, 0xff], kind: { zh: '图片', en: 'a picture' } },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: { zh: '图片', en: 'a picture' } },
  { bytes: [0x52, 0x61, 0x72, 0x21], kind: { zh: '压缩包', en: 'an archive' } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: { zh: '压缩包', en: 'an archive' } },
  { bytes: [0x1f, 0x8b], kind: { zh: '压缩包', en: 'an archive' } },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], kind: { zh: ' RTF 文档', en: 'an RTF document' } },
]

const BYTES_SEARCHED = 8192

function hasMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** What a file is that is no table and no text; undefined when it may be text. */
export function foreignKind(bytes: Uint8Array): Said | undefined {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))
  if (known !== undefined) return known.kind
  if (hasMark(bytes)) return undefined
  return bytes.subarray(0, BYTES_SEARCHED).includes(0) ? { zh: '二进制文件', en: 'a binary file' } : undefined
}
