import { civilDate } from '@tenderlight/law/civil-date'
import type { Matter } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'

/** What the example of a rule has to hold for the rule to apply, where the ordinary example and its variations do not. */
export interface Seed {
  readonly record?: Partial<Procurement>
  readonly matter?: Omit<Matter, 'id'>
}

/** By rule id. */
export const SEEDS: Readonly<Record<string, Seed>> = {
  'cn.gp.single-source-publicity': {
    record: { method: 'single-source', singleSourceGround: 'only-supplier' },
    matter: { kind: 'objection', about: 'process' },
  },
  'cn.gp.deposit.terms': { record: { times: { depositDeadlineOn: '09:30', bidDeadlineOn: '09:30' } } },
  'cn.tender.objection.result': {
    record: { candidatePublicityEndedOn: civilDate('2026-10-01') },
    matter: { kind: 'objection', about: 'result' },
  },
}
