import { readHtmlLedger, readNotice } from '../notice/read-notice.ts'
import { MAX_FILE_BYTES, tooLarge } from './limits.ts'
import type { LedgerReading } from './record.ts'
import { readRows } from './rows.ts'
import { csvGrid } from './sources/csv.ts'
import { decodeText } from './sources/decode-text.ts'
import { foreignKind } from './sources/foreign-kind.ts'
import { readXls, readXmlSpreadsheet } from './sources/sheetjs-workbook.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { damagedFile, emptyFile, encryptedWorkbook, garbledText, noHeader, notATable } from './unusable.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

const ZIP = [0x50, 0x4b]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
const XML_SPREADSHEET = /^\s*<\?xml[^>]*>[\s\S]{0,2000}urn:schemas-microsoft-com:office:spreadsheet/
const HTML = /^\s*(?:<!doctype html|<html|<head|<body|<meta|<table|<div|<style)/i

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function extensionOf(filename: string): string {
  return /\.([a-z]+)$/i.exec(filename.trim())?.[1]?.toLowerCase() ?? ''
}

/** Enough for the head of an XML file, whatever stands ahead of its first element. */
const HEAD_BYTES = 10_000

/** Whether SheetJS reads it: .xls and .et of any age, and the XML of Excel 2003, in whatever encoding. */
export function isForSheetJs(bytes: Uint8Array): boolean {
  if (startsWith(bytes, COMPOUND_FILE)) return true
  if (startsWith(bytes, ZIP) || foreignKind(bytes) !== undefined) return false
  return XML_SPREADSHEET.test(decodeText(bytes.subarray(0, HEAD_BYTES)).text)
}

/** Reads a workbook; whatever a parser throws about its bytes becomes a refusal of the file. */
function orDamaged(read: () => LedgerReading): LedgerReading {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const message = error instanceof Error ? error.message : ''
    throw /password|encrypt/i.test(message) ? encryptedWorkbook() : damagedFile(error)
  }
}

/**
 * Reads a ledger (.xlsx, .xls, .csv) or a notice (.md, .txt, .html): the content decides what it is, the name only where
 * content does not. Every row is read or refused with its cell; what a row does not say is absent.
 * Throws UnreadableFile, with what is wrong and what to do, when the file as a whole cannot be used.
 */
export function readLedger(bytes: Uint8Array, filename: string): LedgerReading {
  if (bytes.length === 0) throw emptyFile()
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(bytes.length)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, ZIP)) return orDamaged(() => readXlsx(buffer))
  if (startsWith(bytes, COMPOUND_FILE)) return orDamaged(() => readXls(buffer))
  const foreign = foreignKind(bytes)
  if (foreign !== undefined) throw notATable(foreign)
  const { text } = decodeText(bytes)
  try {
    return readLedgerText(text, filename)
  } catch (error) {
    throw error instanceof UnreadableFile && error.code === 'no-header' ? (garbled(text) ?? error) : error
  }
}

/** What to say of a text in which nothing was found because it is in no encoding; undefined when it is in one. */
function garbled(text: string): UnreadableFile | undefined {
  const broken = text.split('\uFFFD')
  const [ahead = ''] = broken
  if (broken.length === 1) return undefined
  const lines = ahead.split(/\r\n|[\r\n]/)
  return garbledText(lines.length, (lines.at(-1)?.length ?? 0) + 1, broken.length - 1)
}

function readLedgerText(text: string, filename: string): LedgerReading {
  if (text.trim() === '') throw emptyFile()
  if (XML_SPREADSHEET.test(text)) return orDamaged(() => readXmlSpreadsheet(text))
  const extension = extensionOf(filename)
  const isTable = extension === 'csv' || extension === 'tsv' || extension === 'xls' || extension === 'xlsx'
  const reading = isTable ? readTable(text) : readProse(text, filename)
  if (reading === undefined) throw noHeader({ zh: `文件“${filename}”`, en: `the file ${filename}` })
  return reading
}

function readTable(text: string): LedgerReading | undefined {
  return HTML.test(text) ? readHtmlLedger(text) : readRows(csvGrid(text))
}

/** A notice, or a ledger whose name does not say what it is. */
function readProse(text: string, filename: string): LedgerReading | undefined {
  try {
    return readNotice(text, filename)
  } catch (error) {
    const reading = error instanceof UnreadableFile && !HTML.test(text) ? readRows(csvGrid(text)) : undefined
    if (reading === undefined) throw error
    return reading
  }
}
