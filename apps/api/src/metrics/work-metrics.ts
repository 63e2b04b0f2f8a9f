import type { Db } from '@tenderlight/db/connect'
import { evidenceStored } from '@tenderlight/db/repositories/evidence'
import {
  clocksByLight,
  deliveriesByState,
  handoversByState,
  queueStates,
} from '@tenderlight/db/repositories/work-in-hand'
import { todayInChina } from '@tenderlight/law/civil-date'
import { Gauge } from 'prom-client'
import type { Registry } from 'prom-client'
import type { Now } from '../clock.ts'
import { SWEEP_QUEUE } from '../outbox/queues.ts'

/** However often somebody asks, the database is asked at most this often. */
const FRESH_MS = 5_000

/** Gauges of the work in hand, of all districts together. Returns what fills them from the database. */
export function workMetrics(registry: Registry, db: Db, now: Now): () => Promise<void> {
  const gauge = <const L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Gauge({ name: `tenderlight_${name}`, help, labelNames: [...labelNames], registers: [registry] })
  const clocks = gauge('clocks', 'Running clocks by level and the light of today', ['level', 'light'])
  const deliveries = gauge('deliveries', 'Deliveries of alerts by channel and state', ['channel', 'state'])
  const handovers = gauge('handovers', 'Notices for the platforms by way and state; queued ones wait', [
    'method',
    'state',
  ])
  const handoverLag = gauge('handover_lag_seconds', 'How long the notice that has waited longest has been due', [])
  const waiting = gauge('queue_waiting', 'Jobs whose time has come and that nobody has taken', ['queue'])
  const active = gauge('queue_active', 'Jobs being worked on', ['queue'])
  const lag = gauge('queue_lag_seconds', 'How long the oldest waiting job has waited', ['queue'])
  const sweepLag = gauge('sweep_lag_seconds', 'How long a look at the clocks that is due has waited', [])
  const files = gauge('evidence_files', 'Files of evidence that are stored', [])
  const bytes = gauge('evidence_bytes', 'Bytes of evidence that are stored', [])
  const sweptAt = gauge('sweep_last_timestamp_seconds', 'When the last look at the clocks ended', [])

  const fill = async () => {
    const [lit, sent, pushed, queues, stored] = [
      await clocksByLight(db, todayInChina(now())),
      await deliveriesByState(db),
      await handoversByState(db, now()),
      await queueStates(db),
      await evidenceStored(db),
    ]
    for (const each of [clocks, deliveries, handovers, waiting, active, lag]) each.reset()
    for (const { level, light, clocks: count } of lit) clocks.set({ level, light }, count)
    for (const { channel, status, deliveries: count } of sent) deliveries.set({ channel, state: status }, count)
    for (const { method, status, handovers: count } of pushed) handovers.set({ method, state: status }, count)
    handoverLag.set(Math.max(0, ...pushed.map(({ lag: seconds }) => seconds)))
    for (const { queue, waiting: due, active: busy, lag: seconds } of queues) {
      waiting.set({ queue }, due)
      active.set({ queue }, busy)
      lag.set({ queue }, seconds)
    }
    files.set(stored.files)
    bytes.set(stored.bytes)
    const sweeps = queues.find(({ queue }) => queue === SWEEP_QUEUE)
    sweepLag.set(sweeps?.lag ?? 0)
    if (sweeps?.lastDone) sweptAt.set(sweeps.lastDone.getTime() / 1000)
  }
  let filled: { readonly at: number; readonly done: Promise<void> } | undefined
  return () => {
    if (filled === undefined || performance.now() - filled.at > FRESH_MS) {
      filled = { at: performance.now(), done: fill() }
    }
    return filled.done
  }
}
