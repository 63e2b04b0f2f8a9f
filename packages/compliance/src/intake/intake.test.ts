import { describe, expect, test } from 'vitest'
import { judgeMatter } from '../matters/judge-matter.ts'
import { MATTER_KINDS } from '../procurement/matter.ts'
import type { Matter } from '../procurement/matter.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { aContext } from '../testing/findings.ts'
import { channelsOf, OWN_CHANNELS } from './channels.ts'
import { classingOf, routeOf } from './classes.ts'
import { standingOf } from './limits.ts'
import { nextSteps } from './next-steps.ts'
import { satisfactionOf } from './satisfaction.ts'
import type { StandingStep } from './steps.ts'
import { isOfUnit } from './who-may.ts'

describe('which limit holds', () => {
  const graded = {
    ...NO_SETTINGS,
    gradedLimit: (grade: string) => (grade === '3' ? ({ days: 3, counting: 'working-days' } as const) : undefined),
  }
  test.each`
    because                                                    | place          | today           | matter                                                                                     | light      | limit
    ${'five days to a plan, where the district promised that'} | ${'jiujiang'}  | ${'2026-11-18'} | ${{ kind: 'request', acceptedOn: '2026-11-16' }}                                           | ${'green'} | ${{ from: 'rule', rule: 'jiujiang.appeal.plan', due: '2026-11-23' }}
    ${'they are over'}                                         | ${'jiujiang'}  | ${'2026-11-24'} | ${{ kind: 'request', acceptedOn: '2026-11-16' }}                                           | ${'red'}   | ${{ from: 'rule', rule: 'jiujiang.appeal.plan', due: '2026-11-23' }}
    ${'nothing is counted where nothing is promised'}          | ${'bayuquan'}  | ${'2026-11-24'} | ${{ kind: 'request', acceptedOn: '2026-11-16' }}                                           | ${'grey'}  | ${undefined}
    ${'the day that was given holds there'}                    | ${'bayuquan'}  | ${'2026-11-24'} | ${{ kind: 'request', acceptedOn: '2026-11-16', dueOn: '2026-11-24' }}                      | ${'green'} | ${{ from: 'given', due: '2026-11-24' }}
    ${'and is over the day after'}                             | ${'bayuquan'}  | ${'2026-11-25'} | ${{ kind: 'request', acceptedOn: '2026-11-16', dueOn: '2026-11-24' }}                      | ${'red'}   | ${{ from: 'given', due: '2026-11-24' }}
    ${'answered in time'}                                      | ${'bayuquan'}  | ${'2026-12-25'} | ${{ kind: 'request', dueOn: '2026-11-24', repliedOn: '2026-11-24' }}                       | ${'green'} | ${undefined}
    ${'answered late'}                                         | ${'bayuquan'}  | ${'2026-12-25'} | ${{ kind: 'request', dueOn: '2026-11-24', repliedOn: '2026-11-25' }}                       | ${'red'}   | ${undefined}
    ${'the grade’s limit'}                                     | ${'changshan'} | ${'2026-11-17'} | ${{ kind: 'request', acceptedOn: '2026-11-16', grade: '3' }}                               | ${'green'} | ${{ from: 'rule', rule: 'changshan.appeal.time-limits', due: '2026-11-19' }}
    ${'of a grade without a limit nobody can tell'}            | ${'changshan'} | ${'2026-11-17'} | ${{ kind: 'request', acceptedOn: '2026-11-16', grade: '5' }}                               | ${'grey'}  | ${undefined}
    ${'the reply to a challenge, not the supplier’s right'}    | ${'jiujiang'}  | ${'2026-11-17'} | ${{ kind: 'challenge', receivedOn: '2026-11-13', filedOn: '2026-11-13', about: 'result' }} | ${'green'} | ${{ from: 'rule', rule: 'cn.gp.challenge.reply', due: '2026-11-24' }}
  `('$because', ({ place, today, matter, light, limit }) => {
    const whole: Matter = { id: 'M1', ...matter }
    const findings = judgeMatter(whole, { ...aContext(today, place), settings: graded })
    expect(standingOf(whole, findings, today)).toEqual({ light, limit })
  })

  test('a finding about another matter colours nothing', () => {
    const findings = judgeMatter({ id: 'M2', kind: 'request', acceptedOn: '2026-01-05' }, aContext('2026-11-21'))
    expect(findings.map(({ light }) => light)).toContain('red')
    expect(standingOf({ id: 'M1', kind: 'request' }, findings, '2026-11-21').light).toBe('grey')
  })
})

