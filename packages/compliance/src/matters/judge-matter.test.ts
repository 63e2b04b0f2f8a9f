import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@tenderlight/law/civil-date'
import { isClock, isOpen, targetOf } from '../clock.ts'
import { MATTER_EVENTS, MATTER_KINDS, MATTER_SUBJECTS } from '../procurement/matter.ts'
import type { Matter } from '../procurement/matter.ts'
import { sayFinding } from '../say.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { statementById } from '../statements/statements.ts'
import { aContext } from '../testing/findings.ts'
import { explainMatter, judgeMatter } from './judge-matter.ts'

const context = aContext('2026-11-21', 'jiujiang')

describe('a matter that belongs to no procurement', () => {
  test('its findings carry its id, and its clocks are open clocks like any other', () => {
    const [finding] = judgeMatter({ id: 'S1', kind: 'request', acceptedOn: '2026-11-16' }, context)
    expect(finding).toMatchObject({ matter: 'S1', verdict: 'pending' })
    if (finding === undefined) return
    expect([isClock(finding), isOpen(finding), targetOf(finding)]).toEqual([true, true, 'matter-planned'])
    expect(sayFinding(finding, 'zh-CN')).toBe('最迟 2026-11-23')
  })

  test('explained day by day', () => {
    const request = { id: 'S1', kind: 'request', acceptedOn: '2026-11-16' } as const
    const [finding] = judgeMatter(request, context)
    const days = finding === undefined ? [] : explainMatter(finding, request, context)
    expect(days.map(({ date, counted }) => `${date} ${counted}`)).toEqual([
      '2026-11-16 0',
      '2026-11-17 1',
      '2026-11-18 2',
      '2026-11-19 3',
      '2026-11-20 4',
      '2026-11-21 5',
      '2026-11-22 0',
      '2026-11-23 0',
    ])
  })

  test('a complaint is judged with the challenge that came before, whose own findings are not repeated', () => {
    const challenge = { id: 'Q1', kind: 'challenge', receivedOn: '2026-11-06' } as const
    const complaint = {
      id: 'T1',
      kind: 'complaint',
      regime: 'government-procurement',
      after: 'Q1',
      receivedOn: '2026-11-20',
    } as const
    const findings = judgeMatter(complaint, context, [challenge, complaint])
    expect(new Set(findings.map(({ matter }) => matter))).toEqual(new Set(['T1']))
    expect(findings.find(({ rule }) => rule === 'cn.gp.complaint.file')?.due).toBe('2026-12-08')
  })

  test('a complaint that does not say under which law: every rule of one law asks for that, once', () => {
    const findings = judgeMatter({ id: 'T1', kind: 'complaint', receivedOn: '2026-11-20' }, context)
    expect(findings.length).toBeGreaterThan(1)
    for (const finding of findings) {
      expect(finding).toMatchObject({ verdict: 'cannot-tell', light: 'grey', matter: 'T1', missing: ['matter.regime'] })
    }
    const rules = findings.map(({ rule }) => rule)
    expect(new Set(rules).size).toBe(rules.length)
    expect(rules).toContain('cn.gp.complaint.decide')
    expect(rules).toContain('cn.tender.complaint.accept')
    const [first] = findings
    expect(first === undefined ? '' : sayFinding(first, 'zh-CN')).toBe('无法判定,缺少或需核对:制度(政府采购或招标投标)')
  })

  test('a rule that the district has switched off says nothing of what was triggered since', () => {
    const settings = {
      ...NO_SETTINGS,
      isOn: (rule: string, on: string) => rule !== 'jiujiang.appeal.plan' || on < '2026-11-16',
    }
    const rules = (on: '2026-11-15' | '2026-11-16') =>
      judgeMatter({ id: 'S1', kind: 'request', acceptedOn: on }, { ...context, settings }).map(({ rule }) => rule)
    expect([rules('2026-11-15'), rules('2026-11-16')]).toEqual([['jiujiang.appeal.plan'], []])
  })

  test('kinds that only one law knows are judged by that law', () => {
    const rules = (matter: Omit<Matter, 'id'>) => judgeMatter({ id: 'X', ...matter }, context).map(({ rule }) => rule)
    expect(rules({ kind: 'enquiry', receivedOn: '2026-11-19' })).toEqual(['cn.gp.enquiry.reply'])
    expect(rules({ kind: 'objection', about: 'result', receivedOn: '2026-11-19' })).toEqual([
      'cn.tender.objection.result',
      'cn.tender.objection.result',
    ])
  })
})

describe('properties', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-10-01', days))
  const days = Object.fromEntries(Object.values(MATTER_EVENTS).map((field) => [field, day]))
  const anyMatter = fc.record(
    {
      id: fc.constant('M1'),
      kind: fc.constantFrom(...MATTER_KINDS),
      about: fc.constantFrom(...MATTER_SUBJECTS),
      regime: fc.constantFrom('government-procurement', 'tendering'),
      posted: fc.boolean(),
      extended: fc.boolean(),
      proven: fc.boolean(),
      ...days,
      notCounted: fc.array(
        fc.record(
          { from: day, until: day, why: fc.constantFrom('inspection', 'correction', 'objection-reply') },
          { requiredKeys: ['from', 'why'] },
        ),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['id', 'kind'] },
  ) as fc.Arbitrary<Matter>
  const place = fc.constantFrom('jiujiang', 'xialu', 'zhenhai', 'changshan', 'bayuquan')

  test('whatever is on record: pure, said in both languages, counted days equal to the figure, no red for a right', () => {
    fc.assert(
      fc.property(anyMatter, place, day, (matter, jurisdiction, today) => {
        const here = aContext(today, jurisdiction)
        const findings = judgeMatter(Object.freeze(matter), here)
        expect(judgeMatter(matter, here)).toEqual(findings)
        for (const finding of findings) {
          expect(statementById(finding.rule)?.subject).toBe('matter')
          for (const locale of ['zh-CN', 'en'] as const)
            expect(sayFinding(finding, locale)).not.toMatch(/undefined|null|matter\./u)
          const right = statementById(finding.rule)?.clocks.some((clock) => clock.part === finding.part && clock.right)
          if (right === true) expect(finding.light).not.toBe('red')
          const explained = explainMatter(finding, matter, { calendar: CALENDAR_CN, today })
          if (explained.length === 0 || finding.unit === undefined || finding.shortfall !== undefined) continue
          expect([finding.rule, Math.max(...explained.map(({ counted }) => counted))]).toEqual([
            finding.rule,
            finding.required,
          ])
        }
      }),
      { numRuns: 400 },
    )
  })

  test('one more day never makes a breach of an answer compliant', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (received, wait) => {
        const verdict = (more: number) =>
          judgeMatter(
            { id: 'Q', kind: 'challenge', receivedOn: received, repliedOn: addDays(received, wait + more) },
            aContext('2027-06-30'),
          ).find(({ rule }) => rule === 'cn.gp.challenge.reply')?.verdict
        if (verdict(0) === 'breach') expect(verdict(1)).toBe('breach')
      }),
    )
  })
})
