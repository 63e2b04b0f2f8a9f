import type { CivilDate } from '@tenderlight/law/civil-date'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import { describe, expect, test } from 'vitest'
import type { SettingsEntry } from '../settings/entry.ts'
import { settle } from '../settings/settle.ts'
import { conflicts } from './conflicts.ts'
import { sayFigure } from './figure.ts'
import type { Provision, Step } from './step.ts'

const TODAY = '2026-11-21'

/** The step on which a rule speaks, and what that rule says there. */
function find(rule: string, jurisdiction: JurisdictionId, on: CivilDate = TODAY): { step: Step; provision: Provision } {
  for (const step of conflicts(jurisdiction, on)) {
    const provision = step.provisions.find(({ rules }) => rules.includes(rule))
    if (provision !== undefined) return { step, provision }
  }
  throw new Error(`${rule} is on no step of ${jurisdiction}`)
}
const figures = ({ provisions }: Step) =>
  provisions.map(({ figure, rules }) => `${rules.join('+')} ${figure === null ? '—' : sayFigure(figure).zh}`)

test.each`
  rule                                    | jurisdiction   | on              | relation      | strictest | against                                                                     | because
  ${'jiujiang.gp.intention.special-mark'} | ${'jiujiang'}  | ${TODAY}        | ${'looser'}   | ${false}  | ${'cn.gp.intention.lead-time 30 日'}                                        | ${'a mark instead of 30 days, nationally only for urgency that nobody could foresee'}
  ${'jiujiang.gp.intention.lead-time'}    | ${'jiujiang'}  | ${TODAY}        | ${'same'}     | ${true}   | ${'cn.gp.intention.lead-time 30 日'}                                        | ${'30 days both'}
  ${'jiujiang.gp.intention.exemptions'}   | ${'jiujiang'}  | ${TODAY}        | ${'looser'}   | ${false}  | ${'cn.gp.intention.exempt-routine 定点采购、协议供货、批量采购'}            | ${'the e-mall is not in the national list'}
  ${'anhui.gp.bid-bond-zero'}             | ${'jiujiang'}  | ${TODAY}        | ${'stricter'} | ${true}   | ${'cn.gp.bid-bond.cap 2%'}                                                  | ${'no deposit at all is stricter than 2 %'}
  ${'anhui.gp.perf-bond'}                 | ${'jiujiang'}  | ${TODAY}        | ${'stricter'} | ${true}   | ${'cn.gp.perf-bond.cap 10%'}                                                | ${'2.5 % is stricter than 10 %'}
  ${'jiujiang.gp.contract.sign'}          | ${'jiujiang'}  | ${TODAY}        | ${'stricter'} | ${true}   | ${'cn.gp.contract.sign 30 日'}                                              | ${'7 working days never last longer than 30 days'}
  ${'jiujiang.gp.contract.file'}          | ${'jiujiang'}  | ${TODAY}        | ${'stricter'} | ${true}   | ${'cn.gp.contract.file 7 个工作日'}                                         | ${'2 working days instead of 7'}
  ${'jiujiang.gp.contract.publish'}       | ${'jiujiang'}  | ${TODAY}        | ${'same'}     | ${true}   | ${'cn.gp.contract.publish 2 个工作日'}                                      | ${'the same days, on another medium'}
  ${'jiujiang.gp.award.within'}           | ${'jiujiang'}  | ${TODAY}        | ${'stricter'} | ${true}   | ${'cn.gp.award.report+cn.gp.award.confirm+cn.gp.award.announce 9 个工作日'} | ${'law gets there by 2 + 5 + 2 working days'}
  ${'jiujiang.gp.award.same-day'}         | ${'jiujiang'}  | ${TODAY}        | ${'stricter'} | ${true}   | ${'cn.gp.award.announce 2 个工作日'}                                        | ${'the same day is stricter than 2 working days'}
  ${'jiujiang.gp.sme.reserve-above'}      | ${'jiujiang'}  | ${TODAY}        | ${'stricter'} | ${true}   | ${'cn.gp.sme.reserve-above 30%、其中小微 60%'}                              | ${'40 and 70 % instead of 30 and 60'}
  ${'jiujiang.works.sme.reserve-above'}   | ${'jiujiang'}  | ${'2026-12-31'} | ${'same'}     | ${true}   | ${'cn.gp.sme.works-reserve 40%、其中小微 60%'}                              | ${'the national 40 % hold to the end of 2026'}
  ${'jiujiang.works.sme.reserve-above'}   | ${'jiujiang'}  | ${'2027-01-01'} | ${'stricter'} | ${true}   | ${'cn.gp.sme.works-reserve 30%、其中小微 60%'}                              | ${'then they fall to 30 % unless extended'}
  ${'jiujiang.tender.contract.sign'}      | ${'jiujiang'}  | ${TODAY}        | ${'same'}     | ${true}   | ${'cn.tender.contract.sign 30 日'}                                          | ${'30 days both'}
  ${'bayuquan.gp.contract.sign'}          | ${'bayuquan'}  | ${TODAY}        | ${'stricter'} | ${true}   | ${'cn.gp.contract.sign 30 日'}                                              | ${'10 working days never last longer than 30 days'}
  ${'bayuquan.gp.intention.fields'}       | ${'bayuquan'}  | ${TODAY}        | ${'same'}     | ${true}   | ${'cn.gp.intention.fields 4 项'}                                            | ${'the same four fields'}
  ${'zhejiang.gp.bid-bond-zero'}          | ${'zhenhai'}   | ${TODAY}        | ${'stricter'} | ${true}   | ${'cn.gp.bid-bond.cap 2%'}                                                  | ${'no deposit in Zhejiang either'}
  ${'zhejiang.tender.contract-file'}      | ${'changshan'} | ${TODAY}        | ${'same'}     | ${true}   | ${'cn.tender.contract.sign 30 日'}                                          | ${'the province repeats the 30 days'}
`(
  '$rule in $jurisdiction on $on: $relation, because $because',
  ({
    rule,
    jurisdiction,
    on,
    relation,
    strictest,
    against,
  }: {
    rule: string
    jurisdiction: JurisdictionId
    on: CivilDate
    relation: string
    strictest: boolean
    against: string
  }) => {
    const { step, provision } = find(rule, jurisdiction, on)
    expect(figures(step)).toContain(against)
    expect(step.shared).toBe(true)
    expect({ relation: provision.relation, strictest: provision.strictest }).toEqual({ relation, strictest })
    expect(step.looser).toBe(step.provisions.some((one) => one.relation === 'looser'))
  },
)

