import type { DueItem } from '@tenderlight/contracts/worklist'
import { formatYuan } from '@tenderlight/law/money'
import { stepArticle, stepLink, stepTitle, stepWhy } from './step-words.ts'

const SIDES = { supplier: '供应商', buyer: '采购单位', both: '双方' } as const

/** 合同签订 · 校园物业管理服务 */
export function dueTitle(item: DueItem): string {
  const project = item.title ?? item.id
  switch (item.kind) {
    case 'step':
      return stepTitle(item)
    case 'milestone':
      return `履约节点“${item.name}” · ${project}`
    case 'bond':
      return `退还履约保证金 · ${project}`
  }
}

/** What is asked, and by what: law and promise with the day that started it, or the contract alone. */
export function dueWhy(item: DueItem): string {
  switch (item.kind) {
    case 'step':
      return stepWhy(item)
    case 'milestone':
      return `${item.what ?? '完成该节点'}(合同约定,非法定期限;${SIDES[item.side]}负责)`
    case 'bond':
      return `${item.form === 'transfer' ? '退还' : '退回'} ${formatYuan(item.amount)} 元(合同约定的退还日期,非法定期限)`
  }
}

/** The instrument and clause; undefined: none, as for what a contract agrees. */
export function dueArticle(item: DueItem): string | undefined {
  return item.kind === 'step' ? stepArticle(item) : undefined
}

/** Where it is done. */
export function dueLink(item: DueItem, origin: string): string {
  switch (item.kind) {
    case 'step':
      return stepLink(item, origin)
    case 'milestone':
      return `${origin}/app/procurements/${item.key}#performance`
    case 'bond':
      return `${origin}/app/procurements/${item.key}#deposits`
  }
}

/** What tells one thing that is due from all others, for good. */
export function dueId(item: DueItem): string {
  switch (item.kind) {
    case 'step':
      return `${item.key}.${item.event}`
    case 'milestone':
      return `${item.milestone}.milestone`
    case 'bond':
      return `${item.deposit}.return`
  }
}
