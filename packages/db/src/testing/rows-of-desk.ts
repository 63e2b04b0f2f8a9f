import { ON } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'
import type { Place } from './place.ts'

/** What the desk of the place's district set, and a figure of it; the key tells the places of one district apart. */
export function rowsOfDesk({ district, key, person }: Place): readonly TableRow[] {
  return [
    [
      'desk_settings',
      {
        district_id: district,
        kind: 'case-policy',
        key: `rule-${key('desk').slice(0, 8)}`,
        version: 1,
        content: { afterWorkingDays: 3, answerWithin: 5, reviewWithin: null, escalateAfter: null },
        from_on: ON,
        reason: '区政府专题会议纪要',
        recorded_at: '2026-03-02T01:00:00.000Z',
        recorded_by: person,
      },
    ],
    [
      'figures',
      {
        district_id: district,
        kind: 'rule-tally',
        key: key('figure'),
        day: ON,
        basis: '1',
        made_at: '2026-03-02T01:00:00.000Z',
        took_ms: 1,
        content: {},
      },
    ],
  ]
}
