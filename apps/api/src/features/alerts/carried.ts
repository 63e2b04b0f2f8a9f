import type { Db } from '@tenderlight/db/connect'
import { closeDigests } from '@tenderlight/db/repositories/alert-digests'
import { alertRecords } from '@tenderlight/db/repositories/alert-records'
import { caseAlertRecords } from '@tenderlight/db/repositories/case-alerts'
import { reportAlertRecords } from '@tenderlight/db/repositories/report-alerts'
import { matterAlertRecords } from '@tenderlight/db/repositories/matter-alerts'
import type { ClaimedDelivery } from '@tenderlight/db/repositories/deliveries'
import type { Deps } from '../../deps.ts'
import { digestMail } from '../../outbox/digest-mail.ts'
import { digestNotices } from '../../outbox/digest-notice.ts'
import { digestWebhookBody } from '../../outbox/digest-webhook.ts'
import { weeklyMail } from '../../outbox/weekly-mail.ts'
import { weeklyNotices } from '../../outbox/weekly-notice.ts'
import { alertDigestMail } from './alert-digest-mail.ts'
import { alertDigestNotice } from './alert-digest-notice.ts'
import type { AlertDigestNotice } from './alert-digest-notice.ts'
import { alertLine, digestLine } from './alert-lines.ts'
import { alertMail } from './alert-mail.ts'
import { alertNotice } from './alert-notice.ts'
import type { AlertNotice, NoticeContext } from './alert-notice.ts'
import { alertDigestWebhookBody, alertWebhookBody } from './alert-webhook.ts'
import { matterMessage } from './matter-notice.ts'
import { caseMessage } from './case-notice.ts'
import { reportMessage } from './report-notice.ts'
import type { Message } from './send-delivery.ts'

export interface CarriedDeps extends NoticeContext {
  readonly db: Db
  /** The database as it is seen for somebody else: what a weekly mail says, its reader could look up themselves. */
  readonly within: Deps['within']
  now(): Date
}

/** Words what a delivery brings; undefined when it is not on record. Throws where the record cannot be judged. */
export type Wording = (delivery: ClaimedDelivery) => Message | undefined

/** Reads from the record what these deliveries bring. The digests of a day among them are closed: what comes later goes on the next. */
export async function wordingOf(
  deps: CarriedDeps,
  districtId: string,
  taken: readonly ClaimedDelivery[],
): Promise<Wording> {
  const idsOf = (id: (one: ClaimedDelivery) => string | null) => [...new Set(taken.flatMap((one) => id(one) ?? []))]
  const { db, publicUrl } = deps
  const bundles = await closeDigests(
    db,
    districtId,
    idsOf((one) => one.alertDigestId),
    deps.now(),
  )
  const bundleOf = new Map(bundles.map((bundle) => [bundle.id, bundle]))
  const alertIds = [...idsOf((one) => one.alertId), ...bundles.flatMap((bundle) => bundle.alertIds)]
  const records = await alertRecords(db, districtId, alertIds)
  const recordOf = new Map(records.map((record) => [record.id, record]))
  const noticeOf = (id: string): AlertNotice | undefined => {
    const record = recordOf.get(id)
    return record && alertNotice(record, deps)
  }
  const ofCases = await caseAlertRecords(db, districtId, alertIds)
  const cases = new Map(ofCases.map((one) => [one.id, one]))
  const ofMatters = await matterAlertRecords(db, districtId, alertIds)
  const matters = new Map(ofMatters.map((one) => [one.id, one]))
  const ofReports = await reportAlertRecords(db, districtId, alertIds)
  const reports = new Map(ofReports.map((one) => [one.id, one]))
  const digestIds = idsOf((one) => one.digestId)
  const digests = await digestNotices(db, districtId, digestIds, publicUrl)
  const weeklyIds = idsOf((one) => one.weeklyId)
  const weeks = await weeklyNotices(deps, districtId, weeklyIds)
  return ({ alertId, alertDigestId, digestId, weeklyId }) => {
    const week = weeks.get(weeklyId ?? '')
    if (week !== undefined) return { mail: () => weeklyMail(week) }
    const digest = digests.get(digestId ?? '')
    if (digest !== undefined) {
      return {
        mail: () => digestMail(digest),
        webhookBody: (delivery) => digestWebhookBody(delivery, digest),
        lines: () => [digestLine(digest)],
      }
    }
    const bundle = bundleOf.get(alertDigestId ?? '')
    if (bundle !== undefined) return messageOfDay(alertDigestNotice(bundle, noticeOf, publicUrl))
    const ofCase = cases.get(alertId ?? '')
    if (ofCase !== undefined) return caseMessage(ofCase, publicUrl)
    const ofMatter = matters.get(alertId ?? '')
    if (ofMatter !== undefined) return matterMessage(ofMatter, publicUrl)
    const ofReport = reports.get(alertId ?? '')
    if (ofReport !== undefined) return reportMessage(ofReport, publicUrl)
    const notice = noticeOf(alertId ?? '')
    if (notice === undefined) return undefined
    return {
      mail: () => alertMail(notice),
      webhookBody: (delivery) => alertWebhookBody(delivery, notice),
      lines: () => [alertLine(notice)],
    }
  }
}

function messageOfDay(notice: AlertDigestNotice): Message | undefined {
  if (notice.alerts.length === 0) return undefined
  return {
    mail: () => alertDigestMail(notice),
    webhookBody: (delivery) => alertDigestWebhookBody(delivery, notice),
    lines: () => notice.alerts.map(alertLine),
  }
}