describe('what a unit is told to aim for', () => {
  test.each`
    rule                                    | jurisdiction  | aim
    ${'jiujiang.gp.contract.sign'}          | ${'jiujiang'} | ${'不超过 7 个工作日'}
    ${'jiujiang.gp.intention.special-mark'} | ${'jiujiang'} | ${'不少于 30 日;区县的宽松规定不能代替上位规定'}
    ${'jiujiang.gp.award.same-day'}         | ${'jiujiang'} | ${'当日'}
    ${'anhui.gp.bid-bond-zero'}             | ${'jiujiang'} | ${'不得收取'}
    ${'anhui.gp.perf-bond'}                 | ${'jiujiang'} | ${'不超过 2.5%'}
    ${'jiujiang.tender.bid-bond.waive-all'} | ${'jiujiang'} | ${'鼓励事项,不作为义务'}
    ${'bayuquan.gp.bid-bond.lower'}         | ${'bayuquan'} | ${'不超过 2%'}
    ${'zhenhai.tender.pingding'}            | ${'zhenhai'}  | ${'确定排名第一的候选人中标'}
  `('$rule: $aim', ({ rule, jurisdiction, aim }: { rule: string; jurisdiction: JurisdictionId; aim: string }) => {
    expect(find(rule, jurisdiction).step.aim.zh).toBe(aim)
  })
})

describe('what is noted', () => {
  const notesOn = (rule: string, jurisdiction: JurisdictionId = 'jiujiang', on: CivilDate = TODAY) =>
    find(rule, jurisdiction, on)
      .step.notes.map(({ zh }) => zh)
      .join('\n')

  test('signing within 7 working days is shorter than the 8 of notice and challenge; within 10 or 30 it is not', () => {
    expect(notesOn('jiujiang.gp.contract.sign')).toContain('共 8 个工作日')
    expect(notesOn('bayuquan.gp.contract.sign', 'bayuquan')).not.toContain('质疑')
  })
  test('the municipal medium does not replace the provincial one', () => {
    expect(notesOn('jiujiang.gp.contract.publish')).toContain('互不代替')
    expect(notesOn('jiujiang.gp.contract.file')).toBe('')
  })
  test('the works share changes with the year, and is counted on two bases', () => {
    expect(notesOn('jiujiang.works.sme.reserve-above')).toContain('自 2027-01-01 起')
    expect(notesOn('jiujiang.works.sme.reserve-above')).toContain('计算基数不同')
    expect(notesOn('jiujiang.works.sme.reserve-above', 'jiujiang', '2027-01-01')).not.toContain('自 2027')
  })
  test('why the special mark is looser, in both languages', () => {
    const [note] = find('jiujiang.gp.intention.special-mark', 'jiujiang').step.notes
    expect(note?.zh).toContain('不可预见的急需')
    expect(note?.en).toContain('nobody could foresee')
  })
  test('separated award stands against the first rank', () => {
    expect(notesOn('changshan.tender.pingding', 'changshan')).toContain('排名第一')
  })
})

