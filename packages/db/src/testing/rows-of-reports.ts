import { ON } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'
import type { Place } from './place.ts'

const AT = '2026-03-02T01:00:00.000Z'

/** A bulletin that names the unit of a place, and was withdrawn. */
export function rowsOfReports({ district, name, unitName, unit, person, key }: Place): readonly TableRow[] {
  const of = { district_id: district, report_id: key('report') }
  return [
    [
      'reports',
      {
        district_id: district,
        id: key('report'),
        kind: 'bulletin',
        from_on: '2020-01-01',
        through_on: '2020-01-05',
        organisation_id: unit,
        year: 2020,
        // One of its kind and year: by what the place is called, as two places of a district have one each.
        sequence: 1 + (Number.parseInt(key('report').slice(0, 6), 16) % 1_000_000),
        number: `${name}${unitName}通〔2020〕1号`,
        title: `${unitName}通报`,
        document: {},
        digest: '0'.repeat(64),
        issued_on: ON,
        issued_at: AT,
        issued_by: person,
      },
    ],
    ['report_units', { ...of, organisation_id: unit }],
    ['report_withdrawals', { ...of, reason: '数据更正', withdrawn_on: ON, withdrawn_at: AT, withdrawn_by: person }],
  ]
}
