import type { NoticeKind } from './platform-line.ts'

/** Notices that change, end or follow another one: none of the four kinds. */
const OTHER =
  /(?:更正|变更|澄清|补充|延期|终止|暂停|废标|流标|失败|撤销|验收|预审|单一来源(?:采购)?(?:审核前)?)(?:结果)?(?:公告|公示|通知)?$/u
const KINDS: readonly (readonly [NoticeKind, RegExp])[] = [
  ['intention', /意向(?:公开|公告|公示)?$/u],
  ['contract', /合同(?:公告|公示|公开)?$/u],
  ['result', /(?:中标|成交|结果|定标|入围)(?:公告|公示)?$/u],
  ['announcement', /(?:招标|采购|磋商|谈判|询价|竞价|邀请)(?:采购|文件)?公告$/u],
]
/** 第二次, (二次): which attempt a notice is. */
const ATTEMPT = /\(?第?[一二三四五\d]次\)?$/u

/** The kind of notice that a title, or the word of a column, ends with; `other`: none of the four; null where it does not tell. */
export function noticeKindIn(text: string): NoticeKind | 'other' | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '').replace(ATTEMPT, '')
  if (OTHER.test(plain)) return 'other'
  return KINDS.find(([, words]) => words.test(plain))?.[0] ?? null
}
