import { normalHeader } from '../ledger/header.ts'

/** Columns of a notice that say in words what is reserved, in the order in which they are believed. */
const REMARK =
  /^(?:备注|落实政府采购政策(?:功能)?(?:情况)?|预留份额(?:情况|说明)?|面向中小企业(?:预留)?(?:情况|说明))(?:\(.*\))?$/
const EXCLUSIVE = /^是否(?:为)?专门面向中小企业(?:采购|的项目)?(?:\(.*\))?$/

/** Whether a header is 备注, or another under which notices state the reservation. */
export function isRemarkHeader(header: string): boolean {
  const name = normalHeader(header)
  return REMARK.test(name) || EXCLUSIVE.test(name)
}

/** Whether a header asks whether the project is exclusively for small and medium enterprises. */
export function asksExclusive(header: string): boolean {
  return EXCLUSIVE.test(normalHeader(header))
}
