import { writtenDate } from '../ledger/cells/date.ts'
import { plain } from '../ledger/cells/plain.ts'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { CLOSING } from './field-lines.ts'

/** Something read from prose, with the exact words. */
export interface Read<T> {
  readonly value: T
  readonly from: string
}

export interface Issuer {
  readonly buyer: Read<string> | undefined
  readonly publishedOn: Read<CivilDate> | undefined
  /** The prose without the signature (name and date) at its end. */
  readonly body: readonly string[]
}

const DAY = String.raw`\d{4}\s*(?:年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2})`
const SIGNED = new RegExp(`^(.{0,60}?)\\s*(${DAY})$`)
const LABELLED_DAY = new RegExp(`(?:发布|公告|公开|公示|发文)(?:时间|日期)\\s*[:：]?\\s*(${DAY})`)
const LABELLED_NAME =
  /^(?:采购单位|采购人|预算单位|招标人|发布单位|发布机构|发布人|单位名称)(?:名称)?\s*[:：]\s*(\S.{1,60})$/
const INTRODUCED = /现将\s*(.{1,60}?)\s*(?:\d{4}\s*年[^。]{0,60}?)?(?:政府)?(?:采购意向|招标计划)[^。:：]{0,40}/
const HEADED = /^(?:关于)?(.{1,60}?)\s*\d{4}\s*年.{0,60}(?:采购意向|招标计划)/
const PRONOUN =
  /^(?:本|我|该)(?:单位|部门|机关|级|局|委|办|厅|处|院|校|所|站|队|中心|学校|医院|公司|委员会|街道|镇|乡|区|县|市)(?:\(.*\))?$/
const NOT_A_NAME = /[,，。;；:：!！?？|]|采购意向|为准|如下|公告|附件/
/** How many lines a signature and what a site prints below it take. */
const SIGNATURE_LINES = 8

function nameIn(text: string): string | undefined {
  const name = text.replace(/^[\s*#>]+|[\s*]+$/g, '').replace(/(?:单位)?(?:\(盖章\)|（盖章）)$/, '')
  return name.length >= 3 && name.length <= 50 && !NOT_A_NAME.test(name) && !PRONOUN.test(plain(name))
    ? name
    : undefined
}

interface Signature {
  readonly at: number
  readonly name: string | undefined
  readonly day: Read<CivilDate> | undefined
}

/** The last line that is a date, alone or behind a name; without one, a name below the closing sentence. */
function signature(lines: readonly string[]): Signature | undefined {
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - SIGNATURE_LINES); at--) {
    const match = SIGNED.exec(lines[at] ?? '')
    const day = match === null ? undefined : writtenDate(plain(match[2] ?? ''))
    const before = (match?.[1] ?? '').trim()
    if (match === null || day === undefined || (before !== '' && nameIn(before) === undefined)) continue
    const from = { value: day.date, from: match[2] ?? '' }
    if (before !== '') return { at, name: nameIn(before), day: from }
    const above = at > 0 ? nameIn(lines[at - 1] ?? '') : undefined
    return { at: above === undefined ? at : at - 1, name: above, day: from }
  }
  const closing = lines.findLastIndex((line) => CLOSING.test(line))
  const name = closing === -1 ? undefined : nameIn(lines[closing + 1] ?? '')
  return name === undefined ? undefined : { at: closing + 1, name, day: undefined }
}

function firstMatch(lines: readonly string[], pattern: RegExp): Read<string> | undefined {
  for (const line of lines) {
    const match = pattern.exec(line)
    const name = match === null ? undefined : nameIn(match[1] ?? '')
    if (match !== null && name !== undefined) return { value: name, from: match[0] }
  }
  return undefined
}

/**
 * Whose notice it is and when it was published, from the prose around the table: the unit that a line names, or that the
 * introduction or the signature or the heading names; the day of the signature, or the one a line calls 发布时间.
 */
export function readIssuer(lines: readonly string[]): Issuer {
  const signed = signature(lines)
  const body = signed === undefined ? lines : lines.slice(0, signed.at)
  const name = signed?.name
  const labelledDay = lines.map((line) => LABELLED_DAY.exec(line)?.[1]).find((day) => day !== undefined) ?? ''
  const labelled = writtenDate(plain(labelledDay))
  return {
    buyer:
      firstMatch(lines, LABELLED_NAME) ??
      firstMatch(lines, INTRODUCED) ??
      (name === undefined ? undefined : { value: name, from: name }) ??
      firstMatch(lines.slice(0, 5), HEADED),
    publishedOn: signed?.day ?? (labelled === undefined ? undefined : { value: labelled.date, from: labelledDay }),
    body,
  }
}
