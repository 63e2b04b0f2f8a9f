import { UnreadableFile } from '../ledger/unreadable-file.ts'
import { MOST_CHARACTERS, MOST_PAGES, MOST_PARAGRAPHS } from './reading.ts'

/** The refusals of files that cannot be read as a tender document, each with what to do. */

export function emptyDocument(): UnreadableFile {
  return new UnreadableFile(
    'empty',
    { zh: '文件中没有文字。', en: 'The file holds no words.' },
    { zh: '请确认选对了文件,并已保存内容。', en: 'Check that it is the right file and that it was saved.' },
  )
}

export function scannedDocument(pages: number): UnreadableFile {
  return new UnreadableFile(
    'empty',
    {
      zh: `这份 PDF 共 ${pages} 页,都是图片,没有可读的文字。`,
      en: `The PDF has ${pages} pages, all of them pictures: there are no words to read.`,
    },
    {
      zh: '请上传 Word 文件,或由 Word、WPS 直接导出的 PDF。',
      en: 'Upload the Word file, or a PDF that Word or WPS exported.',
    },
  )
}

/** `cause`: what the parser threw. */
export function damagedDocument(cause: unknown): UnreadableFile {
  return new UnreadableFile(
    'damaged',
    { zh: '文件已损坏或不完整,未能读出文字。', en: 'The file is damaged or incomplete; its words could not be read.' },
    {
      zh: '请在 Word 或 WPS 中打开核对,另存后重新上传。',
      en: 'Open and check it in Word or WPS, save it anew and upload that.',
    },
    { cause },
  )
}

export function lockedDocument(): UnreadableFile {
  return new UnreadableFile(
    'encrypted',
    { zh: '文件设有打开密码,无法读取。', en: 'The file has a password and cannot be read.' },
    { zh: '请取消密码后另存再上传。', en: 'Remove the password, save, and upload that.' },
  )
}

export function documentTooLong(): UnreadableFile {
  return new UnreadableFile(
    'too-large',
    {
      zh: `文件超过 ${MOST_PAGES} 页、${MOST_PARAGRAPHS} 段或 ${MOST_CHARACTERS / 10_000} 万字的上限。`,
      en: `The file has more than ${MOST_PAGES} pages, ${MOST_PARAGRAPHS} paragraphs or ${MOST_CHARACTERS} characters.`,
    },
    { zh: '请把图纸、清单等附件分出,只上传正文。', en: 'Leave drawings and bills out and upload the text alone.' },
  )
}

export function noText(kind: { readonly zh: string; readonly en: string }): UnreadableFile {
  return new UnreadableFile(
    'not-a-table',
    { zh: `这是${kind.zh},不是文本。`, en: `This is ${kind.en}, not text.` },
    {
      zh: '请提供 Word(.docx)、PDF 或纯文本(.txt、.md)。',
      en: 'Give a Word file (.docx), a PDF, or plain text (.txt, .md).',
    },
  )
}

/** Text in neither UTF-8 nor GB18030. */
export function garbledDocument(): UnreadableFile {
  return new UnreadableFile(
    'garbled',
    { zh: '文件不是 UTF-8 或 GB18030 编码,有无法识别的字符。', en: 'The file is neither UTF-8 nor GB18030.' },
    { zh: '请另存为 UTF-8 编码的文本再上传。', en: 'Save it as text in UTF-8 and upload that.' },
  )
}
