import { ruleById } from '@tenderlight/compliance/rules/all'
import { eventName, ruleTitle } from '@tenderlight/compliance/say'
import type { StepItem } from '@tenderlight/contracts/worklist'
import { valueOn } from '@tenderlight/law/dated-parameter'

const LEVELS = { law: '法定', commitment: '承诺' } as const
const OTHER_LEVELS = { law: '承诺', commitment: '法定' } as const

/** 合同签订 · 校园物业管理服务 */
export function stepTitle(step: Pick<StepItem, 'event' | 'title' | 'id'>): string {
  return `${eventName(step.event, 'zh-CN')} · ${step.title ?? step.id}`
}

/** What is asked, since when, by which level: 中标后 7 个工作日内签订合同(承诺;中标(成交)通知书 2026-03-02 起算;法定至 2026-04-01). */
export function stepWhy({ rule, part, level, trigger, otherLevelDue }: StepItem): string {
  const from = trigger === null ? [] : [`${eventName(trigger.event, 'zh-CN')} ${trigger.on} 起算`]
  const other = otherLevelDue === null ? [] : [`${OTHER_LEVELS[level]}至 ${otherLevelDue}`]
  return `${ruleTitle(rule, 'zh-CN', part)}(${[LEVELS[level], ...from, ...other].join(';')})`
}

/** The instrument and clause that the term stands in, in the version in force when the clock started; undefined: none. */
export function stepArticle({ rule, trigger, due }: StepItem): string | undefined {
  const parameter = ruleById(rule)?.parameter
  const citation = parameter === undefined ? undefined : valueOn(parameter, trigger?.on ?? due)?.citation
  if (citation === undefined) return undefined
  return `${citation.instrument} ${citation.clause}${citation.verification === 'unverified' ? '(待核)' : ''}`
}

/** The project's page, opened at the explanation of the day. */
export function stepLink({ key, rule, part }: StepItem, origin: string): string {
  const why = part === null ? rule : `${rule}:${part}`
  return `${origin}/app/procurements/${key}?why=${encodeURIComponent(why)}`
}
