import { UnreadableFile } from './unreadable-file.ts'

/** What a file may hold. Above a limit it is refused before it costs memory, not read in part. */
export const MAX_FILE_BYTES = 100_000_000
/** The parts of a workbook together, unpacked: a small file may unpack to anything. */
export const MAX_UNPACKED_BYTES = 512_000_000
/** A part larger than this that was packed to so little is no ledger: programs reach a tenth to a fortieth. */
export const SUSPICIOUS_BYTES = 32_000_000
export const HIGHEST_PACKING = 200
/** Different texts in a workbook. */
export const MAX_STRINGS = 10_000_000
export const MAX_ROWS = 200_000
export const MAX_COLUMNS = 200
/** Cells in a row, as a spreadsheet has them at most. */
export const MAX_CELLS_IN_ROW = 16_384
/** What a spreadsheet cell can hold. */
export const MAX_CELL_CHARACTERS = 32_767

const SPLIT = {
  zh: '请按年份或单位拆成几个文件后再导入。',
  en: 'Split it by year or by unit and import the parts.',
}

export function tooLarge(bytes: number): UnreadableFile {
  const [size, limit] = [Math.ceil(bytes / 1_000_000), MAX_FILE_BYTES / 1_000_000]
  return new UnreadableFile(
    'too-large',
    {
      zh: `文件约 ${size} MB,超过 ${limit} MB 的上限。`,
      en: `The file has about ${size} MB; the limit is ${limit} MB.`,
    },
    SPLIT,
  )
}

export function unpacksTooLarge(): UnreadableFile {
  const limit = MAX_UNPACKED_BYTES / 1_000_000
  return new UnreadableFile(
    'too-large',
    {
      zh: `工作簿解压后超过 ${limit} MB 的上限。`,
      en: `Unpacked, the workbook is larger than the limit of ${limit} MB.`,
    },
    SPLIT,
  )
}

export function packedTooTight(): UnreadableFile {
  return new UnreadableFile(
    'too-large',
    {
      zh: '工作簿压缩得异常之紧,解压后远大于文件本身,未予打开。',
      en: 'The workbook is packed far tighter than any ledger; it was not opened.',
    },
    {
      zh: '请在 Excel 或 WPS 中删除空行空列,另存为 .xlsx 后重试。',
      en: 'Remove empty rows and columns in Excel or WPS, save it as .xlsx and try again.',
    },
  )
}

export function tooManyCells(): UnreadableFile {
  return new UnreadableFile(
    'too-many-columns',
    { zh: `有一行超过 ${MAX_CELLS_IN_ROW} 个单元格。`, en: `A row has more than ${MAX_CELLS_IN_ROW} cells.` },
    {
      zh: '请核对分隔符和引号是否成对,另存为 .xlsx 后重试。',
      en: 'Check its separators and quotes, save it as .xlsx and try again.',
    },
  )
}

export function tooManyRows(): UnreadableFile {
  return new UnreadableFile(
    'too-many-rows',
    { zh: `表中超过 ${MAX_ROWS} 行。`, en: `The table has more than ${MAX_ROWS} rows.` },
    SPLIT,
  )
}

export function tooManyColumns(columns: number): UnreadableFile {
  return new UnreadableFile(
    'too-many-columns',
    {
      zh: `表头有 ${columns} 列,超过 ${MAX_COLUMNS} 列的上限。`,
      en: `The header has ${columns} columns; the limit is ${MAX_COLUMNS}.`,
    },
    { zh: '请删除与台账无关的列后再导入。', en: 'Remove the columns that are no part of the ledger and import again.' },
  )
}
