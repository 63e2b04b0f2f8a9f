import type { Published, SubmitIntention } from '@tenderlight/contracts/intentions'
import type { Client } from './test-api.ts'

/** Publishes an intention as units do: the clerk submits it, the reviewer approves what they see. */
export async function publishIntention(clerk: Client, reviewer: Client, form: SubmitIntention): Promise<Published> {
  const { submission: id } = await clerk.intentions.submit.mutate(form)
  const { steps } = await reviewer.intentions.submission.query({ id })
  return reviewer.intentions.approve.mutate({ id, step: steps.at(-1)?.step ?? 0 })
}