describe('what the district settled', () => {
  const entry = (value: SettingsEntry['value'], from: CivilDate): SettingsEntry => ({
    id: from,
    value,
    from,
    recordedAt: `${from}T00:00:00Z`,
    recordedBy: '区财政局',
    reason: '会议纪要',
  })
  const sign = (settings: ReturnType<typeof settle>, jurisdiction: JurisdictionId, on: CivilDate = TODAY) => {
    for (const step of conflicts(jurisdiction, on, settings)) {
      const provision = step.provisions.find(({ rules }) => rules.includes(`${jurisdiction}.gp.contract.sign`))
      if (provision !== undefined) return { step, provision }
    }
    throw new Error('no step')
  }

  test('a rule that is switched off binds nobody: law is what to aim for', () => {
    const off = settle([entry({ kind: 'rule-switch', rule: 'jiujiang.gp.contract.sign', on: false }, '2026-03-01')])
    const { step, provision } = sign(off, 'jiujiang')
    expect(provision).toMatchObject({ status: 'off', relation: 'none', strictest: false })
    expect(step.aim.zh).toBe('不超过 30 日')
    expect(sign(off, 'jiujiang', '2026-02-28').step.aim.zh).toBe('不超过 7 个工作日')
  })
  test('marks honour confirmation and extension', () => {
    expect(sign(settle([]), 'bayuquan').provision.marks).toEqual(['unconfirmed', 'plan-ended'])
    const confirmed = entry({ kind: 'confirmation', rule: 'bayuquan.gp.contract.sign', by: '区财政局' }, '2026-03-01')
    const extended = entry({ kind: 'plan', rule: 'bayuquan.gp.contract.sign', through: '2026-11-20' }, '2025-01-10')
    expect(sign(settle([confirmed]), 'bayuquan').provision.marks).toEqual(['plan-ended'])
    expect(sign(settle([confirmed, extended]), 'bayuquan').provision.marks).toEqual(['plan-ended'])
    expect(sign(settle([confirmed, extended]), 'bayuquan', '2026-11-20').provision.marks).toEqual([])
  })
})

test('every rule of a province or district that has a step is in the report of each of its districts', () => {
  for (const jurisdiction of ['jiujiang', 'bayuquan', 'zhenhai', 'xialu', 'changshan'] as const) {
    const steps = conflicts(jurisdiction, TODAY)
    expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length)
    for (const { provisions, title, aim } of steps) {
      expect(provisions.some(({ tier }) => tier !== 'country')).toBe(true)
      expect(provisions.every(({ jurisdiction: whose }) => JURISDICTIONS[jurisdiction].chain.includes(whose))).toBe(
        true,
      )
      expect([title.zh, title.en, aim.zh, aim.en]).not.toContain('')
      // The strictest never asks for less than what law asks for.
      if (provisions.some(({ strictest }) => strictest)) {
        expect(provisions.filter(({ relation }) => relation === 'looser').every(({ strictest }) => !strictest)).toBe(
          true,
        )
      }
    }
  }
})

test('terms of matters that share their events are steps of their own, months are months', () => {
  expect(find('xialu.kpi.letters', 'xialu').step.provisions).toHaveLength(1)
  const said = conflicts('xialu', TODAY).flatMap(figures)
  expect(said).toEqual(['xialu.kpi.letters 7 日', 'xialu.kpi.letters 3 个月'])
  expect(find('jiujiang.appeal.plan', 'jiujiang').provision).toMatchObject({ relation: 'alone', strictest: true })
})

test('with every step, those of which only the country speaks are there too', () => {
  const steps = conflicts('xialu', TODAY, undefined, undefined, true)
  expect(steps.length).toBeGreaterThan(20)
  expect(steps.every(({ provisions }) => provisions.length > 0)).toBe(true)
  const own = conflicts('xialu', TODAY).map(({ key }) => key)
  expect(own).toEqual(['kpi.letters:procedural', 'kpi.letters:substantive'])
  expect(steps.map(({ key }) => key)).toEqual(expect.arrayContaining(own))
})

test('before anything was in force there is nothing to aim for', () => {
  const [step] = conflicts('jiujiang', '2015-01-01')
  expect(step?.aim.zh).toBe('目前没有生效的要求')
  expect(step?.provisions.map(({ status }) => status)).toContain('not-yet')
})
