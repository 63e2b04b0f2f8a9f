import { clausesOf } from './clauses.ts'
import type { Read } from './issuer.ts'

const MARKED = /(?:具体)?(?:原因|理由|情形)(?:如下|为|是)?\s*[:：]\s*/
/** Where a reason ends: the full stop, or the offer to answer questions behind it. */
const END = /[。\n]|[,，;；]\s*(?:如|若|可通过|联系|咨询|投诉|质疑|监督|对此)/
/** Words that state an item of 财库〔2020〕46号 art. 6 without announcing a reason. */
const STATED =
  /第六条|无法确保充分|不适宜由中小企业|影响政府采购目标|非企业主体|只能从中小企业之外|框架协议采购|不可替代/

const TELEPHONE =
  /(?:\(?0\d{2,3}\)?[-－—–\s]?\d{7,8}|(?<!\d)400[-－—–]?\d{3}[-－—–]?\d{4}|(?<!\d)1[3-9]\d{9})(?!\d)(?:[-转]\d{1,5})?/g
const LOCAL_TELEPHONE = /电话\s*[:：]?\s*(\d{7,8})(?!\d)/
const ABOUT_COMPLAINTS = /投诉|质疑|疑问|异议|监督|咨询|反映/

/** The words before the reason for reserving less than is asked; the reason ends at the full stop. */
export const SHORT_HEAD = '未足额预留的原因：'
const SHORT = /未足额预留的?(?:具体)?(?:原因|理由)\s*[:：]\s*([^。\n]*)/

/** The reason for reserving less than is asked, where a remark says that it is one; other reasons are not taken for it. */
export function readShortReason(remark: string): Read<string> | undefined {
  const text = SHORT.exec(remark)?.[1]?.trim()
  return text === undefined || text === '' ? undefined : { value: text, from: text }
}

/** A remark without that reason: amounts and shares in it are not what is reserved. */
export function withoutShortReason(remark: string): string {
  return remark.replace(SHORT, '')
}

/** The reason for reserving nothing, in the remark's own words; undefined when it states none. */
export function readReason(remark: string): Read<string> | undefined {
  const marked = MARKED.exec(remark)
  if (marked !== null) {
    const text = (remark.slice(marked.index + marked[0].length).split(END)[0] ?? '').trim()
    if (text !== '' && text !== '无') return { value: text, from: text }
  }
  const stated = clausesOf(remark).find((clause) => STATED.test(clause))
  return stated === undefined ? undefined : { value: stated, from: stated }
}

/** The telephone for questions and complaints; undefined when the remark gives none for that. */
export function readTelephone(remark: string): Read<string> | undefined {
  if (!ABOUT_COMPLAINTS.test(remark)) return undefined
  const numbers = [...new Set(remark.match(TELEPHONE) ?? [])]
  const local = LOCAL_TELEPHONE.exec(remark)?.[1]
  const [first = local] = numbers
  if (first === undefined) return undefined
  const value = numbers.length > 1 ? numbers.join('、') : first
  return { value, from: first }
}