test('channels: the product’s own, and the district’s, which may rename one', () => {
  expect(channelsOf(undefined)).toEqual(OWN_CHANNELS)
  const set = {
    channels: [
      { id: 'visit', name: '窗口来访' },
      { id: 'wechat', name: '微信小程序' },
    ],
  }
  expect(channelsOf(set).map(({ id, name }) => `${id} ${name.zh}`)).toEqual([
    'portal 门户网站',
    'telephone 电话',
    'hotline-12345 12345 热线',
    'letter 来信',
    'visit 窗口来访',
    'wechat 微信小程序',
  ])
})

describe('sorting', () => {
  const set = {
    classes: [{ id: 'payment', name: '资金支付' }],
    layers: [{ id: 'county', name: '县级协调' }],
    levels: [{ id: 'three-days', name: '3' }],
  }
  test.each`
    because                             | classing                                                      | set          | said
    ${'by keys, with the grade’s name'} | ${{ class: 'payment', layer: 'county', level: 'three-days' }} | ${set}       | ${{ class: 'payment', layer: 'county', level: 'three-days', grade: '3' }}
    ${'the class alone'}                | ${{ class: 'payment' }}                                       | ${set}       | ${{ class: 'payment' }}
    ${'a class that nobody set'}        | ${{ class: 'other' }}                                         | ${set}       | ${'class'}
    ${'a level that nobody set'}        | ${{ class: 'payment', level: 'five' }}                        | ${set}       | ${'level'}
    ${'nothing is set'}                 | ${{ class: 'payment' }}                                       | ${undefined} | ${'class'}
    ${'nothing is asked for'}           | ${{}}                                                         | ${undefined} | ${{}}
  `('$because', ({ classing, set: given, said }) => {
    expect(classingOf(classing, given)).toEqual(said)
  })

  test('who handles a class', () => {
    const routes = { routes: [{ class: 'payment', organisation: 'unit-1' }] }
    expect([routeOf('payment', routes), routeOf('other', routes), routeOf('payment', undefined)]).toEqual([
      'unit-1',
      undefined,
      undefined,
    ])
  })
})

test('satisfaction counts who answered; who was asked and did not say is no denominator', () => {
  const asked = (satisfied?: boolean): readonly StandingStep[] => [
    { step: 1, kind: 'satisfaction-asked', on: '2026-11-02', said: {} },
    ...(satisfied === undefined
      ? []
      : [{ step: 2, kind: 'satisfaction', on: '2026-11-03', said: { satisfied } } as const]),
  ]
  expect(satisfactionOf([asked(true), asked(true), asked(false), asked(), []])).toEqual({
    satisfied: 2,
    answered: 3,
    asked: 4,
  })
})

test('what a unit may do is among what its matter’s kind knows', () => {
  const everything = (kind: (typeof MATTER_KINDS)[number]) =>
    new Set(
      [undefined, 'tendering' as const].flatMap((regime) =>
        [[], ['accepted'], ['accepted', 'forwarded']].flatMap((done) =>
          nextSteps(
            kind,
            regime,
            ['received', ...done].map((one, index) => ({
              step: index + 1,
              kind: one as StandingStep['kind'],
              on: '2026-11-02',
              said: {},
            })),
          ),
        ),
      ),
    )
  for (const kind of MATTER_KINDS) {
    const known = everything(kind)
    const steps = ['accepted', 'refused', 'planned', 'replied', 'responded', 'extended', 'withdrawn', 'note'] as const
    for (const step of steps)
      if (isOfUnit(kind, step)) expect([kind, step, known.has(step)]).toEqual([kind, step, true])
    for (const step of ['struck-off', 'decided', 'paused', 'resumed', 'routed', 'classed'] as const) {
      expect([kind, step, isOfUnit(kind, step)]).toEqual([kind, step, false])
    }
  }
})
