import type { Rulebook } from '@tenderlight/compliance/rules/rule'
import type { SigningKey } from '@tenderlight/db/audit-log/keys'
import type { Connection } from '@tenderlight/db/connect'
import { listDistricts } from '@tenderlight/db/repositories/organisations'
import type { Mailer } from './channels/mailer.ts'
import { sweepCases } from './desk/case-sweep.ts'
import { deliver } from './features/alerts/deliver.ts'
import { openJobs } from './features/alerts/jobs.ts'
import { signYesterday } from './features/audit/sign-heads.ts'
import { DELIVER_QUEUE, FIGURES_QUEUE, HANDOVER_QUEUE, SIGN_QUEUE, SWEEP_QUEUE, WEEKLY_QUEUE } from './outbox/queues.ts'
import type { DeliverJob, SweepJob } from './outbox/queues.ts'
import { districtsTogether, sweepsTogether } from './outbox/together.ts'
import { sweep } from './features/alerts/sweep.ts'
import { sweepReports } from './features/alerts/sweep-reports.ts'
import { handOver } from './features/handover/hand-over.ts'
import { raiseWeekly } from './features/worklist/raise-weekly.ts'
import { refuseWithoutRoom } from './protection/disk-space.ts'
import { makeFigures } from './reckoning/make-figures.ts'
import type { Reckoner } from './reckoning/reckon.ts'
import type { Standing } from './record/standing.ts'

/** What the worker needs of its surroundings. */
export interface WorkerDeps {
  readonly connection: Connection
  readonly standing: Standing
  readonly rulebook: Rulebook
  /** Reckons over all records of a district; stopped with the worker, whose jobs do not wait for it then. */
  readonly reckoner: Reckoner
  /** Signs the log of each day. */
  readonly signingKey: SigningKey
  /** Null: no mail server is configured, and no mail is queued. Stays open when the worker stops. */
  readonly mailer: Mailer | null
  /** Address of the installation as people reach it, without a slash at the end. */
  readonly publicUrl: string
  /** Below which notices are put as files for platforms; null: none are. */
  readonly handoverDir: string | null
  now(): Date
  /** Told of every error in the background: of the database, or of a job, which is then run again. */
  report(error: unknown): void
}

export interface Worker {
  /** Takes no more jobs, lets running ones end, breaks sendings off and gives them back. */
  stop(): Promise<void>
}

/** Longer than the longest sending. */
const LEASE_MS = 60_000
const STOP_MS = 15_000
/** Figures wait until a start is over. */
const FIGURES_AFTER_START_SECONDS = 90
/** Jobs of one kind are taken many at a time, and the next at once: one in two seconds would fall behind a busy office. */
const TOGETHER = { batchSize: 100, burstWhenBatchFull: true } as const

/**
 * Starts the background work: a sweep of every district, its clocks and its cases, now, at 08:30 in China and after each change (`enqueueSweep`),
 * the sending of what is queued and the handing over of notices, both looked after each minute, the weekly mails now and at
 * 08:00, the signing of each district's log now and after midnight, and the figures over each district soon after the start, at
 * 06:00, at 23:50 and after changes.
 */
