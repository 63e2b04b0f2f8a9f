import { createHash } from 'node:crypto'
import type { TableRow } from './rows-of-people.ts'
import type { Place } from './place.ts'

const AT = '2026-03-02T01:00:00.000Z'

/** What comes ahead of publishing: the unit's budget, what waits for a second person, an override that was asked for. */
export function rowsOfPlanning({ unitName, district, unit, person, project, key }: Place): readonly TableRow[] {
  const own = { district_id: district }
  const of = { ...own, procurement_id: project }
  const hash = createHash('sha256').update(person).digest('hex')
  return [
    [
      'budget_imports',
      {
        ...own,
        id: key('budget-import'),
        organisation_id: unit,
        filename: 'b',
        digest: hash,
        reading: { sheet: '', rows: [], problems: [], unknownColumns: [], notes: [] },
        counts: { new: 0, changed: 0, unchanged: 0, rejected: 0 },
        status: 'previewed',
        uploaded_by: person,
        uploaded_at: AT,
      },
    ],
    [
      'budget_lines',
      {
        ...own,
        organisation_id: unit,
        fiscal_year: 2026,
        code: `${unitName}-A`,
        version: 1,
        name: `${unitName}的预算`,
        amount: 500_000_000,
        import_id: key('budget-import'),
        recorded_at: AT,
        recorded_by: person,
      },
    ],
    [
      'intention_drafts',
      {
        ...own,
        id: key('draft'),
        organisation_id: unit,
        version: 1,
        form: { title: `${unitName}的草稿`, regime: 'government-procurement', summary: '' },
        read_from: {},
        created_at: AT,
        created_by: person,
        updated_at: AT,
        updated_by: person,
      },
    ],
    ['submissions', { ...own, id: key('submission'), organisation_id: unit, created_at: AT, open: true }],
    [
      'submission_steps',
      {
        ...own,
        submission_id: key('submission'),
        step: 1,
        kind: 'submitted',
        person_id: person,
        at: AT,
        form: { title: `${unitName}的意向`, category: 'goods', method: 'open-tender', budget: 500_000_000 },
      },
    ],
    [
      'overrides',
      {
        ...of,
        id: key('override'),
        organisation_id: unit,
        command: 'publish-announcement',
        rules: ['r'],
        reason: '依据',
        asked_by: person,
        asked_at: AT,
        state: 'waiting',
      },
    ],
  ]
}
