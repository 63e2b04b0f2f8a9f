import type { AlertAudience, Telling } from '@tenderlight/compliance/desk/alert-policy'
import type { Acting, Audience } from '@tenderlight/db/repositories/audience'
import type { Carried, NewDelivery } from '@tenderlight/db/repositories/deliveries'
import type { Role } from '@tenderlight/db/schema/tenancy'

/** Everybody who may be told of something in a district. */
export interface Everybody {
  readonly audiences: readonly Audience[]
  /** The heads of the bureau, by key, and their own mail addresses. */
  readonly heads: { readonly people: readonly string[]; readonly emails: readonly string[] }
  readonly acting: readonly Acting[]
}

/** Whose something is. */
export interface Concern {
  readonly organisationId: string
  readonly procurementId: string | null
}

/** By what somebody is reached: people by key, addresses, organisations with a webhook. */
interface Receivers {
  readonly people: readonly string[]
  readonly emails: readonly string[]
  readonly webhooks: readonly string[]
}

/** Whom an organisation is told through; others look by themselves. */
const TOLD: readonly Role[] = ['clerk', 'reviewer', 'supervisor']

/** Where something goes at once, and who is told of it once a day. */
export interface Recipients {
  readonly atOnce: readonly NewDelivery[]
  readonly daily: readonly { readonly channel: 'e-mail' | 'webhook'; readonly target: string }[]
}

/** Where `carries` goes by what a policy says: each receiver once, however many ways lead to it, and at once before daily. */
export function recipientsOf(
  carries: Carried,
  { of, by }: { readonly of: Concern; readonly by: readonly Telling[] },
  everybody: Everybody,
  canMail: boolean,
): Recipients {
  const found = new Map<string, { channel: NewDelivery['channel']; target: string; how: Telling['how'] }>()
  for (const { to, channel, how } of by) {
    for (const target of targetsOf(receiversOf(to, of, everybody), channel, canMail)) {
      const key = `${channel} ${target}`
      if (how === 'at-once' || !found.has(key)) found.set(key, { channel, target, how })
    }
  }
  const all = [...found.values()]
  return {
    atOnce: all.flatMap(({ channel, target, how }) => (how === 'at-once' ? [{ carries, channel, target }] : [])),
    // The list in the product is never bundled.
    daily: all.flatMap(({ channel, target, how }) =>
      how === 'daily' && channel !== 'in-app' ? [{ channel, target }] : [],
    ),
  }
}

function receiversOf(to: AlertAudience, of: Concern, { audiences, heads, acting }: Everybody): Receivers {
  const own = (one: Audience) => one.organisationId === of.organisationId
  switch (to) {
    case 'unit-clerks':
      return together(audiences.filter(own), ['clerk'])
    case 'unit-reviewers':
      return together(audiences.filter(own), ['reviewer', 'supervisor'])
    case 'bureau':
      return together(
        audiences.filter(({ kind }) => kind === 'finance-bureau'),
        TOLD,
      )
    case 'office':
      return together(
        audiences.filter(({ kind, people }) => kind === 'office' || people.some(({ role }) => role === 'office')),
        ['office'],
      )
    case 'agency':
      return together(
        audiences.filter(({ organisationId }) =>
          acting.some((one) => one.agencyId === organisationId && acts(one, of)),
        ),
        ['agency-clerk'],
      )
    case 'head': {
      const here = new Set(audiences.flatMap(({ people }) => people.map(({ id }) => id)))
      return { people: heads.people.filter((id) => here.has(id)), emails: heads.emails, webhooks: [] }
    }
  }
}

const acts = ({ unitId, procurementId }: Acting, of: Concern) =>
  procurementId === null ? unitId === of.organisationId : procurementId === of.procurementId

function together(audiences: readonly Audience[], roles: readonly Role[]): Receivers {
  return {
    people: audiences.flatMap(({ people }) => people.filter(({ role }) => roles.includes(role)).map(({ id }) => id)),
    emails: audiences.flatMap(({ emails }) => emails),
    webhooks: audiences.filter(({ hasWebhook }) => hasWebhook).map(({ organisationId }) => organisationId),
  }
}

function targetsOf(receivers: Receivers, channel: NewDelivery['channel'], canMail: boolean): readonly string[] {
  switch (channel) {
    case 'in-app':
      return receivers.people
    case 'e-mail':
      return canMail ? receivers.emails : []
    case 'webhook':
      return receivers.webhooks
  }
}

/** One delivery for each way by which these organisations are reached. */
export function deliveriesTo(concerned: readonly Audience[], carries: Carried, canMail: boolean): NewDelivery[] {
  const receivers = together(concerned, TOLD)
  return (['in-app', 'e-mail', 'webhook'] as const).flatMap((channel) =>
    Array.from(new Set(targetsOf(receivers, channel, canMail)), (target) => ({ carries, channel, target })),
  )
}
