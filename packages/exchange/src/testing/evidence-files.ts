import { crc32 } from 'node:zlib'
import { zip } from './zip.ts'

/** Small whole files of every kind that is taken as evidence, made by hand. */

export const PDF_FILE: Buffer = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n' +
    'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n' +
    'trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n100\n%%EOF\n',
)

export function pngChunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const PIXEL = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
export const PNG_FILE: Buffer = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  pngChunk('IHDR', PIXEL),
  pngChunk('IDAT', Buffer.from('789c636000000002000148afa471', 'hex')),
  pngChunk('IEND', Buffer.alloc(0)),
])

export const JPEG_FILE: Buffer = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffc40014000100000000000000000000000000000000ffda0008010100003f00d2ffd9',
  'hex',
)

export const WEBP_FILE: Buffer = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from([0x1a, 0, 0, 0]),
  Buffer.from('WEBPVP8L'),
  Buffer.from([0x0d, 0, 0, 0, 0x2f, 0, 0, 0, 0x10, 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0xfe, 0x07, 0]),
])

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const MAIN = {
  docx: ['word/document.xml', `${OFFICE}.wordprocessingml.document.main+xml`],
  xlsx: ['xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet.main+xml`],
  pptx: ['ppt/presentation.xml', `${OFFICE}.presentationml.presentation.main+xml`],
} as const
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** One relation of a document to something inside or outside of it. */
export function relation(type: string, target: string, external = false): string {
  const mode = external ? ' TargetMode="External"' : ''
  return `<Relationships><Relationship Id="r1" Type="${RELATIONS}/${type}" Target="${target}"${mode}/></Relationships>`
}

/** An Office document with further parts, or other ones in place of its own. */
export function officeFile(kind: keyof typeof MAIN, parts: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  const [main, type] = MAIN[kind]
  return Buffer.from(
    zip({
      '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`,
      '_rels/.rels': relation('officeDocument', main),
      [main]: '<x/>',
      ...parts,
    }),
  )
}
