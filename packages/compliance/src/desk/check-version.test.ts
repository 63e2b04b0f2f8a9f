import { civilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { checkVersion, hasKeys } from './check-version.ts'
import type { DeskDraft } from './check-version.ts'
import { versionOn } from './versions.ts'

const TODAY = civilDate('2026-03-09')
const POLICY: DeskDraft = {
  kind: 'case-policy',
  key: 'law',
  content: { afterWorkingDays: 0, answerWithin: 5 },
  from: TODAY,
  reason: '会议纪要',
}

test.each`
  change                                                                | standing | fields         | because
  ${{}}                                                                 | ${false} | ${[]}          | ${'it can be set'}
  ${{ key: 'jiujiang.gp.contract.sign' }}                               | ${false} | ${[]}          | ${'for one rule'}
  ${{ key: 'no.such.rule' }}                                            | ${false} | ${['key']}     | ${'no such rule'}
  ${{ key: 'encouragement' }}                                           | ${false} | ${['key']}     | ${'nobody breaches what is encouraged'}
  ${{ kind: 'letter-prefix', content: { prefix: '示财督' } }}           | ${false} | ${['key']}     | ${'one of a kind has no key'}
  ${{ kind: 'report-due', key: '2026', content: { on: '2027-03-31' } }} | ${false} | ${[]}          | ${'a year'}
  ${{ from: '1999-12-31' }}                                             | ${false} | ${['from']}    | ${'a slip of the pen'}
  ${{ from: '2036-03-10' }}                                             | ${false} | ${['from']}    | ${'more than ten years ahead'}
  ${{ reason: ' ' }}                                                    | ${false} | ${['reason']}  | ${'a reason is needed'}
  ${{ content: null }}                                                  | ${true}  | ${[]}          | ${'it is taken back'}
  ${{ content: null }}                                                  | ${false} | ${['content']} | ${'there is nothing to take back'}
`('$because', ({ change, standing, fields }: { change: Partial<DeskDraft>; standing: boolean; fields: string[] }) => {
  const problems = checkVersion({ ...POLICY, ...change }, { today: TODAY, standing })
  expect(problems.map(({ field }) => field)).toEqual(fields)
})

test('rules, indicators and years have keys, the rest has none', () => {
  expect([hasKeys('case-policy'), hasKeys('target'), hasKeys('letter-prefix')]).toEqual([true, true, false])
})

test('the version with the latest first day holds, of several from one day the last one, until it is taken back', () => {
  const of = (version: number, from: string, content: unknown = { version }) => ({
    version,
    from: civilDate(from),
    content,
  })
  const versions = [of(1, '2026-03-01'), of(2, '2026-06-01'), of(3, '2026-03-01'), of(4, '2026-09-01', null)]
  const on = (day: string) => versionOn(versions, civilDate(day))?.version
  expect(['2026-02-28', '2026-03-01', '2026-06-01', '2026-09-01'].map(on)).toEqual([undefined, 3, 2, undefined])
})
