import type { UnusableEvidence } from '@tenderlight/exchange/evidence/unusable-evidence'
import { Refused } from '../problem.ts'

/** A file that is not taken, as a refusal in both languages. */
export function notTaken({ what, remedy }: UnusableEvidence): Refused {
  return new Refused('evidence-refused', { zh: what.zh, en: what.en, toDoZh: remedy.zh, toDoEn: remedy.en })
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 100_000) / 10} MB`

export function tooLarge(mostBytes: number): Refused {
  const most = megabytes(mostBytes)
  return new Refused('evidence-refused', {
    zh: `文件超过 ${most} 的上限。`,
    en: `The file is larger than ${most}.`,
    toDoZh: '请压缩图片或拆成几个文件再上传。',
    toDoEn: 'Make its pictures smaller or split it, and upload that.',
  })
}

export function districtFull(mostBytes: number): Refused {
  const most = megabytes(mostBytes)
  return new Refused('evidence-refused', {
    zh: `本区县的证据文件已达 ${most} 的上限。`,
    en: `The district has reached its limit of ${most} of evidence.`,
    toDoZh: '请联系管理员提高上限(EVIDENCE_MAX_DISTRICT_MB)。',
    toDoEn: 'Ask the administrator to raise it (EVIDENCE_MAX_DISTRICT_MB).',
  })
}

export function keptNowhere(): Refused {
  return new Refused('evidence-refused', {
    zh: '本系统没有设置证据存储。',
    en: 'This installation stores no evidence.',
    toDoZh: '请联系管理员。',
    toDoEn: 'Ask the administrator.',
  })
}
