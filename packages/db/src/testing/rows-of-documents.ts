import { createHash } from 'node:crypto'
import type { Place } from './place.ts'
import type { TableRow } from './rows-of-people.ts'

const AT = '2026-03-02T01:00:00.000Z'

/** The tender document of a place's project with a mark and its answer, and the record of a fair-competition review. */
export function rowsOfDocuments({ unitName, district, unit, person, project, key }: Place): readonly TableRow[] {
  const of = { district_id: district, organisation_id: unit, procurement_id: project }
  const digest = createHash('sha256').update(person).digest('hex')
  const kept = { recorded_at: AT, recorded_by: person }
  const mark = { ...of, document_id: key('document') }
  return [
    [
      'tender_documents',
      {
        ...of,
        ...kept,
        id: key('document'),
        version: 1,
        filename: `${unitName}文件.txt`,
        kind: 'text',
        bytes: 1,
        digest,
        reading: { paragraphs: [{ text: `${unitName}的采购文件`, page: null }], pages: null, silentPages: [] },
        law_on: '2026-03-02',
      },
    ],
    [
      'document_marks',
      {
        ...mark,
        number: 1,
        rule: 'cn.gp.discrimination',
        citation: { instrument: 'x', clause: 'x', verification: 'public text' },
        paragraph: 1,
        start: 0,
        words: unitName,
        clause: `${unitName}的采购文件`,
        advice: { said: { zh: 'x', en: 'x' }, instead: { zh: 'x', en: 'x' } },
      },
    ],
    [
      'document_answers',
      { ...mark, ...kept, mark: 1, step: 1, kind: 'kept', words: '依据', answered_at: AT, answered_by: person },
    ],
    [
      'fairness_reviews',
      {
        ...of,
        ...kept,
        id: key('review'),
        subject: 'tender-document',
        title: `${unitName}的审查`,
        reviewer: 'x',
        reviewed_on: '2026-03-02',
        outcome: 'passed',
        filename: 'a.pdf',
        kind: 'pdf',
        bytes: 1,
        digest,
      },
    ],
  ]
}
