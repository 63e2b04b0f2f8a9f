/** The job queues. They carry pointers only: what a job acts on is read when it runs. */
export const SWEEP_QUEUE = 'alerts.sweep'
export const DELIVER_QUEUE = 'alerts.deliver'
/** Signs where each district's log ended yesterday. */
export const SIGN_QUEUE = 'log.sign'

/** Hands published notices over to the platforms, and takes in what they answered. */
export const HANDOVER_QUEUE = 'handover.send'

/** Raises the weekly mails. */
export const WEEKLY_QUEUE = 'worklist.weekly'

/** Makes the figures over all records of a district anew. */
export const FIGURES_QUEUE = 'figures.reckon'

/** Which clocks to look at: one procurement's, a district's or, with neither, every district's. */
export interface SweepJob {
  readonly districtId?: string
  readonly procurementId?: string
}

/** Whose queued deliveries to send: a district's or, without one, every district's. */
export interface DeliverJob {
  readonly districtId?: string
}
