import { expect, test } from 'vitest'
import { officeFile, relation } from '../testing/evidence-files.ts'
import { zip } from '../testing/zip.ts'
import { bytesOf } from './byte-source.ts'
import { checkEvidence } from './check-evidence.ts'
import { UnusableEvidence } from './unusable-evidence.ts'

/** Why a file is not taken; throws when it is. */
function fault(bytes: Buffer, extension = 'docx'): string {
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
const types = (type: string): string =>
  `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/a" ContentType="${type}"/></Types>`
const embedding = (bytes: Uint8Array): Buffer => officeFile('docx', { 'word/embeddings/a.bin': bytes })

/** The bytes of a file with a byte of the directory's entry of a part changed. */
function withFlag(bytes: Buffer, name: string, flag: number): Buffer {
  const changed = Buffer.from(bytes)
  const entry = changed.lastIndexOf(name) - 46
  changed.writeUInt16LE(changed.readUInt16LE(entry + 8) | flag, entry + 8)
  return changed
}

test.each<{ because: string; extension?: string; bytes: Buffer; code: string }>([
  { because: 'macros', bytes: officeFile('docx', { 'word/vbaProject.bin': 'x' }), code: 'macro' },
  {
    because: 'macros in capitals and elsewhere',
    bytes: officeFile('docx', { 'x/VBAPROJECT.BIN': 'x' }),
    code: 'macro',
  },
  {
    because: 'macros under another name',
    bytes: officeFile('docx', { a: 'x', '[Content_Types].xml': types('application/vnd.ms-office.vbaProject') }),
    code: 'macro',
  },
  {
    because: 'macros under another name, escaped',
    bytes: officeFile('docx', { a: 'x', '[Content_Types].xml': types('application/vnd.ms-office.&#118;baProject') }),
    code: 'macro',
  },
  {
    because: 'macros told by a relation',
    bytes: officeFile('docx', { 'word/_rels/document.xml.rels': relation('vbaProject', 'b.dat') }),
    code: 'macro',
  },
  {
    because: 'a main part with macros',
    bytes: officeFile('docx', {
      a: 'x',
      '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml'),
    }),
    code: 'macro',
  },
  {
    because: 'macros of Excel 4',
    extension: 'xlsx',
    bytes: officeFile('xlsx', { 'xl/macrosheets/sheet1.xml': '<x/>' }),
    code: 'macro',
  },
  {
    because: 'a control',
    bytes: officeFile('docx', { 'word/activeX/activeX1.xml': '<x/>' }),
    code: 'macro',
  },
  {
    because: 'a program in it',
    bytes: officeFile('docx', { 'word/media/a.exe': 'MZ' }),
    code: 'macro',
  },
  {
    because: 'a template from elsewhere',
    bytes: officeFile('docx', {
      'word/_rels/settings.xml.rels': relation('attachedTemplate', 'https://x/a.dotm', true),
    }),
    code: 'macro',
  },
  {
    because: 'an object from elsewhere',
    bytes: officeFile('docx', { 'word/_rels/document.xml.rels': relation('oleObject', 'https://x/a.rtf', true) }),
    code: 'macro',
  },
  {
    because: 'a part that is encrypted',
    bytes: withFlag(officeFile('docx'), 'word/document.xml', 1),
    code: 'encrypted',
  },
  {
    because: 'a directory that is hidden',
    bytes: withFlag(officeFile('docx'), '_rels/.rels', 0x2000),
    code: 'encrypted',
  },
  {
    because: 'a path that leads out',
    bytes: officeFile('docx', { '../../a.xml': 'x' }),
    code: 'damaged',
  },
  {
    because: 'the same part twice',
    bytes: officeFile('docx', { 'WORD/document.xml': '<y/>' }),
    code: 'damaged',
  },
  {
    because: 'entities of its own',
    bytes: officeFile('docx', { 'word/_rels/a.rels': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
    code: 'damaged',
  },
  {
    because: 'something ahead of the archive',
    bytes: Buffer.concat([Buffer.from('PK\u0003\u0004'), officeFile('docx')]),
    code: 'damaged',
  },
  {
    because: 'something behind the archive',
    bytes: Buffer.concat([officeFile('docx'), Buffer.from('x')]),
    code: 'damaged',
  },
  {
    because: 'an archive that is no document',
    bytes: Buffer.from(zip({ 'a.txt': 'x' })),
    code: 'kind',
  },
  {
    because: 'an embedded document with macros',
    bytes: embedding(officeFile('docx', { 'word/vbaProject.bin': 'x' })),
    code: 'macro',
  },
  {
    because: 'an embedded old document with macros',
    bytes: embedding(compound('_VBA_PROJECT')),
    code: 'macro',
  },
  { because: 'any file packed into it', bytes: embedding(compound('Ole10Native')), code: 'macro' },
  {
    because: 'documents in documents in documents in documents',
    bytes: embedding(embedding(embedding(officeFile('docx')))),
    code: 'bomb',
  },
])('refused: $because', ({ bytes, extension, code }) => {
  expect(fault(bytes, extension)).toBe(code)
})

test('documents in a document are taken when they could be taken by themselves', () => {
  expect(checkEvidence(bytesOf(embedding(officeFile('xlsx'))), 'docx')).toBe('docx')
  expect(checkEvidence(bytesOf(embedding(compound('Workbook'))), 'docx')).toBe('docx')
  expect(fault(embedding(Buffer.from('text')))).toBe('macro')
})

test('a part that says it unpacks to more than everything may is refused before it is unpacked', () => {
  const bytes = Buffer.from(
    zip(
      { '[Content_Types].xml': '<x/>' },
      { lie: { name: 'xl/a.xml', packed: Buffer.alloc(1000), unpacked: 1_000_000_000, checksum: 0 } },
    ),
  )
  expect(fault(bytes, 'xlsx')).toBe('bomb')
})
