import { eventName, ruleTitle } from '@tenderlight/compliance/say'
import { stepWords } from '@tenderlight/compliance/intake/step-words'
import type { CaseItem, MatterItem, WaitingItem } from '@tenderlight/contracts/worklist'

/** Something that waits: what is to be done by when, why, and where. */
export interface WaitingWords {
  readonly head: string
  readonly why: string
  readonly link: string
}

/** What waits for somebody, in words; a name stands in it only where somebody typed one into title or reason. */
export function waitingWords(item: WaitingItem, origin: string): WaitingWords {
  const title = item.title ?? item.id
  const unit = item.unit.name
  switch (item.kind) {
    case 'review':
      return {
        head: `复核 · ${title}${item.due === null ? '' : `(按计划最迟 ${item.due} 公开)`}`,
        why: `${item.since} 由经办提交,须由另一人复核后公开。${unit}`,
        link: `${origin}/app/reviews/${item.id}`,
      }
    case 'returned':
      return {
        head: `修改后重新提交 · ${title}`,
        why: `${item.since} 退回:${(item.reason ?? '').replace(/[。.]+$/u, '')}。${unit}`,
        link: `${origin}/app/reviews/${item.id}`,
      }
    case 'correction':
      return {
        head: `更正日期 · ${title}`,
        why: `日期先后不符:${item.facts.map(({ event, on }) => `${eventName(event, 'zh-CN')} ${on}`).join('、')}。${unit}`,
        link: `${origin}/app/procurements/${item.key}?why=record.date-order`,
      }
    case 'override':
      return {
        head: `决定放行申请 · ${title}`,
        why: `${item.since} 提出:${item.reason}。${unit}`,
        link: `${origin}/app/reviews`,
      }
    case 'bulletin':
      return {
        head: `印发通报 · ${title}(最迟 ${item.due})`,
        why: `通报计划要求,该时段已结束而尚未印发。${unit}`,
        link: `${origin}/app/reports/bulletin?from=${item.period.from}&through=${item.period.through}`,
      }
    case 'objection':
      return {
        head: `核实判定异议 · ${ruleTitle(item.rule, 'zh-CN', item.part)} · ${title}`,
        why: `${item.since} 提出:${item.reason.replace(/[。.]+$/u, '')}。${unit}`,
        link: `${origin}/app/objections?state=open`,
      }
    case 'case':
      return {
        head: `${limitedTitle(item)}${item.due === null ? '' : `(最迟 ${item.due})`}`,
        why: `${item.since} 督办${item.number === null ? '' : `,${item.number}`}。${unit}`,
        link: `${origin}/app/cases/${item.id}`,
      }
    case 'matter':
      return {
        head: `${limitedTitle(item)}${item.due === null ? '' : `(最迟 ${item.due})`}`,
        why: `${item.since} 收到${item.due === null ? ',未设定时限' : ''}。${unit}`,
        link: `${origin}/app/requests/${item.id}`,
      }
    case 'handover': {
      const said = item.answer === null ? '' : `:${item.answer.replace(/[。.]+$/u, '')}`
      return {
        head: `重新推送省平台 · ${item.number} ${title}`,
        why: `${item.since} ${item.status === 'rejected' ? '平台退回' : '推送失败'}${said}。${unit}`,
        link: `${origin}/app/handover?status=${item.status}`,
      }
    }
  }
}

/** What a request or a case asks for next, without its day: 予以受理 · SQ-2026-0001 反映付款进度 */
export function limitedTitle(item: CaseItem | MatterItem): string {
  switch (item.kind) {
    case 'case':
      return `${item.asks === 'rectify' ? '完成督办整改' : '答复督办'} · ${item.title}`
    case 'matter':
      return `${stepWords(item.asks).zh} · ${item.number} ${item.title}`
  }
}

/** What tells one thing that waits from all others. */
export function waitingId(item: WaitingItem): string {
  switch (item.kind) {
    case 'review':
    case 'returned':
    case 'case':
    case 'matter':
      return `${item.id}.${item.kind}`
    case 'correction':
      return `${item.key}.correction`
    case 'override':
      return `${item.override}.override`
    case 'bulletin':
      return `${item.id}.bulletin`
    case 'objection':
      return `${item.objection}.objection`
    case 'handover':
      return `${item.handover}.handover`
  }
}
