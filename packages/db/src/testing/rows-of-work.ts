import { createHash } from 'node:crypto'
import { ON } from './rows-of-people.ts'
import type { TableRow } from './rows-of-people.ts'
import type { Place } from './place.ts'

const AT = '2026-03-02T01:00:00.000Z'

/** A project of a place with one row of everything that can hang on it, and what the district keeps beside. */
export function rowsOfWork({
  name,
  unitName,
  district,
  unit,
  agency,
  person,
  project,
  key,
}: Place): readonly TableRow[] {
  const own = { district_id: district }
  const of = { ...own, procurement_id: project }
  const hash = createHash('sha256').update(person).digest('hex')
  const clock = { rule: 'r', part: '', trigger_on: ON, due: ON, level: 'law' }
  const kept = { recorded_at: AT, recorded_by: person, reason: '依据' }
  return [
    [
      'procurements',
      {
        ...own,
        id: project,
        organisation_id: unit,
        number: `${unitName}-1`,
        held_by: 'register',
        record: { title: `${unitName}的项目` },
        created_at: AT,
        updated_at: AT,
        stage: 'tender',
        law_base: 'green',
        commitment_base: 'green',
        projected_with: 'x',
      },
    ],
    [
      'appointments',
      { ...own, id: key('appointment'), agency_id: agency, unit_id: unit, from_on: ON, until_on: ON, created_at: AT },
    ],
    ['attribute_versions', { ...of, version: 1, changes: {}, recorded_at: AT }],
    ['facts', { ...of, id: key('fact'), event: 'intention', on_date: ON, recorded_at: AT, withdrawn: false }],
    [
      'ledger_imports',
      {
        ...own,
        id: key('import'),
        organisation_id: unit,
        filename: 'a',
        digest: hash,
        reading: {},
        counts: { new: 0, changed: 0, unchanged: 0, rejected: 0 },
        status: 'previewed',
        uploaded_at: AT,
      },
    ],
    [
      'clocks',
      {
        ...of,
        ...clock,
        organisation_id: unit,
        stage: 'tender',
        verdict: 'pending',
        open: true,
        warn_from: ON,
        base_light: 'green',
        late_light: 'red',
        provisional: false,
        parameter_from: ON,
        calendar_version: 'x',
      },
    ],
    [
      'standing_breaches',
      {
        ...of,
        rule: 'r',
        part: '',
        matter: '',
        organisation_id: unit,
        level: 'law',
        stage: 'tender',
        bound: 'buyer',
        light: 'red',
        parameter_from: ON,
        calendar_version: 'x',
      },
    ],
    [
      'notices',
      {
        ...of,
        id: key('notice'),
        number: `${unitName}-YX`,
        kind: 'intention',
        organisation_id: unit,
        published_on: ON,
        published_at: AT,
        snapshot: {},
        digest: hash,
      },
    ],
    ['number_series', { ...own, series: `${name}${unitName}-YX-2026`, last: 1 }],
    [
      'alerts',
      { ...of, ...clock, id: key('alert'), organisation_id: unit, step: 'breach', raised_on: ON, raised_at: AT },
    ],
    [
      'deliveries',
      {
        ...own,
        id: key('delivery'),
        alert_id: key('alert'),
        channel: 'in-app',
        target: person,
        status: 'sent',
        attempts: 1,
        created_at: AT,
      },
    ],
    ['alert_reads', { ...own, alert_id: key('alert'), person_id: person, read_at: AT }],
    ['channel_settings', { ...own, organisation_id: unit, emails: [`${unit}@unit.example`], updated_at: AT }],
    [
      'calendar_digests',
      {
        ...own,
        id: key('digest'),
        organisation_id: unit,
        calendar_version: 'x',
        moved: 1,
        settled: 0,
        raised_on: ON,
        raised_at: AT,
      },
    ],
    ['calendar_digest_reads', { ...own, digest_id: key('digest'), person_id: person, read_at: AT }],
    [
      'calendar_changes',
      {
        ...of,
        id: key('change'),
        organisation_id: unit,
        rule: 'r',
        part: '',
        level: 'law',
        open: true,
        from_calendar: 'a',
        to_calendar: 'b',
        from_due: ON,
        to_due: ON,
        from_provisional: false,
        to_provisional: false,
        changed_at: AT,
      },
    ],
    [
      'settings_entries',
      {
        ...own,
        id: key('setting'),
        value: {
          kind: 'threshold',
          name: 'open-tender.goods-services',
          amount: 400_000_000,
          instrument: '通知',
          clause: '一',
        },
        from_date: ON,
        ...kept,
      },
    ],
    [
      'audit_entries',
      {
        ...own,
        number: 1,
        at: AT,
        person_id: person,
        person_name: '',
        role: '',
        address: '',
        action: 'x',
        record_kind: 'x',
        record_id: project,
        label: '',
        previous: '0'.repeat(64),
        hash,
      },
    ],
    ['audit_heads', { ...own, day: ON, number: 1, hash, signed_at: AT, key_id: 'k', signature: 's' }],
    [
      'evidence',
      {
        ...of,
        id: key('evidence'),
        organisation_id: unit,
        fact_id: key('fact'),
        event: 'intention',
        filename: 'a.pdf',
        kind: 'pdf',
        bytes: 1,
        digest: hash,
        recorded_at: AT,
        recorded_by: person,
      },
    ],
    [
      'evidence_withdrawals',
      {
        ...own,
        evidence_id: key('evidence'),
        organisation_id: unit,
        reason: '依据',
        withdrawn_at: AT,
        withdrawn_by: person,
      },
    ],
    ['evidence_totals', { ...own, files: 1, bytes: 1 }],
  ]
}
