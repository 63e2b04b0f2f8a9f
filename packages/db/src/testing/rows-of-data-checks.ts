import { ON } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'
import type { Place } from './place.ts'

const AT = '2026-03-02T01:00:00.000Z'

/** A check of a list in which a notice of the place's project was missing, and what its unit answered. */
export function rowsOfDataChecks({ district, unit, project, person, key }: Place): readonly TableRow[] {
  const of = { district_id: district, check_id: key('check') }
  return [
    [
      'data_checks',
      {
        district_id: district,
        id: key('check'),
        from_on: ON,
        through_on: ON,
        kinds: ['announcement'],
        source: 'upload',
        filename: '清单.csv',
        digest: '0'.repeat(64),
        lines: 1,
        budget_step: 1,
        elsewhere: [],
        made_at: AT,
        made_by: person,
      },
    ],
    ['data_check_units', { ...of, place: 0, organisation_id: unit, checked: 1, agreed: 0, outcomes: { missing: 1 } }],
    [
      'data_check_results',
      {
        ...of,
        n: 1,
        outcome: 'missing',
        what: 'announcement',
        organisation_id: unit,
        procurement_id: project,
        ours: { number: '1', title: '校车租赁', on: ON },
        further: {},
      },
    ],
    [
      'data_check_answers',
      { ...of, n: 1, version: 1, answer: 'explained', reason: '当日已补发', answered_at: AT, answered_by: person },
    ],
  ]
}
