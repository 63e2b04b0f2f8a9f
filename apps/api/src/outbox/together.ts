import type { DeliverJob, SweepJob } from './queues.ts'

/** The looks that do the work of all these, each clock looked at once: where a district is looked at, none of its parts is. */
export function sweepsTogether(jobs: readonly SweepJob[]): SweepJob[] {
  const whole = districtsTogether(jobs.filter(({ procurementId }) => procurementId === undefined))
  if (whole.some(({ districtId }) => districtId === undefined)) return whole
  const swept = new Set(whole.map(({ districtId }) => districtId))
  const parts = new Map<string | undefined, SweepJob>()
  for (const job of jobs) if (!swept.has(job.districtId)) parts.set(job.procurementId, job)
  return [...whole, ...parts.values()]
}

/** Each district once; one job without a district stands for all. */
export function districtsTogether(jobs: readonly DeliverJob[]): DeliverJob[] {
  const named = jobs.flatMap(({ districtId }) => (districtId === undefined ? [] : [districtId]))
  return named.length < jobs.length ? [{}] : Array.from(new Set(named), (districtId) => ({ districtId }))
}
