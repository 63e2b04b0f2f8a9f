import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn, withFigures } from '@tenderlight/law/dated-parameter'
import type { FigureSource, Parameter } from '@tenderlight/law/dated-parameter'
import { describe, expect, test } from 'vitest'
import { judgeMatter } from '../../matters/judge-matter.ts'
import type { Matter } from '../../procurement/matter.ts'
import { sayFinding } from '../../say.ts'
import { NO_SETTINGS } from '../../settings/district-settings.ts'
import type { DistrictSettings } from '../../settings/district-settings.ts'
import { settle } from '../../settings/settle.ts'
import { aContext } from '../../testing/findings.ts'
import { daysOfMonths } from './months.ts'

type Place = 'jiujiang' | 'xialu' | 'zhenhai' | 'changshan' | 'bayuquan'
const lone = (
  place: Place,
  matter: Omit<Matter, 'id'>,
  today: CivilDate = '2026-11-21',
  settings: Partial<DistrictSettings> = {},
) => judgeMatter({ id: 'S1', ...matter }, { ...aContext(today, place), settings: { ...NO_SETTINGS, ...settings } })

describe('jiujiang.appeal.plan', () => {
  const at = (request: Partial<Matter>, today?: CivilDate) =>
    lone('jiujiang', { kind: 'request', ...request }, today).find(({ rule }) => rule === 'jiujiang.appeal.plan')

  test.each`
    because                                 | accepted        | aimFor          | due
    ${'days, not working days: a Saturday'} | ${'2026-11-16'} | ${'2026-11-21'} | ${'2026-11-23'}
    ${'another Saturday'}                   | ${'2026-11-09'} | ${'2026-11-14'} | ${'2026-11-16'}
  `('$because', ({ accepted, aimFor, due }) => {
    expect(at({ acceptedOn: accepted }, accepted)).toMatchObject({
      aimFor,
      due,
      verdict: 'pending',
      level: 'commitment',
    })
  })

  test.each`
    because                                       | request                                                 | verdict          | light
    ${'proposed on the plain last day'}           | ${{ plannedOn: '2026-11-21' }}                          | ${'compliant'}   | ${'green'}
    ${'proposed on the moved one'}                | ${{ plannedOn: '2026-11-23' }}                          | ${'compliant'}   | ${'yellow'}
    ${'proposed after it: fires'}                 | ${{ plannedOn: '2026-11-24' }}                          | ${'breach'}      | ${'red'}
    ${'proposed after it, and settled'}           | ${{ plannedOn: '2026-11-24', repliedOn: '2026-12-01' }} | ${'breach'}      | ${'red'}
    ${'neither proposed nor settled'}             | ${{}}                                                   | ${'breach'}      | ${'red'}
    ${'settled before anything was proposed'}     | ${{ repliedOn: '2026-11-18' }}                          | ${'compliant'}   | ${'green'}
    ${'settled later, and no proposal on record'} | ${{ repliedOn: '2026-12-18' }}                          | ${'cannot-tell'} | ${'grey'}
  `('$because', ({ request, verdict, light }) => {
    const finding = at({ acceptedOn: '2026-11-16', ...request }, '2026-12-31')
    expect(finding).toMatchObject({ verdict, light })
    expect(finding?.missing).toEqual(verdict === 'cannot-tell' ? ['matter.plannedOn'] : undefined)
  })

  test('a request that was sent, and not accepted, waits', () => {
    expect(at({ filedOn: '2026-11-16' })).toMatchObject({ verdict: 'pending', light: 'grey' })
  })

  test('a request is the district’s business alone', () => {
    const said = lone('jiujiang', { kind: 'request', acceptedOn: '2026-11-16' })
    expect(said.map(({ rule, matter }) => [rule, matter])).toEqual([['jiujiang.appeal.plan', 'S1']])
    expect(lone('bayuquan', { kind: 'request', acceptedOn: '2026-11-16' })).toEqual([])
  })
})

describe('jiujiang.contact-update', () => {
  test.each`
    because                         | changed         | filed           | due             | verdict        | light
    ${'a Saturday moves to Monday'} | ${'2026-11-18'} | ${'2026-11-23'} | ${'2026-11-23'} | ${'compliant'} | ${'yellow'}
    ${'three plain days'}           | ${'2026-11-16'} | ${'2026-11-19'} | ${'2026-11-19'} | ${'compliant'} | ${'green'}
    ${'later is warned of'}         | ${'2026-11-16'} | ${'2026-11-20'} | ${'2026-11-19'} | ${'breach'}    | ${'yellow'}
  `('$because', ({ changed, filed, due, verdict, light }) => {
    const [finding] = lone('jiujiang', { kind: 'contact-change', changedOn: changed, filedOn: filed })
    expect(finding).toMatchObject({ rule: 'jiujiang.contact-update', due, verdict, light })
  })

  test('reported, and nobody knows when it changed', () => {
    const [finding] = lone('jiujiang', { kind: 'contact-change', filedOn: '2026-11-20' })
    expect(finding).toMatchObject({ verdict: 'cannot-tell', missing: ['matter.changedOn'] })
    expect(finding === undefined ? '' : sayFinding(finding, 'zh-CN')).toBe('无法判定,缺少或需核对:变更')
  })
})

