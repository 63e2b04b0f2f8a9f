import { xialuLetters } from '@tenderlight/law/parameters/request'
import { expect, test } from 'vitest'
import { scopeOf } from '../../evaluate.ts'
import { aContext } from '../../testing/findings.ts'
import { matterDeadline } from './matter-deadline.ts'

test('a clock whose figure is no number has to say how long it is', () => {
  const rule = matterDeadline({
    level: 'commitment',
    regime: 'both',
    kinds: ['letter'],
    title: { zh: '信访件', en: 'Letters' },
    requires: { zh: '答复。', en: 'An answer.' },
    figure: xialuLetters,
    clocks: [{ from: 'matter-received', to: 'matter-replied', counting: 'days' }],
  })
  const letter = { id: 'S1', kind: 'letter', receivedOn: '2026-11-02' } as const
  const record = { id: 'R1', heldBy: 'register', matters: [letter] } as const
  expect(() => rule.judge(record, scopeOf(record, aContext()))).toThrow(TypeError)
})
