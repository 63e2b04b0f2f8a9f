import type { Said } from '../ledger/unreadable-file.ts'

export type EvidenceFault =
  | 'name'
  | 'empty'
  | 'kind'
  | 'mismatch'
  | 'damaged'
  | 'legacy'
  | 'encrypted'
  | 'macro'
  | 'bomb'

/** A file that is not taken as evidence: what is wrong with it, and what to do. */
export class UnusableEvidence extends Error {
  readonly code: EvidenceFault
  readonly what: Said
  readonly remedy: Said

  constructor(code: EvidenceFault, what: Said, remedy: Said, options?: ErrorOptions) {
    super(`${what.zh}${remedy.zh}`, options)
    this.name = 'UnusableEvidence'
    this.code = code
    this.what = what
    this.remedy = remedy
  }
}

const OTHER_FORM: Said = {
  zh: '请提供 PDF、图片(PNG、JPG、WebP)或 Word、Excel、PowerPoint 文件(.docx、.xlsx、.pptx)。',
  en: 'Give a PDF, a picture (PNG, JPG, WebP) or a document of Word, Excel or PowerPoint (.docx, .xlsx, .pptx).',
}
const SAVE_ANEW: Said = {
  zh: '请打开核对后另存,或导出为 PDF 再上传。',
  en: 'Open and check it, save it anew or export it as PDF, and upload that.',
}

export function badName(what: Said): UnusableEvidence {
  return new UnusableEvidence('name', what, {
    zh: '请在电脑上改名后再上传。',
    en: 'Rename the file and upload it again.',
  })
}

export function emptyEvidence(): UnusableEvidence {
  return new UnusableEvidence('empty', { zh: '文件是空的。', en: 'The file is empty.' }, SAVE_ANEW)
}

export function unknownKind(): UnusableEvidence {
  return new UnusableEvidence(
    'kind',
    { zh: '按内容看,这不是可以作为证据的文件。', en: 'By its content this is no file that is taken as evidence.' },
    OTHER_FORM,
  )
}

export function notWhatItsNameSays(extension: string, kind: Said): UnusableEvidence {
  return new UnusableEvidence(
    'mismatch',
    {
      zh: `文件名以 .${extension} 结尾,内容却是${kind.zh}。`,
      en: `The name ends in .${extension}, but the content is ${kind.en}.`,
    },
    { zh: '请改正扩展名后再上传。', en: 'Correct the ending of the name and upload it again.' },
  )
}

/** `detail`: what exactly was found, for the log and for tests. */
export function damagedEvidence(kind: Said, detail: string): UnusableEvidence {
  return new UnusableEvidence(
    'damaged',
    { zh: `${kind.zh}已损坏或不完整。`, en: `As ${kind.en} the file is damaged or incomplete.` },
    SAVE_ANEW,
    { cause: new Error(detail) },
  )
}

export function legacyOffice(): UnusableEvidence {
  return new UnusableEvidence(
    'legacy',
    {
      zh: '这是旧版 Office 文件(.doc、.xls、.ppt),无法确认其中不含宏。',
      en: 'This is a document of the old Office form (.doc, .xls, .ppt): it cannot be shown to hold no macros.',
    },
    {
      zh: '请另存为 .docx、.xlsx、.pptx,或导出为 PDF 再上传。',
      en: 'Save it as .docx, .xlsx or .pptx, or export it as PDF, and upload that.',
    },
  )
}

export function encryptedEvidence(): UnusableEvidence {
  return new UnusableEvidence(
    'encrypted',
    { zh: '文件设有打开密码,他人无法查看。', en: 'The file has a password: nobody else could read it.' },
    { zh: '请取消密码后另存再上传。', en: 'Remove the password, save, and upload that.' },
  )
}

/** `found`: the part that gives it away. */
export function activeContent(found: string): UnusableEvidence {
  return new UnusableEvidence(
    'macro',
    {
      zh: `文件含有宏、控件或外部模板(${found}),不予接收。`,
      en: `The file holds a macro, a control or an outside template (${found}) and is not taken.`,
    },
    {
      zh: '请另存为不含宏的格式,或导出为 PDF 再上传。',
      en: 'Save it without macros or export it as PDF, and upload that.',
    },
  )
}

export function unpacksTooFar(): UnusableEvidence {
  return new UnusableEvidence(
    'bomb',
    { zh: '文件解压后过大,或其中的部分过多。', en: 'Unpacked the file is too large, or it has too many parts.' },
    { zh: '请导出为 PDF,或拆成几个文件再上传。', en: 'Export it as PDF or split it, and upload that.' },
  )
}
