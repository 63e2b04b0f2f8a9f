import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import { valueOn } from '@tenderlight/law/dated-parameter'
import { noLocalBias } from '@tenderlight/law/parameters/documents'
import { gpSplit } from '@tenderlight/law/parameters/year'
import { expect, test } from 'vitest'
import type { Ground } from '../rules/found.ts'
import { judgeText } from './judge-text.ts'

function groundOf(figure: Parameter): Ground {
  const value = valueOn(figure, '2026-11-21')
  if (value === undefined) throw new Error(`${figure.rule} is not in force`)
  return { figure, level: 'law', value, scope: { calendar: CALENDAR_CN } }
}

test.each`
  because                                                           | text                           | verdict        | light       | offsets
  ${'no such words: the empty list says that they were looked for'} | ${'采购需求'}                  | ${'compliant'} | ${'green'}  | ${[]}
  ${'two places to look at'}                                        | ${'优先本区企业;优先本市企业'} | ${'breach'}    | ${'yellow'} | ${[0, 7]}
`('$because', ({ text, verdict, light, offsets }) => {
  const finding = judgeText(groundOf(noLocalBias), text)
  expect([finding.verdict, finding.light, finding.places?.map(({ offset }) => offset)]).toEqual([
    verdict,
    light,
    offsets,
  ])
})

test('a rule without a text check is none to judge a text by', () => {
  expect(() => judgeText(groundOf(gpSplit), '采购需求')).toThrow(RangeError)
})
