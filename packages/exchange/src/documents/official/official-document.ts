import type { CivilDate } from '@tenderlight/law/civil-date'

/**
 * How a paper is laid out. `letter`: 信函格式, the issuer in red above a red double line. `bulletin`: with the issuer's mark in red, the
 * number in the middle below it and a red line. `notice`: neither, for what is posted.
 */
export type OfficialForm = 'letter' | 'bulletin' | 'notice'

export interface TableColumn {
  readonly header: string
  /** Its part of the whole width: columns of 1, 2 and 1 take a quarter, a half and a quarter. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

export type Block =
  /** Each line is a paragraph of its own. */
  | { readonly kind: 'text'; readonly text: string }
  /** The first level is numbered 一、 and the second （一） by whoever writes it. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[] }

/** An official paper (公文), as it is written: who, to whom, what, signed by whom and when. */
export interface OfficialDocument {
  readonly form: OfficialForm
  /** The office whose paper it is, in full. */
  readonly issuer: string
  /** 发文字号, as `documentNumber` writes it; null where it has none yet. */
  readonly number: string | null
  readonly title: string
  /** 主送机关; null where it is for everybody. */
  readonly to: string | null
  readonly blocks: readonly Block[]
  /** Names of what is attached, without numbers. */
  readonly attachments: readonly string[]
  readonly signed: { readonly issuer: string; readonly on: CivilDate }
  /** 抄送. */
  readonly copies: readonly string[]
  /** Whom to ask, on what telephone; stands in brackets below the day. */
  readonly contact: string | null
}

/** 发文字号: the office's short name, the year in full in 六角括号, the ordinal without noughts ahead of it: 示财督〔2026〕7号. */
export function documentNumber(prefix: string, year: number, ordinal: number): string {
  return `${prefix}〔${year}〕${ordinal}号`
}

/** 成文日期 in Arabic figures, without noughts: 2026年3月1日. */
export function dayOfIssue(day: CivilDate): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}

/** 主送机关 with its colon; undefined where the paper is for everybody. */
export function addressee({ to }: OfficialDocument): string | undefined {
  const name = to?.trim().replace(/[：:]+$/u, '')
  return name === undefined || name === '' ? undefined : `${name}：`
}

/** The head of the list of attachments, and the lines behind it: numbered only where there are several; no stop behind a name. */
export const ATTACHMENT_HEAD = '附件：'
export function attachmentLines({ attachments }: OfficialDocument): readonly string[] {
  const names = attachments.map((name) => name.trim().replace(/[。.;；,，]+$/u, ''))
  return names.length === 1 ? names : names.map((name, index) => `${index + 1}. ${name}`)
}

/** 抄送：甲，乙。; undefined where nobody gets a copy. */
export function copiesLine({ copies }: OfficialDocument): string | undefined {
  return copies.length === 0 ? undefined : `抄送：${copies.join('，')}。`
}

/** 附注 in its brackets; undefined where there is none. */
export function contactLine({ contact }: OfficialDocument): string | undefined {
  const said = contact?.trim().replace(/^[（(]|[）)]$/gu, '')
  return said === undefined || said === '' ? undefined : `（${said}）`
}

/** The paragraphs of a text; empty lines are none. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\r?\n/u).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}
