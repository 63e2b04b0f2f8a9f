import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../finding.ts'
import { aProcurement } from '../testing/builders.ts'
import { aContext, findingOf } from '../testing/findings.ts'
import { NOTHING_AFTER_EVALUATION } from '../testing/stages.ts'
import { asLetterText, letterBasis, letterFact, letterItem } from './letter-facts.ts'
import { letterText } from './letter-text.ts'
import type { LetterSubject } from './letter-text.ts'

const TODAY = '2026-11-21'
const awarded = (facts: Parameters<typeof aProcurement>[0]) =>
  aProcurement({
    ...NOTHING_AFTER_EVALUATION,
    announcementOn: undefined,
    bidDeadlineOn: undefined,
    intentionOn: undefined,
    awardNoticeOn: '2026-09-04',
    ...facts,
  })
const sign = (facts: Parameters<typeof aProcurement>[0] = {}): Finding => {
  const finding = findingOf(awarded(facts), 'cn.gp.contract.sign', aContext(TODAY))
  if (finding === undefined) throw new Error('the rule judges every award')
  return finding
}
const late = sign({})
const project = { number: 'CG-2026-0101', title: '办公家具采购' }
const subject = (given: Partial<LetterSubject> = {}): LetterSubject => ({
  project,
  finding: late,
  ...given,
})

describe('a fact', () => {
  test.each`
    because                                   | facts                                 | said
    ${'nothing is on record after the term'}  | ${{}}                                 | ${'尚未登记办理日期，超过期限'}
    ${'it was done, later than the last day'} | ${{ contractSignedOn: '2026-11-02' }} | ${'登记的办理日期为2026年11月2日，超过期限'}
    ${'the term still runs'}                  | ${{ awardNoticeOn: '2026-11-02' }}    | ${'的期限至2026年12月2日；截至2026年11月21日尚未登记办理日期。'}
  `('is said with its days where $because', ({ facts, said }) => {
    expect(letterFact(sign(facts), TODAY)).toContain(said)
  })

  test('begins with the day from which the term runs', () => {
    expect(letterFact(late, TODAY)).toBe(
      '“中标（成交）通知书”日期为2026年9月4日，“合同签订”的期限至2026年10月8日；截至2026年11月21日尚未登记办理日期，超过期限44天。',
    )
  })

  test('names rule, level and clause', () => {
    expect(letterItem(late)).toMatch(/（法定）$/u)
    expect(letterBasis(late)).toBe('《中华人民共和国政府采购法》第四十六条')
    expect(
      letterBasis({
        ...late,
        citation: { instrument: '《甲方案》', clause: '71②', verification: 'district document' },
      }),
    ).toBe('《甲方案》第71项②')
    expect(
      letterBasis({ ...late, citation: { instrument: '《甲方案》', clause: '—', verification: 'own rule' } }),
    ).toBe('《甲方案》')
  })

  test('of amounts keeps the commas inside figures', () => {
    expect(asLetterText('应为 1,234,500.00 元,实际 900.00 元(见合同):2026-03-01')).toBe(
      '应为 1,234,500.00 元，实际 900.00 元（见合同）：2026年3月1日',
    )
  })
})

describe('the letter', () => {
  const textOf = (subjects: readonly LetterSubject[], text: string | null = null) =>
    letterText({ subjects, text, today: TODAY })
  const numbered = (number: string): LetterSubject => subject({ project: { number, title: '采购' } })

  test.each`
    subjects                                                               | title                                        | because
    ${[subject()]}                                                         | ${'关于办公家具采购有关事项的督办函'}        | ${'of one project the title names it'}
    ${[subject(), subject()]}                                              | ${'关于办公家具采购有关事项的督办函'}        | ${'two matters of one project'}
    ${[numbered('CG-1'), numbered('CG-2')]}                                | ${'关于办理采购有关事项的督办函'}            | ${'two projects'}
    ${[]}                                                                  | ${'关于办理采购有关事项的督办函'}            | ${'what stands on no record'}
    ${[subject({ project: { number: 'CG-1', title: '服务(2026 年)' } })]}  | ${'关于服务（2026 年）有关事项的督办函'}     | ${'brackets are those of Chinese text'}
    ${[subject({ project: { number: 'CG-1', title: null } })]}             | ${'关于CG-1有关事项的督办函'}                | ${'a record without a title'}
    ${[subject({ project: { number: 'CG-1', title: '甲'.repeat(200) } })]} | ${`关于${'甲'.repeat(60)}…有关事项的督办函`} | ${'a name longer than a title may be'}
  `('$because', ({ subjects, title }: { subjects: readonly LetterSubject[]; title: string }) => {
    expect(textOf(subjects).title).toBe(title)
  })

  test('states each matter with its project and clause', () => {
    expect(textOf([subject()]).facts).toEqual([
      {
        project: '办公家具采购（CG-2026-0101）',
        rule: '签订政府采购合同（法定）',
        says: expect.stringMatching(/^“中标（成交）通知书”日期为2026年9月4日/u),
        basis: '《中华人民共和国政府采购法》第四十六条',
      },
    ])
  })

  test('asks only for what its matters call for', () => {
    const asked = (...given: Parameters<typeof textOf>) => textOf(...given).asks.join('')
    const done = subject({ finding: sign({ contractSignedOn: '2026-11-02' }) })
    expect(asked([subject()])).not.toContain('对其他事项')
    expect(asked([done])).not.toContain('尚未办理')
    expect(asked([done])).toContain('对上述事项，请核对')
    expect(asked([subject(), done])).toMatch(/尚未办理.*对其他事项/u)
    expect(textOf([], '请报送档案目录。').asks[0]).toBe('请报送档案目录。')
  })

  test('calls nobody anything, whatever it is about, and fits what a letter may hold', () => {
    const anySubject = fc.record({
      project: fc.record({
        number: fc.constant('CG-1'),
        title: fc.option(fc.string({ maxLength: 300 }).map(() => '采购'.repeat(120))),
      }),
      finding: fc.constantFrom(late, sign({ contractSignedOn: '2026-11-02' })),
    })
    fc.assert(
      fc.property(fc.array(anySubject, { maxLength: 8 }), (subjects) => {
        const { title, lead, asks, facts } = textOf(subjects)
        const all = [title, lead, ...asks, ...facts.flatMap(({ says, basis }) => [says, basis])].join('')
        expect(all).not.toMatch(/违法|违规|违纪|处罚|undefined|null|\d{4}-\d{2}-\d{2}/u)
        expect(title.length).toBeLessThanOrEqual(100)
      }),
    )
  })
})
