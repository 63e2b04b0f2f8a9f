import { createHash } from 'node:crypto'
import type { Place } from './place.ts'

/** A row of a table, as JSON, with its table. */
export type TableRow = readonly [table: string, row: Readonly<Record<string, unknown>>]

const AT = '2026-03-02T01:00:00.000Z'
export const ON = '2026-03-02'

/** The district and unit of a place, its agency and its person with everything that belongs to signing in. */
export function rowsOfPeople({
  name,
  unitName,
  district,
  bureau,
  unit,
  agency,
  person,
  key,
}: Place): readonly TableRow[] {
  const own = { district_id: district }
  const hash = createHash('sha256').update(person).digest('hex')
  const organisation = { ...own, created_at: AT, kind: 'budget-unit' }
  const kept = { recorded_at: AT, recorded_by: person, reason: '依据' }
  return [
    ['districts', { id: district, name, jurisdiction: 'jiujiang', created_at: AT }],
    ['organisations', { ...organisation, id: bureau, name: `${name}财政局`, kind: 'finance-bureau' }],
    ['organisations', { ...organisation, id: unit, name: `${name}${unitName}` }],
    ['organisations', { ...organisation, id: agency, name: `代理 ${agency}`, kind: 'agency' }],
    ['people', { ...own, id: person, name: `${unitName}经办`, created_at: AT }],
    ['logins', { ...own, id: person, username: person, created_at: AT, updated_at: AT }],
    [
      'credentials',
      {
        id: key('credential'),
        login_id: person,
        provider: 'credential',
        subject: person,
        password: 'x',
        created_at: AT,
        updated_at: AT,
      },
    ],
    [
      'sessions',
      {
        id: key('session'),
        login_id: person,
        token_hash: hash,
        address: '',
        device: '',
        second_factor: false,
        created_at: AT,
        updated_at: AT,
        expires_at: AT,
      },
    ],
    [
      'one_time_values',
      { id: key('value'), identifier: hash, value: person, created_at: AT, updated_at: AT, expires_at: AT },
    ],
    [
      'second_factors',
      { id: key('factor'), login_id: person, secret: 'x', recovery_codes: 'x', confirmed: true, failures: 0 },
    ],
    ['sign_in_rules', { ...own, number: 1, second_factor: false, ...kept }],
    [
      'memberships',
      { ...own, id: key('membership'), person_id: person, organisation_id: unit, role: 'clerk', from_on: ON },
    ],
    ['worklist_feeds', { ...own, person_id: person, token_digest: hash, made_at: AT }],
    ['weekly_digest_settings', { ...own, person_id: person, wanted: true, changed_at: AT }],
    [
      'weekly_digests',
      { ...own, id: key('week'), person_id: person, week: ON, things: 1, raised_on: ON, raised_at: AT },
    ],
  ]
}
