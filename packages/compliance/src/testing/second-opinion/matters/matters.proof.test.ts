import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { addDays, civilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { evaluate } from '../../../evaluate.ts'
import type { Finding } from '../../../finding.ts'
import { judgeMatter } from '../../../matters/judge-matter.ts'
import type { Matter, MatterKind } from '../../../procurement/matter.ts'
import type { Procurement } from '../../../procurement/procurement.ts'
import type { Regime } from '../../../procurement/vocabulary.ts'
import { RULEBOOK } from '../../../rules/all.ts'
import { lastDayToChallenge, lastDayToComplain, lookedAtMatter, matterOpinion } from './matters.ts'
import type { LookedAtMatter } from './matters.ts'
import { SHAPES } from './shapes.ts'

const SEED = Date.now() % 2_147_483_647
const MATTERS = 20_000

/** Matters that belong to no procurement. */
const LONE: ReadonlySet<MatterKind> = new Set<MatterKind>(['request', 'letter', 'contact-change'])

vi.setConfig({ testTimeout: 180_000 })

const about = (regime: Regime, matters: readonly Matter[], dates: Partial<Procurement> = {}): Procurement => ({
  id: 'WITH-MATTERS',
  heldBy: 'register',
  regime,
  category: 'services',
  method: 'open-tender',
  ...dates,
  matters,
})

const judged = (procurement: Procurement, today: CivilDate, jurisdiction: LookedAtMatter['shape']['district']) =>
  evaluate(procurement, { today, calendar: CALENDAR_CN, rulebook: RULEBOOK, jurisdiction })

/** A running clock may be green or yellow: where its warning window begins is a matter of the product. */
const line = ({
  verdict,
  light,
  due,
}: Pick<Finding, 'verdict' | 'light' | 'due'> | { verdict: string; light: string; due: string | null }) =>
  `${verdict} ${verdict === 'pending' ? 'running' : light} ${due ?? '–'}`

describe(`${MATTERS} random matters (seed ${SEED})`, () => {
  test('both evaluators say the same of every clock of a matter', () => {
    fc.assert(
      fc.property(lookedAtMatter, (looked) => {
        const { shape, matter, today } = looked
        const opinion = matterOpinion(looked)
        const findings = LONE.has(matter.kind)
          ? judgeMatter(matter, { today, calendar: CALENDAR_CN, jurisdiction: shape.district })
          : judged(about(shape.regime, [matter]), today, shape.district)
        const finding = findings.find(
          ({ rule, part, matter: of }) => rule === shape.rule && part === shape.part && of === matter.id,
        )
        expect(finding === undefined ? 'nothing' : line(finding)).toBe(
          opinion === undefined ? 'nothing' : line(opinion),
        )
      }),
      { numRuns: MATTERS, seed: SEED },
    )
  })

  test('every clock comes up in time and late', () => {
    const sample = fc.sample(lookedAtMatter, { numRuns: 5000, seed: 20_261_122 })
    const said = new Set(
      sample.map((looked) => `${looked.shape.rule}#${looked.shape.part ?? ''} ${matterOpinion(looked)?.verdict ?? ''}`),
    )
    const wanted = SHAPES.flatMap(({ rule, part, optional }) =>
      ['compliant', 'breach', ...(optional === true ? [] : ['pending'])].map(
        (verdict) => `${rule}#${part ?? ''} ${verdict}`,
      ),
    )
    expect(wanted.filter((line) => !said.has(line))).toEqual([])
  })
})

describe('the supplier’s periods, from every day of two years', () => {
  const days = Array.from({ length: 700 }, (_, index) => addDays('2024-12-20', index))

  test('a result is challenged within seven working days of the notice’s working day', () => {
    for (const published of days) {
      const last = civilDate(lastDayToChallenge(published) ?? '')
      for (const [filed, verdict] of [
        [last, 'compliant'],
        [addDays(last, 1), 'breach'],
      ] as const) {
        const challenge: Matter = { id: 'C', kind: 'challenge', about: 'result', posted: true, filedOn: filed }
        const row = about('government-procurement', [challenge], { resultPublishedOn: published })
        const finding = judged(row, addDays(last, 9), 'jiujiang').find(({ rule }) => rule === 'cn.gp.challenge.file')
        expect([published, finding?.due, finding?.verdict]).toEqual([published, last, verdict])
      }
    }
  })

  test('a complaint comes within fifteen working days of the end of the period for the answer', () => {
    for (const received of days) {
      const last = civilDate(lastDayToComplain(received) ?? '')
      for (const [filed, verdict] of [
        [last, 'compliant'],
        [addDays(last, 1), 'breach'],
      ] as const) {
        const challenge: Matter = {
          id: 'C',
          kind: 'challenge',
          about: 'result',
          receivedOn: received,
          repliedOn: received,
        }
        const complaint: Matter = { id: 'T', kind: 'complaint', after: 'C', posted: true, filedOn: filed }
        const row = about('government-procurement', [challenge, complaint])
        const finding = judged(row, addDays(last, 9), 'jiujiang').find(({ rule }) => rule === 'cn.gp.complaint.file')
        expect([received, finding?.due, finding?.verdict]).toEqual([received, last, verdict])
      }
    }
  })
})
