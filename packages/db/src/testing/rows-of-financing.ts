import { CERTIFICATE_FORMAT } from '../certificates/certificate.ts'
import type { Place } from './place.ts'
import type { TableRow } from './rows-of-people.ts'

const AT = '2026-03-02T01:00:00.000Z'

/** The certificate of the contract of a place's project, taken back, and an application for credit. */
export function rowsOfFinancing({ unitName, district, unit, person, project, key }: Place): readonly TableRow[] {
  const of = { district_id: district, organisation_id: unit, procurement_id: project }
  return [
    [
      'certificates',
      {
        ...of,
        id: key('certificate'),
        number: `${unitName}-HT`,
        document: {
          format: CERTIFICATE_FORMAT,
          number: `${unitName}-HT`,
          district: 'x',
          project: { number: 'x', title: 'x' },
          buyer: 'x',
          supplier: { name: 'x', code: 'x' },
          amount: 1,
          currency: 'CNY',
          signedOn: '2026-03-02',
          issuedOn: '2026-03-02',
          key: 'x',
          signature: 'x',
        },
        issued_at: AT,
        issued_by: person,
      },
    ],
    [
      'certificate_withdrawals',
      { ...of, certificate_id: key('certificate'), reason: '依据', withdrawn_at: AT, withdrawn_by: person },
    ],
    [
      'financing_applications',
      {
        ...of,
        id: key('application'),
        version: 1,
        bank: `${unitName}的银行`,
        applied_on: '2026-03-02',
        amount: 100,
        outcome: 'pending',
        recorded_at: AT,
        recorded_by: person,
      },
    ],
  ]
}
