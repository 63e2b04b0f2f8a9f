import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Finding } from '@tenderlight/compliance/finding'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { RULES } from '@tenderlight/compliance/rules/all'
import { settingsOf } from '@tenderlight/compliance/settings/settle'
import type { NoticePage } from '@tenderlight/contracts/notices'
import { firstPublishedOn } from '../first-published.ts'
import type { Calendar } from '@tenderlight/law/calendar'
import { isJurisdictionId } from '@tenderlight/law/jurisdictions'

/** What the rules that a published notice has to meet find in it. */
export interface JudgedNotice {
  readonly reservation: readonly Finding[]
  readonly leadTime: readonly Finding[]
  readonly deposit: readonly Finding[]
}

const isReservation = (id: string) => id.includes('.gp.sme.') || id.includes('.works.sme.')
const isDeposit = (id: string) => id.includes('.bid-bond')
const isLeadTime = (id: string) => id.endsWith('.lead-time')

/** The rules about what a notice itself says and when it was published; later steps are no matter of a notice. */
const RULES_OF_A_NOTICE = {
  rules: RULES.filter(({ id }) => isReservation(id) || isLeadTime(id) || isDeposit(id)),
}

/** Judges a notice with the same rules, calendar and settings as the server, by the law in force when it was published. */
export function judgeNotice(page: NoticePage, calendar: Calendar): JudgedNotice {
  if (!isJurisdictionId(page.jurisdiction)) return { reservation: [], leadTime: [], deposit: [] }
  const findings = evaluate(recordOf(page), {
    today: page.today,
    calendar,
    settings: settingsOf(page.settled),
    rulebook: RULES_OF_A_NOTICE,
    jurisdiction: page.jurisdiction,
  })
  return {
    reservation: findings.filter(({ rule }) => isReservation(rule)),
    leadTime: findings.filter(
      ({ rule, trigger, ground }) => isLeadTime(rule) && (trigger !== null || ground !== undefined),
    ),
    deposit: findings.filter(({ rule, actual }) => isDeposit(rule) && actual !== undefined),
  }
}

/** The record that the notice makes public; what it leaves out is unknown. */
function recordOf({ notice, related }: NoticePage): Procurement {
  const isPlan = notice.regime === 'tendering'
  const first = firstPublishedOn(notice)
  const disclosed =
    notice.kind === 'intention' ? first : related.findLast(({ kind }) => kind === 'intention')?.publishedOn
  return known({
    id: notice.procurementId,
    heldBy: 'register',
    title: notice.title,
    buyer: notice.unit,
    regime: notice.regime,
    category: notice.category,
    method: notice.method,
    summary: notice.summary,
    budget: notice.budget,
    controlPrice: notice.controlPrice,
    expectedMonth: notice.expectedMonth,
    intentionOn: isPlan ? null : disclosed,
    tenderPlanOn: isPlan ? disclosed : null,
    announcementOn: notice.kind === 'announcement' ? first : null,
    bidDeadlineOn: notice.bidDeadlineOn,
    measure: notice.measure,
    reservedSme: notice.reservedSme,
    reservedSmeShare: notice.reservedSmeShare,
    reservedSmallMicro: notice.reservedSmallMicro,
    noReserveReason: notice.noReserveReason,
    complaintPhone: notice.complaintPhone,
    bidDeposit: notice.bidDeposit,
  })
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null | undefined }

/** The fields that hold something; a record has no nulls. */
function known(record: Nullable<Procurement> & Pick<Procurement, 'id' | 'heldBy'>): Procurement {
  const entries = Object.entries(record).filter(([, value]) => value !== null && value !== undefined)
  return { ...(Object.fromEntries(entries) as Partial<Procurement>), id: record.id, heldBy: record.heldBy }
}
