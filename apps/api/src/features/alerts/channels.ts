import type { channelSettings, saveChannelsInput } from '@tenderlight/contracts/alerts'
import { channelsOf, saveChannels } from '@tenderlight/db/repositories/channel-settings'
import type { Channels } from '@tenderlight/db/repositories/channel-settings'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../problem.ts'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Actor } from '../../session/actor.ts'

type Settings = z.infer<typeof channelSettings>

/** Where the alerts of the actor's organisation go. */
export async function channels(deps: Deps, actor: Actor): Promise<Settings> {
  const { emails, webhookUrl, webhookSecret } = await channelsOf(deps.db, actor.districtId, actor.organisationId)
  return {
    emails: [...emails],
    webhookUrl,
    webhookSecretSet: webhookSecret !== null,
    mailAvailable: deps.mailer !== null,
  }
}

/**
 * Replaces the channels of the actor's organisation. Without a secret the stored one stays; taking the webhook away
 * takes its secret, too. Throws `Refused` `bad-input` for a webhook that could not be signed.
 */
export async function save(deps: Deps, actor: Actor, input: z.output<typeof saveChannelsInput>): Promise<Settings> {
  const { districtId, organisationId, organisationName } = actor
  await deps.db.transaction().execute(async (trx) => {
    const before = await channelsOf(trx, districtId, organisationId)
    const webhookSecret = input.webhookUrl === null ? null : (input.webhookSecret ?? before.webhookSecret)
    if (input.webhookUrl !== null && webhookSecret === null) throw new Refused('bad-input', { field: 'webhookSecret' })
    const emails = [...new Set(input.emails)]
    const after = { emails, webhookUrl: input.webhookUrl, webhookSecret }
    const at = deps.now()
    await saveChannels(trx, districtId, organisationId, after, at)
    const change = {
      before: told(before),
      after: { ...told(after), newSecret: webhookSecret !== before.webhookSecret },
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

/** What the log's digests are taken of: a secret is none of it, whether there is one is. */
function told({ emails, webhookUrl, webhookSecret }: Channels) {
  return { emails, webhookUrl, webhookSecretSet: webhookSecret !== null }
}