describe('xialu.kpi.letters', () => {
  const at = (letter: Partial<Matter>, part: string, today?: CivilDate) =>
    lone('xialu', { kind: 'letter', ...letter }, today).find((one) => one.part === part)

  test.each`
    because                                          | received        | part             | due
    ${'seven days'}                                  | ${'2026-11-16'} | ${'procedural'}  | ${'2026-11-23'}
    ${'three months, no 31st: the end of the month'} | ${'2026-08-31'} | ${'substantive'} | ${'2026-11-30'}
    ${'three months to a Saturday: the Monday'}      | ${'2026-08-21'} | ${'substantive'} | ${'2026-11-23'}
  `('$because', ({ received, part, due }) => {
    expect(at({ receivedOn: received }, part, received)).toMatchObject({ due, verdict: 'pending' })
  })

  test.each`
    part             | because                                   | letter                                                   | verdict          | light
    ${'procedural'}  | ${'told in time'}                         | ${{ acceptedOn: '2026-09-07' }}                          | ${'compliant'}   | ${'green'}
    ${'procedural'}  | ${'told a day late: a goal missed'}       | ${{ acceptedOn: '2026-09-08' }}                          | ${'breach'}      | ${'yellow'}
    ${'procedural'}  | ${'neither told nor answered'}            | ${{}}                                                    | ${'breach'}      | ${'yellow'}
    ${'procedural'}  | ${'answered at once'}                     | ${{ repliedOn: '2026-09-02' }}                           | ${'compliant'}   | ${'green'}
    ${'procedural'}  | ${'answered later, nobody knows if told'} | ${{ repliedOn: '2026-10-02' }}                           | ${'cannot-tell'} | ${'grey'}
    ${'substantive'} | ${'answered on the last day'}             | ${{ acceptedOn: '2026-09-07', repliedOn: '2026-11-30' }} | ${'compliant'}   | ${'green'}
    ${'substantive'} | ${'answered a day late: a goal missed'}   | ${{ acceptedOn: '2026-09-07', repliedOn: '2026-12-01' }} | ${'breach'}      | ${'yellow'}
  `('$part: $because', ({ part, letter, verdict, light }) => {
    const finding = at({ receivedOn: '2026-08-31', ...letter }, part, '2026-12-31')
    expect(finding).toMatchObject({ verdict, light })
    expect(finding?.missing).toEqual(verdict === 'cannot-tell' ? ['matter.acceptedOn'] : undefined)
  })

  test('before the plan nothing is promised', () => {
    expect(lone('xialu', { kind: 'letter', receivedOn: '2024-03-31' })).toEqual([])
    expect(lone('xialu', { kind: 'letter', receivedOn: '2024-04-01' })).toHaveLength(2)
  })

  test('months as days from their first day: also for the six months of 鲅鱼圈', () => {
    expect(daysOfMonths('2026-05-21', 6)).toBe(184)
    expect(daysOfMonths('2026-08-31', 3)).toBe(91)
  })
})

