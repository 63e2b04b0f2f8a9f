import { eventName, ruleTitle } from '@tenderlight/compliance/say'
import type { AlertNotice } from './alert-notice.ts'

/** The lights' mark and word for a step: colour is never the only sign, and a mail has none. */
export const STEP_WORDS = {
  warning: { mark: '▲', zh: '临期', en: 'due soon' },
  breach: { mark: '■', zh: '已超期', en: 'overdue' },
  reminder: { mark: '■', zh: '超期未办', en: 'still overdue' },
  cleared: { mark: '●', zh: '超期已消除', en: 'no longer overdue' },
} as const

export const LEVEL_WORDS = {
  law: { zh: '法定', en: 'law' },
  commitment: { zh: '承诺', en: 'commitment' },
} as const

/** What is to be done (or was): the event by name, or the rule's title where the record names no event any more. */
export function matterOf(notice: AlertNotice, locale: 'zh-CN' | 'en'): string {
  return notice.event === null ? ruleTitle(notice.rule, locale) : eventName(notice.event, locale)
}

/** The procurement's title, or its number where it has none. */
export function titleOf(notice: AlertNotice): string {
  return notice.procurement.title ?? notice.procurement.id
}

/** One neutral sentence on where the clock stands, in days that anybody can count again. */
export function stateOf(notice: AlertNotice): string {
  const { step, raisedOn, met, workingDaysLate } = notice
  if (step === 'warning') {
    if (workingDaysLate > 0) return `截至 ${raisedOn},未登记办理日期,已超 ${workingDaysLate} 个工作日,记录有书面理由`
    const left = workingDaysLate === 0 ? '今日到期' : `还有 ${-workingDaysLate} 个工作日`
    return `截至 ${raisedOn},未登记办理日期,${left}`
  }
  if (step === 'breach' || step === 'reminder')
    return `截至 ${raisedOn},未登记办理日期,已超 ${workingDaysLate} 个工作日`
  if (met === null) return '记录更正后,不再超期'
  return workingDaysLate > 0 ? `已于 ${met} 办理,迟 ${workingDaysLate} 个工作日` : `已于 ${met} 办理,按期`
}

/** What the unit can do now. */
export function adviceOf(notice: AlertNotice): string {
  if (notice.step === 'cleared') return '无需再办理。办理日期有误的,请在项目页更正并写明理由。'
  const matter = matterOf(notice, 'zh-CN')
  return `请办理“${matter}”并在系统中登记实际日期;已经办理的,请补登日期。登记的日期有误的,请在项目页更正并写明理由。`
}
