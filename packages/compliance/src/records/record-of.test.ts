import { describe, expect, test } from 'vitest'
import type { Matter } from '../procurement/matter.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext } from '../testing/findings.ts'
import { recordOf, recordsOf, recordsOfMatter } from './record-of.ts'
import { replay } from './replay.ts'

const LEAD = { rule: 'cn.gp.intention.lead-time' }
const batch = aProcurement({ method: 'batch', intentionOn: undefined })

describe('the figures of a record', () => {
  test('its own is the parameter, those of other rules that were looked up are the others', () => {
    const record = recordOf(LEAD, batch, aContext())
    expect(record?.parameter).toMatchObject({ rule: LEAD.rule, unit: 'days', value: 30 })
    expect(record?.figures).toEqual([
      {
        rule: 'cn.gp.intention.exempt-routine',
        unit: 'list',
        from: '2022-01-01',
        value: expect.arrayContaining(['batch']) as readonly string[],
        citation: expect.objectContaining({ clause: expect.any(String) as string }) as object,
      },
    ])
  })

  test('one that is not in force any more keeps its last day; one without an end has none', () => {
    const works = aProcurement({ category: 'works', budget: 800_000_000, announcementOn: '2026-01-22' })
    const record = recordOf({ rule: 'cn.gp.sme.works-reserve' }, works, aContext())
    expect(record?.parameter).toMatchObject({ from: '2024-01-01', to: '2026-12-31' })
    expect(Object.keys(recordOf(LEAD, batch, aContext())?.parameter ?? {})).toEqual([
      'rule',
      'unit',
      'from',
      'value',
      'citation',
    ])
  })

  test('of an other one that was changed since the replay tells what it was and what it is', () => {
    const record = recordOf(LEAD, batch, aContext())
    if (record === undefined) throw new Error('the rule applies')
    const [other] = record.figures
    if (other === undefined) throw new Error('another figure was looked up')
    const told = (figures: readonly object[]) =>
      replay({ ...record, figures: figures as typeof record.figures }).changedFigures
    expect(told([other])).toEqual([])
    const now: unknown = other.value
    const { citation, from, rule } = other
    expect(told([{ ...other, value: ['e-mall'] }])).toEqual([{ rule, from, recorded: ['e-mall'], now }])
    expect(told([{ ...other, to: '2026-10-01' }])).toEqual([{ rule, from, recorded: now, now }])
    expect(told([{ ...other, citation: { ...citation, clause: '0' } }])).toEqual([{ rule, from, recorded: now, now }])
    // Another day of the same period: it does not begin there.
    expect(told([{ ...other, from: '2024-01-01' }])).toEqual([{ rule, from: '2024-01-01', recorded: now, now }])
    expect(told([{ ...other, from: '1999-01-01' }])).toEqual([
      { rule, from: '1999-01-01', recorded: now, now: undefined },
    ])
    expect(told([{ ...other, rule: 'no.such.rule' }])).toEqual([])
  })

  test('is looked up in the record by its days, both included', () => {
    // Its trigger is the award notice of 2026-02-13.
    const record = recordOf({ rule: 'jiujiang.gp.contract.sign' }, aProcurement(), aContext())
    if (record === undefined) throw new Error('the rule applies')
    const within = (days: object) =>
      replay({ ...record, parameter: { ...record.parameter, value: 6, ...days } }).finding?.required
    expect(within({})).toBe(6)
    expect(within({ from: '2026-02-13' })).toBe(6)
    expect(within({ to: '2026-02-13' })).toBe(6)
    expect(within({ from: '2026-02-14' })).toBeUndefined()
    expect(within({ to: '2026-02-12' })).toBeUndefined()
  })
})

describe('which finding', () => {
  const matters: readonly Matter[] = [
    { id: 'Q1', kind: 'challenge', about: 'process', receivedOn: '2026-02-24', repliedOn: '2026-02-26' },
    { id: 'Q2', kind: 'challenge', about: 'process', receivedOn: '2026-02-25', repliedOn: '2026-05-06' },
  ]
  const challenged = aProcurement({ matters })
  const REPLY = 'cn.gp.challenge.reply'

  test('of several matters the one that was asked for', () => {
    const verdicts = ['Q1', 'Q2', 'Q3'].map((matter) => {
      const record = recordOf({ rule: REPLY, matter }, challenged, aContext())
      if (record !== undefined) expect(replay(record)).toMatchObject({ same: true, finding: { matter } })
      return [record?.matter, record?.finding.verdict]
    })
    expect(verdicts).toEqual([
      ['Q1', 'compliant'],
      ['Q2', 'breach'],
      [undefined, undefined],
    ])
  })

  test('every one, by all rules of the place and by none of another', () => {
    const rules = recordsOf(challenged, aContext()).map(({ rule }) => rule)
    expect(rules.filter((rule) => rule === REPLY)).toHaveLength(2)
    expect(new Set(rules)).toContain('jiujiang.gp.contract.sign')
    expect(rules.filter((rule) => rule.startsWith('bayuquan.'))).toEqual([])
    expect(recordOf({ rule: 'bayuquan.gp.contract.sign' }, challenged, aContext())).toBeUndefined()
  })
})

test('of a record that nobody ascribed to a law nothing is kept but that it is asked', () => {
  const record = recordOf(LEAD, aProcurement({ regime: undefined }), aContext())
  expect(record?.facts).toMatchObject({ id: 'DEMO-2026-0001', heldBy: 'register' })
  expect(record?.facts).not.toHaveProperty('regime')
})

test('a matter by itself is kept whole, with the answers of the district and the mark that it stands alone', () => {
  const settings = { ...NO_SETTINGS, version: 's-2' }
  const [record, ...others] = recordsOfMatter(
    { id: 'S1', kind: 'request', acceptedOn: '2026-08-05' },
    { ...aContext('2026-08-10'), settings },
  )
  expect(others).toEqual([])
  expect(record).toMatchObject({
    rule: 'jiujiang.appeal.plan',
    alone: true,
    matter: 'S1',
    jurisdiction: 'jiujiang',
    today: '2026-08-10',
    settings: { version: 's-2' },
    finding: { verdict: 'pending', matter: 'S1' },
  })
  expect(record?.facts['matters']).toMatchObject([{ id: 'S1', acceptedOn: '2026-08-05' }])
  expect(recordOf(LEAD, batch, aContext())).not.toHaveProperty('alone')
  if (record === undefined) throw new Error('the rule applies')
  expect(replay(record).same).toBe(true)
  const { alone: _, ...ofProcurement } = record
  expect(replay(ofProcurement).problem).toBe('unknown-rule')
  expect(replay({ ...record, rule: 'cn.gp.contract.sign' }).problem).toBe('unknown-rule')
})
