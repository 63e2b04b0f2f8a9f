import { expect, test } from 'vitest'
import { factWords } from './fact-words.ts'

const inChinese = (facts: Readonly<Record<string, unknown>>) =>
  factWords(facts).map(({ name, value }) => [name.zh, value.zh])
const inEnglish = (facts: Readonly<Record<string, unknown>>) =>
  factWords(facts).map(({ name, value }) => [name.en, value.en])

test('dates in their order first, those of matters after them, then the rest; what every record has is not said', () => {
  const facts = {
    id: 'x',
    heldBy: 'register',
    regime: 'tendering',
    budget: 186_000_000,
    contractSignedOn: '2026-02-26',
    awardNoticeOn: '2026-02-13',
    announcementOn: '2026-01-22',
    matters: [{ id: 'm', kind: 'challenge', repliedOn: '2026-02-20', receivedOn: '2026-02-16' }],
  }
  expect(inChinese(facts)).toEqual([
    ['采购(招标)公告', '2026-01-22'],
    ['中标(成交)通知书', '2026-02-13'],
    ['合同签订', '2026-02-26'],
    [expect.any(String), '2026-02-16'],
    [expect.any(String), '2026-02-20'],
    [expect.any(String), '1,860,000.00 元'],
  ])
  expect(inEnglish(facts).map(([, value]) => value)).toEqual([
    '2026-01-22',
    '2026-02-13',
    '2026-02-26',
    '2026-02-16',
    '2026-02-20',
    '1,860,000.00 yuan',
  ])
})

test.each`
  field                  | value                         | zh                      | en
  ${'separatedAward'}    | ${true}                       | ${'是'}                 | ${'yes'}
  ${'separatedAward'}    | ${false}                      | ${'否'}                 | ${'no'}
  ${'method'}            | ${'inquiry'}                  | ${'询价'}               | ${'inquiry'}
  ${'title'}             | ${'养护'}                     | ${'养护'}               | ${'养护'}
  ${'budget'}            | ${100}                        | ${'1.00 元'}            | ${'1.00 yuan'}
  ${'partnerShare'}      | ${3050}                       | ${'30.5%'}              | ${'30.5%'}
  ${'bidders'}           | ${3}                          | ${'3'}                  | ${'3'}
  ${'noReserveStatedIn'} | ${['announcement', 'result']} | ${'采购公告、结果公告'} | ${'announcement, result notice'}
  ${'noReserveStatedIn'} | ${['announcement', null]}     | ${'采购公告'}           | ${'announcement'}
`('$field $value', ({ field, value, zh, en }: { field: string; value: unknown; zh: string; en: string }) => {
  expect(factWords({ [field]: value }).map((fact) => fact.value)).toEqual([{ zh, en }])
})

test('a fact of several parts says each by its name; of nothing nothing is said', () => {
  const [times] = factWords({ offer: { category: 'goods', ownStaff: true, provider: null } })
  expect(times?.value.zh).toMatch(/^\S+ 货物、\S+ 是$/)
  expect(times?.value.en).toMatch(/^.+ goods, .+ yes$/)
  expect(factWords({ offer: {}, method: null, goods: [] })).toEqual([])
  expect(factWords({})).toEqual([])
})
