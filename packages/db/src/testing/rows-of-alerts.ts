import { ON } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'
import type { Place } from './place.ts'

const AT = '2026-03-02T01:00:00.000Z'

/** What somebody is told of once a day, and a try of a delivery: of the alert and the delivery of the place. */
export function rowsOfAlerts({ district, unitName, key }: Place): readonly TableRow[] {
  const own = { district_id: district }
  return [
    [
      'alert_digests',
      {
        ...own,
        id: key('alert-digest'),
        channel: 'e-mail',
        target: `${unitName}@d.example`,
        send_at: AT,
        raised_on: ON,
      },
    ],
    ['alert_digest_items', { ...own, digest_id: key('alert-digest'), alert_id: key('alert') }],
    [
      'deliveries',
      {
        ...own,
        id: key('failed-delivery'),
        alert_digest_id: key('alert-digest'),
        channel: 'e-mail',
        target: `${unitName}@d.example`,
        status: 'failed',
        attempts: 6,
        last_error: 'no such mailbox',
        created_at: AT,
      },
    ],
    [
      'delivery_tries',
      { ...own, delivery_id: key('failed-delivery'), n: 1, at: AT, outcome: 'sent', answer: 'HTTP 204' },
    ],
  ]
}
