import { ON } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'
import type { Place } from './place.ts'

const AT = '2026-03-02T01:00:00.000Z'

/** A deposit of a bidder of the place's project, and a guarantor that its district has registered. */
export function rowsOfDeposits({ district, unit, person, project, key }: Place): readonly TableRow[] {
  const own = { district_id: district }
  const kept = { recorded_at: AT, recorded_by: person }
  return [
    [
      'guarantors',
      {
        ...own,
        ...kept,
        id: key('guarantor'),
        version: 1,
        name: '示例担保有限公司',
        credit_code: '91340200MA2N0CD34T',
        public_key: 'x',
        // The register is the district's: whichever place comes first has it.
        key_id: district.replaceAll('-', '').slice(0, 16),
        from_on: ON,
      },
    ],
    ['deposits', { ...own, id: key('deposit'), procurement_id: project, organisation_id: unit, purpose: 'bid' }],
    [
      'deposit_versions',
      {
        ...own,
        ...kept,
        deposit_id: key('deposit'),
        version: 1,
        change: 'recorded',
        bidder: '示例工程有限公司',
        form: 'transfer',
        amount: 100,
        received_on: ON,
      },
    ],
  ]
}
