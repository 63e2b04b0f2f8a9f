import type { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import { Refused } from '../../problem.ts'

/** A document whose words cannot be read, as a refusal in both languages. */
export function notRead({ what, remedy }: UnreadableFile): Refused {
  return new Refused('evidence-refused', { zh: what.zh, en: what.en, toDoZh: remedy.zh, toDoEn: remedy.en })
}

export function noDocumentKind(): Refused {
  return new Refused('evidence-refused', {
    zh: '采购文件只收 Word(.docx)、PDF 和纯文本(.txt、.md)。',
    en: 'A tender document is a Word file (.docx), a PDF or plain text (.txt, .md).',
    toDoZh: '请另存为其中一种后再上传。',
    toDoEn: 'Save it as one of these and upload that.',
  })
}

export function sameDocument(version: number): Refused {
  return new Refused('evidence-refused', {
    zh: `这份文件与第 ${version} 版完全相同。`,
    en: `The file is the very same as version ${version}.`,
    toDoZh: '如已修改,请确认保存后再上传。',
    toDoEn: 'If it was changed, make sure that it was saved, and upload that.',
  })
}

export function reviewedInFuture(): Refused {
  return new Refused('evidence-refused', {
    zh: '审查日期晚于今天。',
    en: 'The day of the review lies ahead.',
    toDoZh: '请按审查表上的日期填写。',
    toDoEn: 'Enter the day that the review paper bears.',
  })
}
