import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Client } from './test-api.ts'

/** What a test says of a request. */
interface Given {
  readonly title?: string
  readonly receivedOn: CivilDate
  readonly from?: string
}

/** Takes a request without a project in as `client`, told in person; returns its key. */
export async function receiveRequest(
  client: Client,
  { from = '示例商贸有限公司', receivedOn, title = '反映付款进度' }: Given,
): Promise<string> {
  const { id } = await client.requests.receive.mutate({
    kind: 'request',
    regime: null,
    channel: 'visit',
    title,
    words: '请协调。',
    receivedOn,
    project: null,
    after: null,
    party: { name: from, telephone: null, creditCode: null, address: null },
    confidential: false,
    said: {},
  })
  return id
}
