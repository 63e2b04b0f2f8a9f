import { MAX_FILE_BYTES, tooLarge } from '@tenderlight/exchange/ledger/limits'
import { decodeText } from '@tenderlight/exchange/ledger/sources/decode-text'
import type { DecodedText } from '@tenderlight/exchange/ledger/sources/decode-text'
import { foreignKind } from '@tenderlight/exchange/ledger/sources/foreign-kind'
import { htmlBlocks } from '@tenderlight/exchange/notice/html-blocks'
import { bytesOf } from '../ledger-file.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

const HTML = /^\s*(?:<!doctype html|<html|<head|<body|<meta|<table|<div|<p\b)/i
const ZIP = [0x50, 0x4b]

/** A document as text: lines of a page are those that a reader sees, the cells of a table's row stand on one line. */
export interface DocumentText extends DecodedText {
  readonly isPage: boolean
}

/** The text of a tender document that the user named (.txt, .md, .html); throws {@link Unusable} for anything else. */
export async function readDocument(file: string, terminal: Terminal): Promise<DocumentText> {
  const { locale, words } = terminal
  const bytes = await bytesOf(file, terminal, words.document.whatIsRead)
  const refuse = (why: string): Unusable => new Unusable(words.unreadable(file, why), words.document.whatIsRead)
  if (bytes.length > MAX_FILE_BYTES) {
    const { what } = tooLarge(bytes.length)
    throw refuse(locale === 'en' ? what.en : what.zh)
  }
  if (ZIP.every((byte, index) => bytes[index] === byte)) throw refuse(words.document.packed)
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
