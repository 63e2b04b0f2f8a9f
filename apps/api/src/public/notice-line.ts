import type { Category, Measure, Method } from '@tenderlight/compliance/procurement/vocabulary'
import type { ListedNotice, Notice } from '@tenderlight/contracts/notices'
import { formatYuan, shareOf } from '@tenderlight/law/money'
import type { BasisPoints, Fen } from '@tenderlight/law/money'

const CATEGORY: Readonly<Record<Category, string>> = { goods: '货物', services: '服务', works: '工程' }
const METHOD: Readonly<Record<Method, string>> = {
  'open-tender': '公开招标',
  'invited-tender': '邀请招标',
  'competitive-negotiation': '竞争性谈判',
  'competitive-consultation': '竞争性磋商',
  inquiry: '询价',
  'single-source': '单一来源',
  'framework-agreement': '框架协议',
  'e-mall': '商城采购',
  'fixed-point': '定点采购',
  'agreement-supply': '协议供货',
  batch: '批量采购',
}
const FORM: Readonly<Partial<Record<Measure, string>>> = {
  consortium: '联合体',
  subcontract: '分包',
  package: '采购包预留',
}

/** 采购意向 or 采购公告 (招标公告 under 招标投标法). */
export function kindWord(notice: Notice): string {
  if (notice.kind === 'intention') return notice.regime === 'tendering' ? '招标计划' : '采购意向'
  return notice.regime === 'tendering' ? '招标公告' : '采购公告'
}

/** The category in Chinese, as the feeds' category. */
export function categoryWord(category: Category): string {
  return CATEGORY[category]
}

/** What is reserved for small and medium enterprises, in words: 专门面向中小企业, 预留 40%,其中小微 70%(联合体), 不预留,原因:…; undefined where the notice does not say. */
export function reservationLine(notice: Notice): string | undefined {
  if (notice.measure === null) return undefined
  if (notice.measure === 'exclusive') return '专门面向中小企业'
  const reason = notice.noReserveReason ? `,原因:${notice.noReserveReason}` : ''
  if (notice.measure === 'none' || notice.reservedSme === 0) return `不预留${reason}`
  const ofBudget = notice.reservedSmeShare ?? shareIn(notice.reservedSme, notice.budget)
  const ofReserved = shareIn(notice.reservedSmallMicro, notice.reservedSme)
  const share = ofBudget === undefined ? '部分份额' : ` ${percent(ofBudget)}`
  const smallMicro = ofReserved === undefined ? '' : `,其中小微 ${percent(ofReserved)}`
  const form = FORM[notice.measure]
  const short = reason === '' ? '' : `,预留不足的${reason.slice(1)}`
  return `预留${share}${smallMicro}${form === undefined ? '' : `(${form})`}${short}`
}

/** The lines that a feed reader or a calendar shows under the title, one fact each; nothing that the notice does not hold. */
export function noticeLines(notice: ListedNotice): string[] {
  const { corrects, correctedBy } = notice
  return [
    correctedBy === null ? undefined : `已更正,见 ${correctedBy}`,
    corrects === undefined ? undefined : `更正自 ${corrects.number}:${corrects.reason}`,
    `${notice.unit} · ${CATEGORY[notice.category]} · ${METHOD[notice.method]}`,
    notice.budget === null ? undefined : `预算 ${formatYuan(notice.budget)} 元`,
    reservationLine(notice),
    notice.bidDeposit === 0 ? '免收投标保证金' : undefined,
    notice.expectedMonth === null ? undefined : `预计采购时间 ${notice.expectedMonth}`,
    notice.earliestAnnouncement === null ? undefined : `最早公告日 ${notice.earliestAnnouncement}`,
    notice.bidDeadlineOn === null ? undefined : `投标截止 ${notice.bidDeadlineOn}`,
    notice.summary === '' ? undefined : notice.summary,
    notice.complaintPhone === null ? undefined : `质疑投诉电话 ${notice.complaintPhone}`,
    `编号 ${notice.number}`,
  ].filter((line) => line !== undefined)
}

/** The share that one amount is of another, rounded down; undefined where it cannot be told. */
function shareIn(part: Fen | null, whole: Fen | null): BasisPoints | undefined {
  return part === null || whole === null || whole === 0 ? undefined : shareOf(part, whole)
}

/** Basis points as a percentage without trailing zeros: 4000 → 40%, 3333 → 33.33%. */
function percent(share: BasisPoints): string {
  return `${share / 100}%`
}
