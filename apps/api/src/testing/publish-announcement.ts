import type { AnnouncementAsked, Published, Submitted } from '@tenderlight/contracts/intentions'
import type { Client } from './test-api.ts'

/** Submits an announcement as people do: having looked at what would go out. */
export async function submitAnnouncement(client: Client, asked: AnnouncementAsked): Promise<Submitted> {
  const { seen } = await client.intentions.previewAnnouncement.mutate(asked)
  return client.intentions.announce.mutate({ ...asked, seen })
}

/** Publishes an announcement as units do: somebody submits it, the reviewer approves exactly what they see. */
export async function publishAnnouncement(
  client: Client,
  reviewer: Client,
  asked: AnnouncementAsked,
): Promise<Published> {
  const { submission: id } = await submitAnnouncement(client, asked)
  return approveAnnouncement(reviewer, id)
}

/** Approves exactly what the reviewer is shown. */
export async function approveAnnouncement(reviewer: Client, id: string): Promise<Published> {
  const { steps, announcement } = await reviewer.intentions.submission.query({ id })
  const seen = announcement?.preview?.seen ?? ''
  return reviewer.intentions.approveAnnouncement.mutate({ id, step: steps.at(-1)?.step ?? 0, seen })
}
