import { ON } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'
import type { Place } from './place.ts'

const AT = '2026-03-02T01:00:00.000Z'

/** An objection to a finding on the place's project, and that its unit's person has read what became of it. */
export function rowsOfObjections({ district, unit, project, person, key }: Place): readonly TableRow[] {
  return [
    [
      'finding_objections',
      {
        district_id: district,
        id: key('objection'),
        procurement_id: project,
        organisation_id: unit,
        rule: 'r',
        part: '',
        matter: '',
        verdict: 'breach',
        light: 'red',
        judged_on: ON,
        record: {},
        digest: '0'.repeat(64),
        reason: '日期已更正',
        said_by: person,
        said_at: AT,
        state: 'open',
      },
    ],
    [
      'finding_objection_reads',
      { district_id: district, objection_id: key('objection'), person_id: person, read_at: AT },
    ],
  ]
}
