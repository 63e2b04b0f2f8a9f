import type { Said } from './unreadable-file.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** The refusals of files that hold no ledger, each with what to do. Limits have theirs beside the figures. */

export function emptyFile(): UnreadableFile {
  return new UnreadableFile(
    'empty',
    { zh: '文件是空的。', en: 'The file is empty.' },
    { zh: '请确认选对了文件,并已保存内容。', en: 'Check that it is the right file and that it was saved.' },
  )
}

export function encryptedWorkbook(): UnreadableFile {
  return new UnreadableFile(
    'encrypted',
    { zh: '工作簿设有打开密码,无法读取。', en: 'The workbook has a password and cannot be read.' },
    {
      zh: '请在 Excel 或 WPS 中取消密码后另存再导入。',
      en: 'Remove the password in Excel or WPS, save, and import again.',
    },
  )
}

/** `cause`: what the parser threw. */
export function damagedFile(cause: unknown): UnreadableFile {
  return new UnreadableFile(
    'damaged',
    { zh: '文件已损坏或不完整,未读取任何内容。', en: 'The file is damaged or incomplete; nothing of it was read.' },
    {
      zh: '请在 Excel 或 WPS 中打开核对,另存为 .xlsx 后重试。',
      en: 'Open and check it in Excel or WPS, save it as .xlsx and try again.',
    },
    { cause },
  )
}

/** For a file that a parser had not read after so many milliseconds. */
export function neverEnds(patienceMs: number): UnreadableFile {
  const seconds = Math.max(1, Math.round(patienceMs / 1000))
  return new UnreadableFile(
    'damaged',
    {
      zh: `读取 ${seconds} 秒仍未结束,文件很可能已损坏,未读取任何内容。`,
      en: `Reading had not ended after ${seconds} s; the file is very likely damaged, and nothing of it was read.`,
    },
    {
      zh: '请在 Excel 或 WPS 中打开核对,另存为 .xlsx 后重试。',
      en: 'Open and check it in Excel or WPS, save it as .xlsx and try again.',
    },
  )
}

export function notATable(kind: Said): UnreadableFile {
  return new UnreadableFile(
    'not-a-table',
    { zh: `这是${kind.zh},不是台账表格。`, en: `This is ${kind.en}, not a ledger.` },
    {
      zh: '请提供 .xlsx、.xls、.csv 台账,或粘贴意向公告文字。',
      en: 'Give a ledger as .xlsx, .xls or .csv, or paste the text of a notice.',
    },
  )
}

/** `where`: the sheets that were searched, or the file. */
export function noHeader(where: Said): UnreadableFile {
  return new UnreadableFile(
    'no-header',
    { zh: `在${where.zh}中没有找到台账表头。`, en: `No header of a ledger was found in ${where.en}.` },
    {
      zh: '表头须有“项目编号”或“项目名称”,并至少再有一列台账内容(如“预算金额”“意向公开日期”)。',
      en: 'The header needs 项目编号 or 项目名称 and at least one more column of the ledger, such as 预算金额 or 意向公开日期.',
    },
  )
}

/** `line` and `column`, from 1: where the first character stands that neither encoding knows. */
export function garbledText(line: number, column: number, broken: number): UnreadableFile {
  return new UnreadableFile(
    'garbled',
    {
      zh: `文件不是 UTF-8 或 GB18030 编码:第 ${line} 行第 ${column} 个字符起有 ${broken} 处无法识别,也没有找到台账表头。`,
      en: `The file is neither UTF-8 nor GB18030: from line ${line}, character ${column} on ${broken} characters cannot be told, and no header of a ledger was found.`,
    },
    {
      zh: '请在 Excel 或 WPS 中打开原文件,另存为 .xlsx 后重试。',
      en: 'Open the original in Excel or WPS, save it as .xlsx and try again.',
    },
  )
}

export function noNotice(): UnreadableFile {
  return new UnreadableFile(
    'no-header',
    { zh: '没有找到采购意向的表格或字段。', en: 'No table or fields of a procurement intention were found.' },
    {
      zh: '请连同表头(采购项目名称、预算金额、预计采购时间)一起粘贴公告全文。',
      en: 'Paste the whole notice with its header (采购项目名称, 预算金额, 预计采购时间).',
    },
  )
}
