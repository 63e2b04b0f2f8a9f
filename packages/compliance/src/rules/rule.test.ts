import { dated } from '@tenderlight/law/dated-parameter'
import { describe, expect, test } from 'vitest'
import { makeRule } from './rule.ts'
import type { Declaration, Rule } from './rule.ts'

const cite = { instrument: 'product', clause: '试' } as const
const figureOf = (value: number) =>
  dated({
    rule: 'test.made',
    jurisdiction: 'cn',
    unit: 'days',
    verified: 'own rule',
    values: [{ from: '2020-01-01', value, cite }],
  })
const TEXT = { zh: '试规则', en: 'a rule to try' }
const declared: Declaration<number> = {
  level: 'commitment',
  regime: 'tendering',
  stage: 'award',
  title: TEXT,
  requires: TEXT,
  figure: figureOf(5),
}
const judge = (): undefined => undefined
const rest = { clocks: [], needs: ['budget'], judge } as const

describe('a rule that is made from its declaration', () => {
  test('speaks of a procurement, is evaluated, and has no key for what was not declared', () => {
    expect(makeRule('window', declared, rest)).toStrictEqual({
      id: 'test.made',
      jurisdiction: 'cn',
      level: 'commitment',
      regime: 'tendering',
      stage: 'award',
      kind: 'window',
      subject: 'procurement',
      evaluated: true,
      title: TEXT,
      requires: TEXT,
      parameter: declared.figure,
      clocks: [],
      needs: ['budget'],
      judge,
    })
  })

  test('keeps what it is about, what is said of its breach, and what it is silent without', () => {
    const notMet = { zh: '未到', en: 'not there' }
    const rule = makeRule('count', { ...declared, subject: 'matter', notMet }, { ...rest, silentWithout: ['matters'] })
    expect(rule).toMatchObject({ subject: 'matter', notMet, silentWithout: ['matters'] })
  })

  test('is made again by its kind, with another figure and all else as it was', () => {
    const again = (declaration: Declaration<unknown>): Rule => makeRule('count', declaration, rest)
    const { made } = makeRule('window', declared, { ...rest, again })
    const other = figureOf(9)
    expect(made?.judge).toBe(judge)
    expect(made?.withFigure(other)).toStrictEqual(again({ ...declared, figure: other }))
    expect(made).not.toHaveProperty('term')
  })

  test('says what decides about its term besides the dates, where its kind knows', () => {
    const term = { appliesTo: undefined, within: undefined }
    const again = (): Rule => makeRule('deadline', declared, rest)
    const rule = makeRule('deadline', declared, { ...rest, again, term })
    expect(rule.made?.term).toBe(term)
  })
})
