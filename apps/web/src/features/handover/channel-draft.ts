import type { HandoverChannelSettings } from '@tenderlight/contracts/handover'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

const METHODS = ['off', 'webhook', 'file'] as const

/** A channel as it is being entered; its secret is never kept in the browser. */
export interface ChannelDraft {
  readonly platform: string
  readonly method: (typeof METHODS)[number]
  readonly intentions: boolean
  readonly announcements: boolean
  readonly from: CivilDate | undefined
  readonly url: string
}

/** The form of what is saved; of nothing saved, one that begins with both kinds, today. */
export function draftOf({ channel, webhookUrl }: HandoverChannelSettings, today: CivilDate): ChannelDraft {
  const url = webhookUrl ?? ''
  if (channel === null)
    return { platform: '', method: 'webhook', intentions: true, announcements: true, from: today, url }
  const { platform, method, intentions, announcements, from } = channel
  return { platform, method, intentions, announcements, from, url }
}

/** What of something kept in the browser is a channel; undefined: nothing. */
export function readChannelDraft(kept: unknown): ChannelDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const fields: Readonly<Record<string, unknown>> = { ...kept }
  const words = (name: string, longest: number) => {
    const value = fields[name]
    return typeof value === 'string' ? value.slice(0, longest) : ''
  }
  const method = METHODS.find((one) => one === fields['method'])
  if (method === undefined) return undefined
  return {
    platform: words('platform', 60),
    method,
    intentions: fields['intentions'] === true,
    announcements: fields['announcements'] === true,
    from: parseCivilDate(words('from', 10)),
    url: words('url', 2000),
  }
}

/** What a channel lacks before it can be saved. */
export interface ChannelProblems {
  readonly platform: boolean
  readonly kinds: boolean
  readonly from: boolean
  readonly url: boolean
  readonly secret: 'needed' | 'short' | undefined
}

export function problemsOf(draft: ChannelDraft, secret: string, isStored: boolean): ChannelProblems {
  const isWebhook = draft.method === 'webhook'
  const url = draft.url.trim()
  const isAddress = /^https?:\/\//u.test(url) && URL.canParse(url)
  return {
    platform: draft.platform.trim() === '',
    kinds: !draft.intentions && !draft.announcements,
    from: draft.from === undefined,
    url: isWebhook && !isAddress,
    secret: !isWebhook
      ? undefined
      : secret === ''
        ? isStored
          ? undefined
          : 'needed'
        : secret.length < 16
          ? 'short'
          : undefined,
  }
}

/** Whether it can be saved as it is. */
export function isComplete({ secret, ...problems }: ChannelProblems): boolean {
  return secret === undefined && Object.values(problems).every((problem) => !problem)
}