describe('zhenhai.appeal.lights', () => {
  const at = (request: Partial<Matter>, today: CivilDate, settings: Partial<DistrictSettings> = {}) =>
    lone('zhenhai', { kind: 'request', receivedOn: '2026-11-02', ...request }, today, settings)[0]

  test.each`
    because                             | today           | verdict      | light
    ${'more than a quarter left'}       | ${'2026-11-16'} | ${'pending'} | ${'green'}
    ${'exactly a quarter left: yellow'} | ${'2026-11-17'} | ${'pending'} | ${'yellow'}
    ${'on the last day'}                | ${'2026-11-22'} | ${'pending'} | ${'yellow'}
    ${'overdue'}                        | ${'2026-11-23'} | ${'breach'}  | ${'red'}
  `('twenty days given: $because', ({ today, verdict, light }) => {
    expect(at({ dueOn: '2026-11-22' }, today)).toMatchObject({ verdict, light, due: '2026-11-22', required: 20 })
  })

  test.each`
    because                      | replied         | verdict        | light
    ${'settled on the last day'} | ${'2026-11-22'} | ${'compliant'} | ${'green'}
    ${'settled after it: fires'} | ${'2026-11-23'} | ${'breach'}    | ${'red'}
  `('$because', ({ replied, verdict, light }) => {
    expect(at({ dueOn: '2026-11-22', repliedOn: replied }, '2026-12-01')).toMatchObject({ verdict, light })
    expect(at({ dueOn: '2026-11-22', decidedOn: replied }, '2026-12-01')).toMatchObject({ verdict, light })
  })

  test('the district moves the light: half of the term', () => {
    const half = { warningWindow: () => ({ share: 5000, leastWorkingDays: 2 }) }
    expect(at({ dueOn: '2026-11-22' }, '2026-11-11', half)?.light).toBe('green')
    expect(at({ dueOn: '2026-11-22' }, '2026-11-12', half)?.light).toBe('yellow')
  })

  test('without a window of the district the share is that of the rule’s own figure, by law and by record', () => {
    const half: FigureSource = <V>(parameter: Parameter<V>, on: CivilDate) => {
      const dated = valueOn(parameter, on)
      const value = { yellowShare: 5000 } as V
      return dated !== undefined && parameter.rule === 'zhenhai.appeal.lights' ? { ...dated, value } : dated
    }
    const lightOn = (today: CivilDate, settings: Partial<DistrictSettings> = {}) =>
      withFigures(half, () => at({ dueOn: '2026-11-22' }, today, settings)?.light)
    expect([lightOn('2026-11-11'), lightOn('2026-11-12')]).toEqual(['green', 'yellow'])
    const tenth = settle([
      {
        id: '1',
        value: { kind: 'warning-window', rule: 'zhenhai.appeal.lights', share: 1000, leastWorkingDays: 0 },
        from: '2026-01-05',
        recordedAt: '2026-01-04T03:00:00.000Z',
        recordedBy: '区财政局',
        reason: '测试',
      },
    ])
    expect([lightOn('2026-11-19', tenth), lightOn('2026-11-20', tenth)]).toEqual(['green', 'yellow'])
  })

  test('a limit for every grade gives none to a request without one', () => {
    const graded = { gradedLimit: () => ({ days: 5, counting: 'working-days' as const }) }
    expect(at({}, '2026-11-16', graded)).toMatchObject({ verdict: 'cannot-tell', missing: ['matter.dueOn'] })
  })

  test('the term runs from the acceptance, and may be that of the grade', () => {
    const graded = { gradedLimit: () => ({ days: 5, counting: 'working-days' as const }) }
    expect(at({ acceptedOn: '2026-11-04', grade: 'A' }, '2026-11-04', graded)).toMatchObject({
      trigger: { event: 'matter-accepted', on: '2026-11-04' },
      due: '2026-11-11',
    })
  })

  test.each`
    because                             | request                      | missing
    ${'no last day and no grade'}       | ${{}}                        | ${['matter.dueOn']}
    ${'a grade whose limit is not set'} | ${{ grade: 'A' }}            | ${['matter.dueOn']}
    ${'nobody knows since when'}        | ${{ receivedOn: undefined }} | ${['matter.receivedOn']}
  `('cannot tell: $because', ({ request, missing }) => {
    const met = '2026-11-16'
    const trigger = missing[0] === 'matter.receivedOn' ? null : { event: 'matter-received', on: '2026-11-02' }
    const told = { verdict: 'cannot-tell', missing, trigger }
    expect(at(request, '2026-11-16')).toMatchObject({ ...told, met: null })
    expect(at({ ...request, repliedOn: met }, '2026-11-16')).toMatchObject({ ...told, met })
  })
})

describe('changshan.appeal.time-limits', () => {
  const one = {
    gradedLimit: (grade: string) => (grade === 'A' ? { days: 1, counting: 'working-days' as const } : undefined),
  }
  const at = (request: Partial<Matter>, today: CivilDate, settings: Partial<DistrictSettings> = one) =>
    lone('changshan', { kind: 'request', receivedOn: '2026-11-20', ...request }, today, settings)[0]

  test('class A, if the district says so, is due on the next working day', () => {
    expect(at({ grade: 'A' }, '2026-11-20')).toMatchObject({ due: '2026-11-23', verdict: 'pending' })
    expect(at({ grade: 'A', repliedOn: '2026-11-23' }, '2026-12-01')).toMatchObject({
      verdict: 'compliant',
      light: 'green',
    })
    expect(at({ grade: 'A', repliedOn: '2026-11-24' }, '2026-12-01')).toMatchObject({ verdict: 'breach', light: 'red' })
  })

  test.each`
    because                                  | request                                  | settings       | missing
    ${'the digits of “135” are not defined'} | ${{ grade: 'A' }}                        | ${NO_SETTINGS} | ${['gradedLimit']}
    ${'this grade has no limit'}             | ${{ grade: 'B' }}                        | ${one}         | ${['gradedLimit']}
    ${'the request has no grade'}            | ${{}}                                    | ${one}         | ${['matter.grade']}
    ${'nobody knows since when'}             | ${{ receivedOn: undefined, grade: 'A' }} | ${one}         | ${['matter.receivedOn']}
  `('cannot tell: $because', ({ request, settings, missing }) => {
    const finding = at(request, '2026-11-21', settings)
    const trigger = missing[0] === 'matter.receivedOn' ? null : { event: 'matter-received', on: '2026-11-20' }
    expect(finding).toMatchObject({ verdict: 'cannot-tell', light: 'grey', missing, trigger, met: null })
    const replied = at({ ...request, repliedOn: '2026-11-20' }, '2026-11-21', settings)
    expect(replied).toMatchObject({ verdict: 'cannot-tell', missing, trigger, met: '2026-11-20' })
  })

  test('the sentence asks the district', () => {
    const finding = at({ grade: 'A' }, '2026-11-21', NO_SETTINGS)
    expect(finding === undefined ? '' : sayFinding(finding, 'zh-CN')).toBe(
      '无法判定,缺少或需核对:该等级的办理时限(待区县设定)',
    )
  })
})
