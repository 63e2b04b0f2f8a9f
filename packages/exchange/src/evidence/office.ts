import { XmlScanner } from '../ledger/xlsx/xml-scanner.ts'
import type { Said } from '../ledger/unreadable-file.ts'
import { bytesOf } from './byte-source.ts'
import type { ByteSource } from './byte-source.ts'
import { activeContent, damagedEvidence, UnusableEvidence, unknownKind, unpacksTooFar } from './unusable-evidence.ts'
import { OddArchive, unpackPart, zipParts } from './zip-directory.ts'
import type { ZipPart } from './zip-directory.ts'

export type OfficeKind = 'docx' | 'xlsx' | 'pptx'
type Parts = ReadonlyMap<string, ZipPart>

const OFFICE: Said = { zh: ' Office 文件', en: 'an Office document' }
/** What the main part of a document without macros says it is. */
const MAIN: Readonly<Record<string, OfficeKind>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml': 'pptx',
}
const ACTIVE_TYPE = /macro|vba|activex|dialogsheet|javascript|x-msdownload/iu
const ACTIVE_PART =
  /(?:^|\/)vba[^/]*\.(?:bin|xml)$|(?:^|\/)(?:activex|macrosheets|dialogsheets|macros)\/|\.(?:exe|dll|scr|com|bat|cmd|ps1|vbs|js|hta|jar|msi|lnk)$/u
const ACTIVE_RELATION =
  /\/(?:vbaProject|wordVbaData|control|activeXControlBinary|xlMacrosheet|attachedToolbars|keyMapCustomizations)$/iu
/** What a program fetches from elsewhere and runs or lays over the document. */
const FETCHED_RELATION = /\/(?:attachedTemplate|oleObject|frame|subDocument|package)$/iu
/** Names in the directory of a compound file stand as they are: its macros, or a file of any kind packed into it. */
const ACTIVE_STORAGE = ['_VBA_PROJECT', 'Macros', 'Ole10Native'].map((name) => Buffer.from(name, 'utf16le'))
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const ARCHIVE = Buffer.from([0x50, 0x4b, 0x03, 0x04])

const MOST_TYPES_BYTES = 2_000_000
const MOST_RELATIONS_BYTES = 20_000_000
const MOST_EMBEDDED_BYTES = 60_000_000
const DEEPEST = 2

export const looksLikeArchive = (source: ByteSource): boolean => source.read(0, 4).equals(ARCHIVE)

/**
 * What an Office document is, when it holds no macro, no control, no program and no outside template, nor any document in
 * it does, and none of its parts is encrypted. Throws `UnusableEvidence`.
 */
export function officeKind(source: ByteSource, depth = 0): OfficeKind {
  try {
    const parts = zipParts(source)
    const active = [...parts.keys()].find((name) => ACTIVE_PART.test(name))
    if (active !== undefined) throw activeContent(active)
    const kind = kindOf(source, parts)
    refuseRelations(source, parts)
    refuseEmbedded(source, parts, depth)
    return kind
  } catch (error) {
    if (error instanceof UnusableEvidence) throw error
    throw damagedEvidence(OFFICE, error instanceof Error ? error.message : 'unreadable')
  }
}

/** A part of XML, in UTF-8 and without a document type of its own: in another encoding its words could not be looked for. */
function xmlOf(source: ByteSource, part: ZipPart, most: number): XmlScanner {
  const xml = unpackPart(source, part, most)
  const text = new TextDecoder('utf-8', { fatal: true }).decode(xml)
  if (!/^\s*</u.test(text) || /<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new OddArchive(`${part.name}: a document type`)
  return new XmlScanner(xml)
}

/** The content type of each part: its own, or that of its ending. Types of parts that are not there say nothing. */
function typesOf(source: ByteSource, parts: Parts): string[] {
  const list = parts.get('[content_types].xml')
  if (list === undefined) throw unknownKind()
  const own = new Map<string, string>()
  const ofEnding = new Map<string, string>()
  const scanner = xmlOf(source, list, MOST_TYPES_BYTES)
  while (scanner.next()) {
    const type = scanner.isClose ? undefined : scanner.attribute('ContentType')?.trim()
    if (type === undefined) continue
    if (scanner.is('Override')) own.set((scanner.attribute('PartName') ?? '').replace(/^\//u, '').toLowerCase(), type)
    else ofEnding.set((scanner.attribute('Extension') ?? '').toLowerCase(), type)
  }
  return [...parts.keys()].map((name) => own.get(name) ?? ofEnding.get(name.replace(/^.*\./u, '')) ?? '')
}

function kindOf(source: ByteSource, parts: Parts): OfficeKind {
  const types = typesOf(source, parts)
  const active = types.find((type) => ACTIVE_TYPE.test(type))
  if (active !== undefined) throw activeContent(active)
  const [kind, other] = new Set(types.flatMap((type) => MAIN[type] ?? []))
  if (kind === undefined || other !== undefined || !parts.has('_rels/.rels')) throw unknownKind()
  return kind
}

function refuseRelations(source: ByteSource, parts: Parts): void {
  let left = MOST_RELATIONS_BYTES
  for (const [name, part] of parts) {
    if (!name.endsWith('.rels')) continue
    if ((left -= part.unpacked) < 0) throw unpacksTooFar()
    const scanner = xmlOf(source, part, MOST_RELATIONS_BYTES)
    while (scanner.next()) {
      if (scanner.isClose || !scanner.is('Relationship')) continue
      const type = scanner.attribute('Type')?.trim() ?? ''
      const isOutside = /^\s*external\s*$/iu.test(scanner.attribute('TargetMode') ?? '')
      if (ACTIVE_RELATION.test(type) || (isOutside && FETCHED_RELATION.test(type))) {
        throw activeContent(`${name}: ${type.replace(/^.*\//u, '')}`)
      }
    }
  }
}

function refuseEmbedded(source: ByteSource, parts: Parts, depth: number): void {
  let left = MOST_EMBEDDED_BYTES
  for (const [name, part] of parts) {
    if (!/(?:^|\/)embeddings\//u.test(name) || part.unpacked === 0) continue
    if ((left -= part.unpacked) < 0) throw unpacksTooFar()
    const content = unpackPart(source, part, MOST_EMBEDDED_BYTES)
    const head = content.subarray(0, 4)
    if (head.equals(ARCHIVE)) {
      if (depth === DEEPEST) throw unpacksTooFar()
      officeKind(bytesOf(content), depth + 1)
    } else if (!head.equals(COMPOUND_FILE) || ACTIVE_STORAGE.some((storage) => content.includes(storage))) {
      throw activeContent(name)
    }
  }
}
