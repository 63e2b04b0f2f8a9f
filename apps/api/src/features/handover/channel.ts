import type { handoverChannel, saveHandoverInput } from '@tenderlight/contracts/handover'
import {
  handoverChannelOf,
  handoverWebhookOf,
  saveHandoverChannel,
  saveHandoverWebhook,
} from '@tenderlight/db/repositories/handover-channel'
import type { HandoverChannel, HandoverWebhook } from '@tenderlight/db/repositories/handover-channel'
import type * as z from 'zod'
import { appendLog, byActor } from '../../audit-log/append-log.ts'
import type { Deps } from '../../deps.ts'
import { enqueueJob } from '../../outbox/enqueue-job.ts'
import { HANDOVER_QUEUE } from '../../outbox/queues.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { folderOf } from './district-folder.ts'

type Settings = z.input<typeof handoverChannel>
type Input = z.output<typeof saveHandoverInput>

/** Where the district's notices are handed over to, without the secret. */
export async function channel(deps: Deps, { districtId }: Actor): Promise<Settings> {
  const set = await handoverChannelOf(deps.db, districtId)
  const webhook = await handoverWebhookOf(deps.db, districtId)
  return {
    channel:
      set === undefined ? null : { ...set, changedAt: set.updatedAt.toISOString(), changedBy: set.updatedBy ?? '' },
    webhookUrl: webhook?.url ?? null,
    webhookSecretSet: webhook !== undefined,
    directory: deps.handoverDir === null ? null : folderOf(deps.handoverDir, districtId).folder,
  }
}

/**
 * Replaces the district's channel. What is queued goes the new way from now on. Throws `Refused` `bad-input` for a webhook
 * that has no address or could not be signed, and for files where the installation puts none.
 */
export async function saveChannel(deps: Deps, actor: Actor, input: Input): Promise<Settings> {
  const { districtId, personId } = actor
  const { platform, method, intentions, announcements, from } = input
  if (method === 'file' && deps.handoverDir === null) throw new Refused('bad-input', { field: 'method' })
  await deps.db.transaction().execute(async (trx) => {
    const before = await handoverChannelOf(trx, districtId)
    const known = await handoverWebhookOf(trx, districtId)
    const webhook = webhookOf(input, known)
    const after = { platform, method, intentions, announcements, from }
    const at = deps.now()
    await saveHandoverChannel(trx, districtId, after, { personId, at })
    await saveHandoverWebhook(trx, districtId, webhook)
    await enqueueJob(trx, HANDOVER_QUEUE, { districtId })
    await appendLog(trx, byActor(actor), at, {
      kind: 'handover-channel',
      id: districtId,
      label: platform,
      before: before === undefined ? undefined : told(before, known),
      after: { ...told(after, webhook), newSecret: webhook !== undefined && webhook.secret !== known?.secret },
    })
  })
  return channel(deps, actor)
}

function webhookOf(
  { method, webhookUrl, webhookSecret }: Input,
  known: HandoverWebhook | undefined,
): HandoverWebhook | undefined {
  switch (method) {
    case 'off':
      return known
    case 'file':
      return undefined
    case 'webhook': {
      const url = webhookUrl ?? known?.url
      if (url === undefined) throw new Refused('bad-input', { field: 'webhookUrl' })
      const secret = webhookSecret ?? known?.secret
      if (secret === undefined) throw new Refused('bad-input', { field: 'webhookSecret' })
      return { url, secret }
    }
  }
}

/** What the log's digests are taken of: a secret is none of it, whether there is one is. */
function told({ platform, method, intentions, announcements, from }: HandoverChannel, webhook?: HandoverWebhook) {
  const webhookUrl = webhook?.url ?? null
  return { platform, method, intentions, announcements, from, webhookUrl, webhookSecretSet: webhookUrl !== null }
}
