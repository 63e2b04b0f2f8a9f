import type { Place } from './place.ts'
import { ON } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'

const AT = '2026-03-02T01:00:00.000Z'

/** A case about the project of a place with one row of everything that belongs to one; its letter is a draft. */
export function rowsOfCases({ unitName, district, unit, person, project, key }: Place): readonly TableRow[] {
  const id = key('case')
  const of = { district_id: district, case_id: id, organisation_id: unit }
  const digest = '0'.repeat(64)
  return [
    [
      'cases',
      {
        district_id: district,
        id,
        organisation_id: unit,
        kind: 'breach',
        title: `${unitName}的督办`,
        source: 'hand',
        subjects: 1,
        opened_on: ON,
        opened_at: AT,
        opened_by: person,
        stage: 'to-issue',
        waits_for: 'bureau',
        extension_asked: false,
        withdrawal_asked: false,
        escalated: false,
      },
    ],
    [
      'case_subjects',
      {
        ...of,
        n: 1,
        procurement_id: project,
        rule: 'r',
        part: '',
        matter: '',
        level: 'law',
        key: `${project}:r::`,
        found_on: ON,
        record: {},
        digest,
      },
    ],
    [
      'case_steps',
      { ...of, step: 1, kind: 'opened', stage: 'to-issue', person_id: person, at: AT, on_date: ON, content: {} },
    ],
    ['case_letters', { ...of, id: key('letter'), document: {}, digest, drafted_by: person, drafted_at: AT }],
    [
      'case_files',
      {
        district_id: district,
        id: key('case file'),
        organisation_id: unit,
        procurement_id: id,
        step: 1,
        filename: `${unitName}.pdf`,
        kind: 'pdf',
        bytes: 1,
        digest,
        recorded_at: AT,
        recorded_by: person,
      },
    ],
    ['case_notes', { district_id: district, id: key('case note'), case_id: id, text: '备注', by: person, at: AT }],
  ]
}
