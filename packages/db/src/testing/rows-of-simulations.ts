import { ON } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'
import type { Place } from './place.ts'

/** A simulation that somebody of the place's district keeps. */
export function rowsOfSimulations({ district, key, person }: Place): readonly TableRow[] {
  return [
    [
      'simulations',
      {
        district_id: district,
        id: key('simulation'),
        name: '签约期限缩短为 5 个工作日',
        as_of: ON,
        procurements: 0,
        tried: { changes: [{ rule: 'jiujiang.gp.contract.sign', value: 5 }] },
        made_with: {},
        result: { figures: [], levels: [], rules: [] },
        made_at: '2026-03-02T01:00:00.000Z',
        made_by: person,
      },
    ],
  ]
}
