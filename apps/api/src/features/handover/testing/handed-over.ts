import { mkdtemp, rm } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HandoverChannelSettings } from '@tenderlight/contracts/handover'
import type { IntentionForm } from '@tenderlight/contracts/intentions'
import type { Connection } from '@tenderlight/db/connect'
import { civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { openWebhookReceiver } from '../../../channels/testing/webhook-receiver.ts'
import { publishIntention } from '../../../testing/publish-intention.ts'
import { seedDistrict, startTestApi } from '../../../testing/test-api.ts'
import { handOver } from '../hand-over.ts'
import type { HandOverDeps } from '../hand-over.ts'

/** A Saturday: notices are published, and handed over, on rest days, too. */
export const SATURDAY = civilDate('2026-03-07')
export const SECRET = 'a secret of the platform'

export const intention = (title = '课桌椅采购'): IntentionForm => ({
  title,
  regime: 'government-procurement',
  category: 'goods',
  method: 'open-tender',
  summary: '课桌椅 600 套。联系人:张三 13812345678',
  budget: 150_000_000,
  expectedMonth: '2026-06',
  measure: 'exclusive',
})

/** Answers the call with that number (from 1). */
export type Answering = (call: number, response: ServerResponse) => void

/**
 * A district whose people are signed in, a platform that answers as it is told, a directory for files, and a worker's round
 * to be run by hand at a time that the test moves.
 */
export async function handedOver(connection: Connection, answering: Answering = accept, today: CivilDate = SATURDAY) {
  const handoverDir = await mkdtemp(join(tmpdir(), 'tenderlight-handover-'))
  const platform = await openWebhookReceiver(answering)
  const api = await startTestApi(connection, today, { handoverDir, stepMs: 1 })
  const district = await seedDistrict(api.deps)
  const { education, reviewer, water, waterReviewer, bureau } = district.users
  const people = {
    clerk: await api.client(education),
    reviewer: await api.client(reviewer),
    water: await api.client(water),
    waterReviewer: await api.client(waterReviewer),
    bureau: await api.client(bureau),
  }
  const errors: unknown[] = []
  const stopping = new AbortController()
  let later = 0
  const deps: HandOverDeps = {
    db: connection.within({ as: 'delivery', district: district.districtId }),
    handoverDir,
    now: () => new Date(api.clock.now().getTime() + later),
    report: (error) => errors.push(error),
    leaseMs: 60_000,
    stopping: stopping.signal,
  }
  const settings = { platform: '安徽省政府采购网', intentions: true, announcements: true, from: today }
  const run = () => handOver(deps, district.districtId)
  return {
    api,
    district,
    ...people,
    platform,
    errors,
    stopping,
    deps,
    handoverDir,
    /** The folder of the district. */
    folder: join(handoverDir, district.districtId),
    toWebhook: (url = platform.url): Promise<HandoverChannelSettings> =>
      people.bureau.handover.saveChannel.mutate({
        ...settings,
        method: 'webhook',
        webhookUrl: url,
        webhookSecret: SECRET,
      }),
    toFiles: () => people.bureau.handover.saveChannel.mutate({ ...settings, method: 'file' }),
    switchOff: () => people.bureau.handover.saveChannel.mutate({ ...settings, method: 'off' }),
    publish: (title?: string) => publishIntention(people.clerk, people.reviewer, intention(title)),
    run,
    /** Moves the worker's clock on and lets it look. */
    after: (ms: number) => {
      later += ms
      return run()
    },
    rows: async () => (await people.bureau.handover.list.query({ sort: 'number', descending: false })).handovers,
    close: async () => {
      await api.close()
      await platform.close()
      await rm(handoverDir, { recursive: true, force: true })
    },
  }
}

const accept: Answering = (call, response) =>
  response.writeHead(200).end(JSON.stringify({ accepted: true, number: `皖-${call}`, reason: '' }))

export type HandedOver = Awaited<ReturnType<typeof handedOver>>
