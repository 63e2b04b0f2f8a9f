import { createHash } from 'node:crypto'
import { ON } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'
import type { Place } from './place.ts'

const AT = '2026-03-02T01:00:00.000Z'

/** The notice of a place on its way to the platform of its district. */
export function rowsOfHandover({ unitName, district, unit, person, project, key }: Place): readonly TableRow[] {
  const own = { district_id: district }
  const payload = JSON.stringify({ version: 1, type: 'notice', delivery: key('handover'), unit: unitName })
  return [
    [
      'handover_channels',
      {
        ...own,
        platform: '省平台',
        method: 'off',
        intentions: true,
        announcements: true,
        from_on: ON,
        updated_at: AT,
        updated_by: person,
      },
    ],
    ['handover_webhooks', { ...own, url: `https://${unit}.example/notices`, secret: `secret of ${unit}` }],
    [
      'handovers',
      {
        ...own,
        id: key('handover'),
        organisation_id: unit,
        procurement_id: project,
        notice_id: key('notice'),
        payload,
        payload_digest: createHash('sha256').update(payload).digest('hex'),
        method: 'webhook',
        status: 'failed',
        attempts: 6,
        created_at: AT,
      },
    ],
    [
      'handover_steps',
      {
        ...own,
        organisation_id: unit,
        handover_id: key('handover'),
        step: 1,
        kind: 'queued',
        at: AT,
        method: 'webhook',
      },
    ],
    [
      'handover_unreadable',
      { ...own, id: key('unreadable'), file_name: `${unit}.json`, reason: 'not-json', found_at: AT },
    ],
  ]
}
