import { expect, test } from 'vitest'
import { aProcurement } from '../testing/builders.ts'
import { coveredOf, withAcceptance } from './acceptance.ts'
import type { AcceptanceStandard, StandardResult } from './acceptance.ts'

const standard = (result?: StandardResult): AcceptanceStandard => ({
  id: '1',
  kind: 'technical',
  text: '亮度不低于 300 lx',
  ...(result === undefined ? {} : { result }),
})

test.each<[string, (StandardResult | undefined)[], number | undefined]>([
  ['nothing is examined before the report', [undefined, undefined], undefined],
  ['without standards nothing is covered', [], undefined],
  ['a standard that is not met is covered', ['met', 'not-met'], 2],
  ['one that was not examined is not', ['met', 'not-examined'], 1],
  ['nor one that the report leaves out', ['met', undefined], 1],
  ['a report that examined nothing covers nothing', ['not-examined'], 0],
])('%s', (_, results, expected) => {
  expect(coveredOf({ standards: results.map(standard) })).toBe(expected)
})

test('the record says what the acceptance says, and its own word stands', () => {
  const acceptance = { standards: [standard('met'), standard('not-examined')], publicService: true }
  const bare = aProcurement({ acceptanceStandards: undefined })
  expect(withAcceptance(bare, acceptance)).toMatchObject({ acceptanceStandardsCovered: 1, publicService: true })
  expect(withAcceptance(bare, acceptance)).not.toHaveProperty('usersTookPart')
  expect(withAcceptance(aProcurement({ publicService: false }), acceptance)).toMatchObject({
    acceptanceStandards: 2,
    publicService: false,
  })
})
