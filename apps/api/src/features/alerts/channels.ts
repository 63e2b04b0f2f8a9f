import type { channelSettings, saveChannelsInput } from '@tenderlight/contracts/alerts'
import { channelsOf, saveChannels } from '@tenderlight/db/repositories/channel-settings'
import type { Channels } from '@tenderlight/db/repositories/channel-settings'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { maskUrl } from '../../channels/mask-url.ts'
import { Refused } from '../../problem.ts'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Actor } from '../../session/actor.ts'

type Settings = z.infer<typeof channelSettings>

/** Where the alerts of the actor's organisation go. */
export async function channels(deps: Deps, actor: Actor): Promise<Settings> {
  const { emails, webhookUrl, webhookSecret, webhookFormat } = await channelsOf(
    deps.db,
    actor.districtId,
    actor.organisationId,
  )
  return {
    emails: [...emails],
    webhookUrl: webhookUrl === null ? null : maskUrl(webhookUrl),
    webhookFormat,
    webhookSecretSet: webhookSecret !== null,
    mailAvailable: deps.mailer !== null,
  }
}

/**
 * Replaces the channels of the actor's organisation. Without a secret the stored one stays, as long as the
 * webhook keeps its form; taking the webhook away takes its secret, too. Throws `Refused` `bad-input` for a webhook that could not be signed.
 */
export async function save(deps: Deps, actor: Actor, input: z.output<typeof saveChannelsInput>): Promise<Settings> {
  const { districtId, organisationId, organisationName } = actor
  await deps.db.transaction().execute(async (trx) => {
    const before = await channelsOf(trx, districtId, organisationId)
    const webhookUrl = addressOf(input.webhookUrl, before.webhookUrl)
    const { webhookFormat } = input
    const stored = webhookFormat === before.webhookFormat ? before.webhookSecret : null
    const webhookSecret = webhookUrl === null ? null : (input.webhookSecret ?? stored)
    if (webhookUrl !== null && webhookSecret === null && webhookFormat === 'generic')
      throw new Refused('bad-input', { field: 'webhookSecret' })
    const emails = [...new Set(input.emails)]
    const after = { emails, webhookUrl, webhookSecret, webhookFormat }
    const at = deps.now()
    await saveChannels(trx, districtId, organisationId, after, at)
    const change = {
      before: told(before),
      after: {
        ...told(after),
        newSecret: webhookSecret !== before.webhookSecret,
        newAddress: webhookUrl !== before.webhookUrl,
      },
    }
    await appendLog(trx, byActor(actor), at, {
      kind: 'channels',
      id: organisationId,
      label: organisationName,
      ...change,
    })
  })
  return channels(deps, actor)
}

/** The address that is meant: as it was shown, its values hidden, the one that is stored. */
function addressOf(given: string | null, stored: string | null): string | null {
  return given !== null && stored !== null && given === maskUrl(stored) ? stored : given
}

/** What the log's digests are taken of: a secret is none of it, nor the key in an address; whether there is one is. */
function told({ emails, webhookUrl, webhookSecret, webhookFormat }: Channels) {
  const address = webhookUrl === null ? null : maskUrl(webhookUrl)
  return { emails, webhookUrl: address, webhookSecretSet: webhookSecret !== null, webhookFormat }
}
