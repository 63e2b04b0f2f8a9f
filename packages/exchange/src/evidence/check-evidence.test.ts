import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JPEG_FILE, officeFile, PDF_FILE, PNG_FILE, pngChunk, WEBP_FILE } from '../testing/evidence-files.ts'
import { xlsx } from '../testing/workbooks.ts'
import { zip } from '../testing/zip.ts'
import { bytesOf } from './byte-source.ts'
import { checkEvidence } from './check-evidence.ts'
import { UnusableEvidence } from './unusable-evidence.ts'

const FILES: readonly (readonly [extension: string, bytes: Buffer, kind: string])[] = [
  ['pdf', PDF_FILE, 'pdf'],
  ['png', PNG_FILE, 'png'],
  ['jpg', JPEG_FILE, 'jpeg'],
  ['jpeg', JPEG_FILE, 'jpeg'],
  ['webp', WEBP_FILE, 'webp'],
  ['docx', officeFile('docx'), 'docx'],
  ['xlsx', officeFile('xlsx'), 'xlsx'],
  ['xlsx', Buffer.from(xlsx([['甲', 1]])), 'xlsx'],
  ['pptx', officeFile('pptx'), 'pptx'],
]

test.each(FILES)('a .%s is known by its content', (extension, bytes, kind) => {
  expect(checkEvidence(bytesOf(bytes), extension)).toBe(kind)
})

/** Why a file is not taken; throws when it is. */
function fault(bytes: Buffer, extension: string): string {
  try {
    checkEvidence(bytesOf(bytes), extension)
  } catch (error) {
    if (error instanceof UnusableEvidence) return error.code
    throw error
  }
  throw new Error('the file was taken')
}

const compound = (...names: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ])
test.each<{ because: string; extension: string; bytes: Buffer; code: string }>([
  { because: 'nothing in it', extension: 'pdf', bytes: Buffer.alloc(0), code: 'empty' },
  {
    because: 'a page under the name of a PDF',
    extension: 'pdf',
    bytes: Buffer.from('<html><script>1</script>'),
    code: 'kind',
  },
  { because: 'a program', extension: 'pdf', bytes: Buffer.from('MZ\u0090\0'), code: 'kind' },
  {
    because: 'a page ahead of the PDF',
    extension: 'pdf',
    bytes: Buffer.concat([Buffer.from('<html>'), PDF_FILE]),
    code: 'kind',
  },
  { because: 'a PDF cut off', extension: 'pdf', bytes: PDF_FILE.subarray(0, 150), code: 'damaged' },
  {
    because: 'a PDF with an archive behind it',
    extension: 'pdf',
    bytes: Buffer.concat([PDF_FILE, Buffer.from(zip({ a: 'x' }))]),
    code: 'damaged',
  },
  {
    because: 'a PDF whose table is elsewhere',
    extension: 'pdf',
    bytes: Buffer.from(PDF_FILE.toString().replace('startxref\n100', 'startxref\n4')),
    code: 'damaged',
  },
  { because: 'a PDF called a picture', extension: 'png', bytes: PDF_FILE, code: 'mismatch' },
  { because: 'a picture called a PDF', extension: 'pdf', bytes: JPEG_FILE, code: 'mismatch' },
  { because: 'a workbook called a document', extension: 'docx', bytes: officeFile('xlsx'), code: 'mismatch' },
  { because: 'a page called what it is', extension: 'svg', bytes: Buffer.from('<svg/>'), code: 'kind' },
  { because: 'PNG cut off', extension: 'png', bytes: PNG_FILE.subarray(0, 50), code: 'damaged' },
  {
    because: 'PNG with more behind it',
    extension: 'png',
    bytes: Buffer.concat([PNG_FILE, Buffer.from('<script>')]),
    code: 'damaged',
  },
  {
    because: 'PNG without pixels',
    extension: 'png',
    bytes: Buffer.concat([PNG_FILE.subarray(0, 33), pngChunk('IEND', Buffer.alloc(0))]),
    code: 'damaged',
  },
  { because: 'JPEG cut off', extension: 'jpg', bytes: JPEG_FILE.subarray(0, 40), code: 'damaged' },
  {
    because: 'JPEG that never ends its fill bytes',
    extension: 'jpg',
    bytes: Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(5_000_000, 0xff)]),
    code: 'damaged',
  },
  {
    because: 'WebP of another size',
    extension: 'webp',
    bytes: Buffer.concat([WEBP_FILE, Buffer.alloc(2)]),
    code: 'damaged',
  },
  {
    because: 'WebP without a picture',
    extension: 'webp',
    bytes: Buffer.from(WEBP_FILE.toString('latin1').replace('VP8L', 'EXIF'), 'latin1'),
    code: 'damaged',
  },
  { because: 'an old .doc', extension: 'doc', bytes: compound('WordDocument'), code: 'legacy' },
  {
    because: 'a document with a password',
    extension: 'docx',
    bytes: compound('EncryptionInfo', 'EncryptedPackage'),
    code: 'encrypted',
  },
])('refused: $because', ({ bytes, extension, code }) => {
  expect(fault(bytes, extension)).toBe(code)
})

test('whatever becomes of a file, it is taken or refused, and at once', () => {
  const files = FILES.map(([extension, bytes]) => ({ extension, bytes }))
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(4_000), fc.nat(255), fc.constantFrom('set', 'cut', 'end', 'double')), {
        minLength: 1,
        maxLength: 6,
      }),
      ({ extension, bytes }, damages) => {
        let damaged = Buffer.from(bytes)
        for (const [at, byte, how] of damages) {
          const place = at % Math.max(1, damaged.length)
          if (how === 'set' && damaged.length > 0) damaged[place] = byte
          if (how === 'cut') damaged = Buffer.concat([damaged.subarray(0, place), damaged.subarray(place + byte)])
          if (how === 'end') damaged = damaged.subarray(0, place)
          if (how === 'double') damaged = Buffer.concat([damaged, damaged.subarray(place)])
        }
        const from = performance.now()
        try {
          checkEvidence(bytesOf(damaged), extension)
        } catch (error) {
          expect(error).toBeInstanceOf(UnusableEvidence)
        }
        expect(performance.now() - from).toBeLessThan(1_000)
      },
    ),
    { numRuns: 3_000 },
  )
})
