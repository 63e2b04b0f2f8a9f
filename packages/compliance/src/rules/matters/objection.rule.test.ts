import type { CivilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import { ruleTitle, sayFinding } from '../../say.ts'
import { ofMatter } from '../../testing/matters.ts'
import type { Matter } from '../../procurement/matter.ts'

describe('cn.tender.objection.document', () => {
  const RULE = 'cn.tender.objection.document'
  const record = { bidDeadlineOn: '2026-11-30', prequalificationDeadlineOn: '2026-11-30' } as const
  const at = (objection: Partial<Matter>, part: string, today: CivilDate = '2026-11-21') =>
    ofMatter({ kind: 'objection', about: 'documents', ...objection }, RULE, { today, record }, part)

  test.each`
    because                                    | about                           | filed           | due             | verdict        | light
    ${'ten days ahead exactly'}                | ${'documents'}                  | ${'2026-11-20'} | ${'2026-11-20'} | ${'compliant'} | ${'green'}
    ${'nine: out of time, nobody is at fault'} | ${'documents'}                  | ${'2026-11-21'} | ${'2026-11-20'} | ${'breach'}    | ${'yellow'}
    ${'two days ahead of prequalification'}    | ${'prequalification-documents'} | ${'2026-11-28'} | ${'2026-11-28'} | ${'compliant'} | ${'green'}
    ${'one'}                                   | ${'prequalification-documents'} | ${'2026-11-29'} | ${'2026-11-28'} | ${'breach'}    | ${'yellow'}
  `('raised $because', ({ about, filed, due, verdict, light }) => {
    expect(at({ about, filedOn: filed }, 'file')).toMatchObject({ due, aimFor: due, verdict, light })
  })

  test('a late one in words', () => {
    const finding = at({ filedOn: '2026-11-21' }, 'file')
    expect(finding).toMatchObject({ required: 10, actual: 9, shortfall: 1 })
    expect(finding === undefined ? '' : sayFinding(finding, 'zh-CN')).toBe(
      '期限 2026-11-20,实际 2026-11-21 提出,超 1 天,可以不予受理',
    )
    expect(ruleTitle(RULE, 'zh-CN', 'file')).toBe('对文件的异议:提前提出、3 日内答复 · 提出')
  })

  test.each`
    because                             | replied         | today           | due             | verdict        | light
    ${'a Sunday moves to Monday'}       | ${undefined}    | ${'2026-11-05'} | ${'2026-11-09'} | ${'pending'}   | ${'green'}
    ${'answered on the Monday'}         | ${'2026-11-09'} | ${'2026-11-21'} | ${'2026-11-09'} | ${'compliant'} | ${'yellow'}
    ${'answered on the plain last day'} | ${'2026-11-08'} | ${'2026-11-21'} | ${'2026-11-09'} | ${'compliant'} | ${'green'}
    ${'answered after it: fires'}       | ${'2026-11-10'} | ${'2026-11-21'} | ${'2026-11-09'} | ${'breach'}    | ${'red'}
  `('the answer: $because', ({ replied, today, due, verdict, light }) => {
    const objection = { filedOn: '2026-11-05', receivedOn: '2026-11-05', repliedOn: replied } as const
    expect(at(objection, 'reply', today)).toMatchObject({ due, verdict, light })
  })

  test.each`
    because                                           | filed           | replied         | today           | verdict        | light
    ${'answered before the deadline'}                 | ${'2026-11-19'} | ${'2026-11-23'} | ${'2026-12-03'} | ${'compliant'} | ${'green'}
    ${'answered on the day of the deadline'}          | ${'2026-11-19'} | ${'2026-11-30'} | ${'2026-12-03'} | ${'compliant'} | ${'green'}
    ${'answered after the deadline: fires'}           | ${'2026-11-19'} | ${'2026-12-01'} | ${'2026-12-03'} | ${'breach'}    | ${'red'}
    ${'the deadline passed without an answer: fires'} | ${'2026-11-19'} | ${undefined}    | ${'2026-12-01'} | ${'breach'}    | ${'red'}
    ${'the deadline is not over'}                     | ${'2026-11-19'} | ${undefined}    | ${'2026-11-30'} | ${undefined}   | ${undefined}
    ${'one that came too late stops nothing'}         | ${'2026-11-24'} | ${undefined}    | ${'2026-12-03'} | ${undefined}   | ${undefined}
  `('the tender waits for the answer: $because', ({ filed, replied, today, verdict, light }) => {
    const finding = at({ filedOn: filed, receivedOn: filed, repliedOn: replied }, 'pause', today)
    expect([finding?.verdict, finding?.light]).toEqual([verdict, light])
    if (finding?.verdict === 'breach') expect(sayFinding(finding, 'zh-CN')).toBe('异议尚未答复,投标已经截止')
  })

  test.each`
    because                            | objection                                        | part         | missing
    ${'the deadline is not on record'} | ${{ about: 'documents', filedOn: '2026-11-19' }} | ${'file'}    | ${['bidDeadlineOn']}
    ${'what it is about is not known'} | ${{ about: undefined, filedOn: '2026-11-19' }}   | ${undefined} | ${['matter.about']}
    ${'it arrived nobody knows when'}  | ${{ about: 'documents', filedOn: '2026-11-19' }} | ${'reply'}   | ${['matter.receivedOn']}
  `('cannot tell: $because', ({ objection, part, missing }) => {
    expect(ofMatter({ kind: 'objection', ...objection }, RULE, {}, part)).toMatchObject({
      verdict: 'cannot-tell',
      missing,
    })
  })

  test('the day on which it was raised is told where the deadline is not on record', () => {
    const raised = { kind: 'objection', about: 'documents', filedOn: '2026-11-19' } as const
    expect(ofMatter(raised, RULE, {}, 'file')?.met).toBe('2026-11-19')
  })

  test.each`
    because                     | repliedOn
    ${'it is not answered yet'} | ${undefined}
    ${'it is answered'}         | ${'2026-11-20'}
  `('without a deadline on record nothing is held up: $because', ({ repliedOn }) => {
    const raised = { kind: 'objection', about: 'documents', receivedOn: '2026-11-19', repliedOn } as const
    expect(ofMatter(raised, RULE, {}, 'pause')).toBeUndefined()
  })

  test('one that nobody noted the arrival of holds nothing up', () => {
    expect(at({ filedOn: '2026-11-19' }, 'pause', '2026-12-03')).toBeUndefined()
  })

  test('nothing is said of an objection to the opening, nor of one that nobody raised', () => {
    expect(at({ about: 'opening', filedOn: '2026-11-19' }, 'file')).toBeUndefined()
    expect(at({}, 'file')).toBeUndefined()
    expect(at({ filedOn: '2012-01-31' }, 'file')).toBeUndefined()
  })
})

describe('cn.tender.objection.result', () => {
  const RULE = 'cn.tender.objection.result'
  const record = { candidatePublicityOn: '2026-11-17', candidatePublicityEndedOn: '2026-11-20' } as const
  const at = (objection: Partial<Matter>, part: string, around: object = { record }) =>
    ofMatter({ kind: 'objection', about: 'result', ...objection }, RULE, around, part)

  test.each`
    because                                 | filed           | verdict        | light
    ${'on the last day of the publicity'}   | ${'2026-11-20'} | ${'compliant'} | ${'green'}
    ${'the day after: out of time'}         | ${'2026-11-21'} | ${'breach'}    | ${'yellow'}
    ${'before the publicity: not too late'} | ${'2026-11-16'} | ${'compliant'} | ${'green'}
  `('raised $because', ({ filed, verdict, light }) => {
    const late = verdict === 'breach' ? { workingDays: 0, calendarDays: 1 } : null
    const trigger = { event: 'candidate-publicity', on: '2026-11-17' }
    expect(at({ filedOn: filed }, 'file')).toMatchObject({ trigger, due: '2026-11-20', verdict, light, late })
    expect(at({ receivedOn: filed }, 'file')).toMatchObject({ verdict, light })
  })

  test.each`
    because                           | replied         | verdict        | light
    ${'within three days'}            | ${'2026-11-20'} | ${'compliant'} | ${'green'}
    ${'on the Monday after a Friday'} | ${'2026-11-23'} | ${'breach'}    | ${'red'}
  `('answered $because', ({ replied, verdict, light }) => {
    expect(at({ receivedOn: '2026-11-17', repliedOn: replied }, 'reply')).toMatchObject({
      due: '2026-11-20',
      verdict,
      light,
    })
  })

  test('without the end of the publicity it cannot be told; other objections are not its business', () => {
    expect(at({ filedOn: '2026-11-20' }, 'file', {})).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['candidatePublicityEndedOn'],
      met: '2026-11-20',
    })
    expect(at({ about: 'documents', filedOn: '2026-11-20' }, 'file')).toBeUndefined()
    expect(at({}, 'file')).toBeUndefined()
    expect(at({ filedOn: '2012-01-31' }, 'file')).toBeUndefined()
  })

  test('a publicity that ends before it began is corrected first', () => {
    const around = { record: { ...record, candidatePublicityEndedOn: '2026-11-16' } }
    expect(at({ filedOn: '2026-11-16' }, 'file', around)).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['candidatePublicityEndedOn'],
    })
  })

  test('without its beginning the end still decides, from no trigger', () => {
    const around = { record: { candidatePublicityEndedOn: '2026-11-20' } }
    expect(at({ filedOn: '2026-11-20' }, 'file', around)).toMatchObject({ verdict: 'compliant', trigger: null })
  })
})
