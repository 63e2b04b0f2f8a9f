import { ON } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'
import type { Place } from './place.ts'

/** What was disclosed of the place's project, as the public reads it. */
export const disclosedOf = ({ name, unitName }: Pick<Place, 'name' | 'unitName'>) => ({
  number: `${unitName}-LY`,
  kind: 'progress' as const,
  publishedOn: ON,
  procurementId: `${unitName}-1`,
  title: `${unitName}履约公开`,
  unit: `${name}${unitName}`,
  supplier: null,
  regime: null,
  category: null,
  contractSignedOn: ON,
  contractAmount: null,
  milestones: [],
  note: null,
  change: null,
  acceptance: null,
})

/** A disclosure of the place's project. */
export function rowsOfDisclosures(place: Place): readonly TableRow[] {
  const { district, unit, unitName, person, project, key } = place
  return [
    [
      'disclosures',
      {
        district_id: district,
        id: key('disclosure'),
        number: `${unitName}-LY`,
        kind: 'progress',
        procurement_id: project,
        organisation_id: unit,
        published_on: ON,
        published_at: '2026-03-02T01:00:00.000Z',
        published_by: person,
        snapshot: disclosedOf(place),
        digest: '0'.repeat(64),
        corrects: null,
      },
    ],
  ]
}
