import { MAX_FILE_BYTES, tooLarge } from '@tenderlight/exchange/ledger/limits'
import { decodeText } from '@tenderlight/exchange/ledger/sources/decode-text'
import type { DecodedText } from '@tenderlight/exchange/ledger/sources/decode-text'
import { foreignKind } from '@tenderlight/exchange/ledger/sources/foreign-kind'
import { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import { htmlBlocks } from '@tenderlight/exchange/notice/html-blocks'
import { readDocument } from '@tenderlight/exchange/tender-document/read-document'
import { bytesOf } from '../ledger-file.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

const HTML = /^\s*(?:<!doctype html|<html|<head|<body|<meta|<table|<div|<p\b)/i
/** How files begin that hold their words packed. */
const PACKED = { docx: 'PK', pdf: '%PDF' } as const

/**
 * A document as text: lines of a page are those that a reader sees, those of a Word file or a PDF its paragraphs; the cells
 * of a table's row stand on one line.
 */
export interface DocumentText {
  readonly text: string
  /** Null of a Word file or a PDF. */
  readonly encoding: DecodedText['encoding'] | null
  readonly isPage: boolean
}

/** The text of a tender document that the user named (.docx, .pdf, .txt, .md, .html); throws {@link Unusable} for anything else. */
export async function textOfDocument(file: string, terminal: Terminal): Promise<DocumentText> {
  const { locale, words } = terminal
  const bytes = await bytesOf(file, terminal, words.document.whatIsRead)
  const refuse = (why: string): Unusable => new Unusable(words.unreadable(file, why), words.document.whatIsRead)
  if (bytes.length > MAX_FILE_BYTES) {
    const { what } = tooLarge(bytes.length)
    throw refuse(locale === 'en' ? what.en : what.zh)
  }
  for (const kind of ['docx', 'pdf'] as const) {
    if (!Buffer.from(bytes.subarray(0, 4)).toString('latin1').startsWith(PACKED[kind])) continue
    const { paragraphs } = await readDocument(bytes, kind).catch((error: unknown) => {
      throw error instanceof UnreadableFile ? refuse(error.say(locale)) : error
    })
    return { text: paragraphs.map(({ text }) => text).join('\n'), encoding: null, isPage: false }
  }
  const foreign = foreignKind(bytes)
  if (foreign !== undefined) throw refuse(words.document.foreign(locale === 'en' ? foreign.en : foreign.zh))
  const { encoding, text } = decodeText(bytes)
  if (text.trim() === '') throw new Unusable(words.emptyFile(file), words.document.whatIsRead)
  const isPage = /\.html?$/i.test(file) || HTML.test(text)
  return { text: isPage ? pageText(text) : text, encoding, isPage }
}

const pageText = (html: string): string =>
  htmlBlocks(html)
    .flatMap((block) => (block.kind === 'line' ? [block.text] : block.rows.map((cells) => cells.join(' | '))))
    .join('\n')
