import { createHash } from 'node:crypto'
import type { Place } from './place.ts'
import { ON } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const AT = '2026-03-02T01:00:00.000Z'

/** A request that the place's unit handles, with who raised it and its receipt. */
export function rowsOfMatters({ district, unit, unitName, person, key }: Place): readonly TableRow[] {
  const own = { district_id: district }
  const ofMatter = { ...own, matter_id: key('matter') }
  return [
    [
      'matters',
      {
        ...own,
        id: key('matter'),
        number: `SQ-2026-${unitName}`,
        organisation_id: unit,
        kind: 'request',
        channel: 'telephone',
        title: '咨询付款进度',
        confidential: false,
        received_on: ON,
        open: true,
        waits_for: 'routed',
        created_at: AT,
      },
    ],
    ['matter_follow', { ...ofMatter, code_digest: sha256(key('code')) }],
    ['matter_parties', { ...ofMatter, version: 1, name: '示例商贸有限公司', recorded_at: AT, recorded_by: person }],
    [
      'matter_steps',
      {
        ...ofMatter,
        step: 1,
        kind: 'received',
        on_date: ON,
        said: {},
        taken_back: false,
        person_id: person,
        at: AT,
      },
    ],
    [
      'matter_files',
      {
        ...own,
        id: key('matter file'),
        organisation_id: unit,
        procurement_id: key('matter'),
        filename: `${unitName}.pdf`,
        kind: 'pdf',
        bytes: 1,
        digest: sha256(key('matter file')),
        recorded_at: AT,
        recorded_by: person,
      },
    ],
    [
      'matter_file_withdrawals',
      { ...own, file_id: key('matter file'), reason: '传错了文件', withdrawn_at: AT, withdrawn_by: person },
    ],
  ]
}
