import type { PublishIntention } from '@tenderlight/contracts/intentions'
import type { Draft } from './draft.ts'

/** What is sent to publish the draft; undefined while a needed field is empty. Empty texts are left out. */
export function publishInput(draft: Draft, reason: string): PublishIntention | undefined {
  const { readFrom: _, id, noReserveReason, complaintPhone, category, method, budget, ...rest } = draft
  if (draft.title.trim() === '' || category === undefined || method === undefined || budget === undefined) {
    return undefined
  }
  return {
    ...rest,
    category,
    method,
    budget,
    ...said({ id, noReserveReason, complaintPhone, reason }),
  }
}

function said<K extends string>(texts: Readonly<Record<K, string>>): { [F in K]?: string } {
  return Object.fromEntries(
    Object.entries<string>(texts)
      .map(([field, text]) => [field, text.trim()])
      .filter(([, text]) => text !== ''),
  ) as { [F in K]?: string }
}
