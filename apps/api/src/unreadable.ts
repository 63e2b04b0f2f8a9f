import type { UnreadableFile } from '@tenderlight/exchange/ledger/unreadable-file'
import { Refused } from './problem.ts'

/** A file that exchange could not use, as a refusal in both languages. */
export function unreadable({ what, remedy }: UnreadableFile): Refused {
  return new Refused('unreadable-ledger', { zh: what.zh, en: what.en, remedyZh: remedy.zh, remedyEn: remedy.en })
}
