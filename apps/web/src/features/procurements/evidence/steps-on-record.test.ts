import type { Detail } from '@tenderlight/contracts/procurements'
import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { stepsOnRecord } from './steps-on-record.ts'

type Fact = Detail['facts'][number]

const fact = (event: Fact['event'], on: string, more: Partial<Fact> = {}): Fact => ({
  id: `${event} ${on}`,
  event,
  on: civilDate(on),
  time: null,
  medium: null,
  evidence: null,
  recordedAt: '2026-03-01T00:00:00Z',
  recordedBy: null,
  reason: null,
  importId: null,
  importedFrom: null,
  correctedBy: null,
  correctionReason: null,
  withdrawn: false,
  takesBack: { contractAmount: null, reasons: false },
  ...more,
})

test('steps are those whose day stands, the last one first', () => {
  const facts = [
    fact('announcement', '2026-01-05', { correctedBy: 'announcement 2026-01-06' }),
    fact('announcement', '2026-01-06'),
    fact('intention', '2025-12-01'),
    fact('contract-signed', '2026-02-20', { correctedBy: 'x' }),
    fact('contract-signed', '2026-02-20', { id: 'x', withdrawn: true }),
    fact('award-notice', '2026-02-13'),
    fact('result-determined', '2026-02-13'),
  ]
  expect(stepsOnRecord(facts)).toEqual(['award-notice', 'result-determined', 'announcement', 'intention'])
  expect(stepsOnRecord([])).toEqual([])
})
