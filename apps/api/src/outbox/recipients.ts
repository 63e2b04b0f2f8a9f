import type { RaisedAlert } from '@tenderlight/db/repositories/alerts-raise'
import type { Audience } from '@tenderlight/db/repositories/audience'
import type { Carried, NewDelivery } from '@tenderlight/db/repositories/deliveries'

/**
 * Where an alert goes: to the in-app list of everyone in the unit concerned and in the finance bureau, and to the mail
 * addresses and webhooks that unit and bureau have set. Each receiver once, however many ways lead to it. Mail only
 * where the installation can send mail.
 */
export function deliveriesFor(
  alert: RaisedAlert,
  audiences: readonly (Audience & { readonly isBureau: boolean })[],
  canMail: boolean,
): NewDelivery[] {
  const concerned = audiences.filter((one) => one.isBureau || one.organisationId === alert.organisationId)
  return deliveriesTo(concerned, { alertId: alert.id }, canMail)
}

/** One delivery for each way by which the people concerned are reached. */
export function deliveriesTo(concerned: readonly Audience[], carries: Carried, canMail: boolean): NewDelivery[] {
  const people = new Set(concerned.flatMap((one) => one.people))
  const emails = new Set(canMail ? concerned.flatMap((one) => one.emails) : [])
  const webhooks = concerned.filter((one) => one.hasWebhook).map((one) => one.organisationId)
  const to = (channel: NewDelivery['channel'], targets: Iterable<string>) =>
    Array.from(targets, (target) => ({ carries, channel, target }))
  return [...to('in-app', people), ...to('e-mail', emails), ...to('webhook', webhooks)]
}
