import { randomUUID } from 'node:crypto'
import type { testHandoverOutput } from '@tenderlight/contracts/handover'
import { handoverChannelOf, handoverWebhookOf } from '@tenderlight/db/repositories/handover-channel'
import type * as z from 'zod'
import { reasonOf } from '../../channels/outcome.ts'
import { askWebhook } from '../../channels/webhook.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../session/actor.ts'
import { folderOf } from './district-folder.ts'
import { problemOf, tryFolder } from './drop-file.ts'
import { readReply } from './push-webhook.ts'
import { channelOff } from './refusals.ts'

type Result = z.input<typeof testHandoverOutput>

/**
 * Tries the saved channel now: a signed call of the type `test`, or a file that is put and taken away again. Says what came of
 * it. Throws `Refused` `handover-refused` where the channel is off.
 */
export async function testChannel(deps: Deps, { districtId }: Actor): Promise<Result> {
  const channel = await handoverChannelOf(deps.db, districtId)
  switch (channel?.method) {
    case 'webhook':
      return testWebhook(deps, districtId, channel.district)
    case 'file':
      return testFolder(deps, districtId)
    case 'off':
    case undefined:
      throw channelOff()
  }
}

async function testWebhook(deps: Deps, districtId: string, district: string): Promise<Result> {
  const webhook = await handoverWebhookOf(deps.db, districtId)
  if (webhook === undefined) throw channelOff()
  const deliveryId = randomUUID()
  const body = JSON.stringify({ version: 1, type: 'test', delivery: deliveryId, district })
  const tried = readReply(await askWebhook({ ...webhook, deliveryId, body, now: deps.now() }))
  const status = tried.httpStatus === null ? '' : `HTTP ${tried.httpStatus} `
  const answer = `${status}${tried.text ?? ''}`.trim()
  return { to: webhook.url, ok: tried.taken, answer, problem: tried.taken ? null : tried.problem }
}

async function testFolder({ handoverDir }: Deps, districtId: string): Promise<Result> {
  if (handoverDir === null) return { to: '', ok: false, answer: '', problem: 'no-directory' }
  const to = folderOf(handoverDir, districtId).folder
  try {
    await tryFolder(handoverDir, districtId, randomUUID())
    return { to, ok: true, answer: '', problem: null }
  } catch (error) {
    return { to, ok: false, answer: reasonOf(error), problem: problemOf(error) }
  }
}