export async function startWorker(deps: WorkerDeps, leaseMs: number = LEASE_MS): Promise<Worker> {
  const { connection } = deps
  const stopping = new AbortController()
  const own = { ...deps, canMail: deps.mailer !== null, leaseMs, stopping: stopping.signal, within: connection.within }
  const everywhere = connection.within({ as: 'installation' })
  const as = (part: 'sweep' | 'delivery' | 'signing' | 'reckoning', district: string) => ({
    ...own,
    db: connection.within({ as: part, district }),
  })
  const districts = async (id: string | undefined) =>
    id === undefined ? (await listDistricts(everywhere)).map((district) => district.id) : [id]

  const jobs = await openJobs(connection.engine, (error) => deps.report(error))
  const { boss } = jobs
  // Jobs that are refused here are run again, the sending of what is queued each minute anyway.
  await boss.work<SweepJob>(SWEEP_QUEUE, TOGETHER, async (jobs) => {
    await refuseWithoutRoom(deps.connection)
    for (const { districtId: asked, procurementId } of sweepsTogether(jobs.map(({ data }) => data))) {
      for (const districtId of await districts(asked)) {
        const looked = { districtId, procurementId }
        await sweep(as('sweep', districtId), looked)
        const { opened, escalated } = await sweepCases(as('sweep', districtId), looked)
        // What it opened or escalated is told now, not when somebody happens to change something.
        if (opened + escalated > 0) await sweep(as('sweep', districtId), looked)
        if (procurementId === undefined) await sweepReports(as('sweep', districtId), districtId)
      }
    }
  })
  await boss.work<DeliverJob>(DELIVER_QUEUE, TOGETHER, async (jobs) => {
    await refuseWithoutRoom(deps.connection)
    for (const { districtId: asked } of districtsTogether(jobs.map(({ data }) => data))) {
      for (const districtId of await districts(asked)) await deliver(as('delivery', districtId), districtId)
    }
  })
  await boss.work<DeliverJob>(HANDOVER_QUEUE, TOGETHER, async (jobs) => {
    await refuseWithoutRoom(deps.connection)
    for (const { districtId: asked } of districtsTogether(jobs.map(({ data }) => data))) {
      for (const districtId of await districts(asked)) await handOver(as('delivery', districtId), districtId)
    }
  })
  await boss.work(WEEKLY_QUEUE, async () => {
    await refuseWithoutRoom(deps.connection)
    for (const districtId of await districts(undefined)) await raiseWeekly(as('sweep', districtId), districtId)
  })
  await boss.work(SIGN_QUEUE, async () => {
    for (const districtId of await districts(undefined)) await signYesterday(as('signing', districtId), districtId)
  })
  await boss.work<DeliverJob>(FIGURES_QUEUE, TOGETHER, async (jobs) => {
    await refuseWithoutRoom(deps.connection)
    const asked = districtsTogether(jobs.map(({ data }) => data))
    const all = asked.some(({ districtId }) => districtId === undefined)
    for (const { id: districtId, jurisdiction } of await listDistricts(everywhere)) {
      if (!all && !asked.some((one) => one.districtId === districtId)) continue
      if (stopping.signal.aborted) return
      await makeFigures(as('reckoning', districtId), { districtId, jurisdiction }).catch((error: unknown) => {
        if (!stopping.signal.aborted) throw error
      })
    }
  })
  await boss.schedule(SWEEP_QUEUE, '30 8 * * *', {}, { tz: 'Asia/Shanghai' })
  await boss.schedule(DELIVER_QUEUE, '* * * * *', {}, { tz: 'Asia/Shanghai' })
  await boss.schedule(HANDOVER_QUEUE, '* * * * *', {}, { tz: 'Asia/Shanghai' })
  await boss.schedule(WEEKLY_QUEUE, '0 8 * * *', {}, { tz: 'Asia/Shanghai' })
  await boss.schedule(SIGN_QUEUE, '5 0 * * *', {}, { tz: 'Asia/Shanghai' })
  await boss.schedule(FIGURES_QUEUE, '0 6 * * *', {}, { tz: 'Asia/Shanghai' })
  // The last one of a day keeps what the board showed on its evening.
  await boss.schedule(FIGURES_QUEUE, '50 23 * * *', {}, { tz: 'Asia/Shanghai', key: 'evening' })
  await boss.send(FIGURES_QUEUE, {}, { startAfter: FIGURES_AFTER_START_SECONDS })
  await boss.send(SIGN_QUEUE, {})
  await boss.send(SWEEP_QUEUE, {})
  await boss.send(WEEKLY_QUEUE, {})
  await boss.send(DELIVER_QUEUE, {})
  // What a killed process had taken is free again when its lease has run out.
  for (const queue of [DELIVER_QUEUE, HANDOVER_QUEUE]) {
    await boss.send(queue, {})
    await boss.send(queue, {}, { startAfter: Math.ceil(leaseMs / 1000) + 1 })
  }

  return {
    stop: async () => {
      stopping.abort()
      // A district that is being judged would hold the end for long; its figures are made after the next start.
      await deps.reckoner.stop()
      await jobs.stop(STOP_MS)
    },
  }
}
