import type { CivilDate } from '@tenderlight/law/civil-date'
import { addDays, civilDate } from '@tenderlight/law/civil-date'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_SETTINGS } from './district-settings.ts'
import type { SettingsEntry, SettingValue } from './entry.ts'
import { settle, settledBy, settingsOf } from './settle.ts'

const SIGN = 'jiujiang.gp.contract.sign'
const FILE = 'jiujiang.gp.contract.file'

let count = 0
function entry(value: SettingValue, from: string, recordedOn = from, id = `e${(count += 1)}`): SettingsEntry {
  return {
    id,
    value,
    from: civilDate(from),
    recordedAt: `${recordedOn}T02:00:00Z`,
    recordedBy: '示范区财政局',
    reason: '区政府专题会议纪要',
  }
}
const off = (rule: string): SettingValue => ({ kind: 'rule-switch', rule, on: false })
const on = (rule: string): SettingValue => ({ kind: 'rule-switch', rule, on: true })
const limit = (amount: number): SettingValue => ({
  kind: 'threshold',
  name: 'open-tender.goods-services',
  amount,
  instrument: '省目录',
  clause: '',
})

describe('what was in force when', () => {
  const settings = settle([
    entry(off(SIGN), '2026-03-01'),
    entry(on(SIGN), '2026-06-01'),
    entry(limit(400_000_000), '2026-01-01'),
    entry(limit(500_000_000), '2027-01-01', '2026-05-01'),
    entry({ kind: 'graded-limit', grade: '1', days: 1, counting: 'working-days' }, '2026-04-01'),
  ])

  test.each`
    rule    | day             | isOn     | because
    ${SIGN} | ${'2026-02-28'} | ${true}  | ${'nobody had said otherwise'}
    ${SIGN} | ${'2026-03-01'} | ${false} | ${'it is off from the first day on'}
    ${SIGN} | ${'2026-05-31'} | ${false} | ${'and on the last day before the next entry'}
    ${SIGN} | ${'2026-06-01'} | ${true}  | ${'the later entry takes its place from its day on'}
    ${FILE} | ${'2026-04-01'} | ${true}  | ${'another rule is another thing'}
  `(
    '$rule is on on $day: $isOn, because $because',
    ({ rule, day, isOn }: { rule: string; day: CivilDate; isOn: boolean }) => {
      expect(settings.isOn(rule, day)).toBe(isOn)
    },
  )

  test.each`
    day             | amount         | because
    ${'2025-12-31'} | ${undefined}   | ${'a threshold is never assumed'}
    ${'2026-01-01'} | ${400_000_000} | ${'the first day counts'}
    ${'2026-12-31'} | ${400_000_000} | ${'what is announced for next year does not hold yet'}
    ${'2027-01-01'} | ${500_000_000} | ${'it does then'}
  `(
    'the threshold on $day is $amount, because $because',
    ({ day, amount }: { day: CivilDate; amount: number | undefined }) => {
      expect(settings.threshold('open-tender.goods-services', day)).toBe(amount)
    },
  )

  test('a graded limit and the default of what is not settled', () => {
    expect(settings.gradedLimit('1', '2026-04-01')).toEqual({ days: 1, counting: 'working-days' })
    expect(settings.gradedLimit('1', '2026-03-31')).toBeUndefined()
    expect(settings.gradedLimit('3', '2026-04-01')).toBeUndefined()
    expect(settings.warningWindow(SIGN, '2026-04-01')).toBeUndefined()
    expect(settings.confirmed(SIGN)).toBeUndefined()
    expect(settings.extendedThrough(SIGN)).toBeUndefined()
    expect(settings.changes).toEqual(['2026-01-01', '2026-03-01', '2026-04-01', '2026-06-01', '2027-01-01'])
  })
})

test('a warning window for one rule goes before the one for all, from its day on', () => {
  const settings = settle([
    entry({ kind: 'warning-window', rule: null, share: 5000, leastWorkingDays: 3 }, '2026-02-01'),
    entry({ kind: 'warning-window', rule: SIGN, share: 1000, leastWorkingDays: 1 }, '2026-03-01'),
  ])
  expect(settings.warningWindow(SIGN, '2026-01-31')).toBeUndefined()
  expect(settings.warningWindow(SIGN, '2026-02-01')).toEqual({ share: 5000, leastWorkingDays: 3 })
  expect(settings.warningWindow(SIGN, '2026-03-01')).toEqual({ share: 1000, leastWorkingDays: 1 })
  expect(settings.warningWindow(FILE, '2026-03-01')).toEqual({ share: 5000, leastWorkingDays: 3 })
})

test('the last confirmation and the last extension are the ones that count', () => {
  const settings = settle([
    entry({ kind: 'confirmation', rule: SIGN, by: '区财政局采购科' }, '2026-03-01'),
    entry({ kind: 'confirmation', rule: SIGN, by: '区财政局' }, '2026-09-01'),
    entry({ kind: 'plan', rule: SIGN, through: '2026-12-31' }, '2025-01-10'),
    entry({ kind: 'plan', rule: SIGN, through: null }, '2026-08-01'),
  ])
  expect(settings.confirmed(SIGN)).toEqual({ on: '2026-09-01', by: '区财政局' })
  expect(settings.extendedThrough(SIGN)).toBeNull()
})

describe('what was known when', () => {
  const wrong = entry(off(SIGN), '2026-03-01', '2026-03-01')
  const taken = entry({ kind: 'withdrawal', entry: wrong.id }, '2026-04-10', '2026-04-10')
  const again = entry(off(SIGN), '2026-03-15', '2026-05-20')
  const entries = [again, taken, wrong]

  test.each`
    known           | day             | isOn     | because
    ${'2026-02-28'} | ${'2026-03-20'} | ${true}  | ${'nothing was on record yet'}
    ${'2026-03-02'} | ${'2026-03-20'} | ${false} | ${'the entry was on record'}
    ${'2026-04-11'} | ${'2026-03-20'} | ${true}  | ${'it had been withdrawn, as if it had never been made'}
    ${'2026-05-21'} | ${'2026-03-20'} | ${false} | ${'another entry was made for an earlier day'}
    ${'2026-05-21'} | ${'2026-03-14'} | ${true}  | ${'and the withdrawn one does not come back'}
  `(
    'known on $known, $day: on $isOn, because $because',
    ({ known, day, isOn }: { known: string; day: CivilDate; isOn: boolean }) => {
      expect(settle(entries, `${known}T00:00:00Z`).isOn(SIGN, day)).toBe(isOn)
    },
  )

  test('of two entries for one day the one recorded last holds', () => {
    const first = entry(limit(1), '2026-01-01', '2026-01-02')
    const second = entry(limit(2), '2026-01-01', '2026-01-03')
    const name = 'open-tender.goods-services'
    expect(settle([second, first]).threshold(name, '2026-01-01')).toBe(2)
    expect(settle([second, first], '2026-01-02T12:00:00Z').threshold(name, '2026-01-01')).toBe(1)
  })

  test('an instant is compared as an instant, whatever its offset', () => {
    const early = { ...entry(off(SIGN), '2026-03-01'), recordedAt: '2026-03-01T07:00:00+08:00' }
    expect(settle([early], '2026-02-28T22:59:59Z').isOn(SIGN, '2026-03-01')).toBe(true)
    expect(settle([early], '2026-02-28T23:00:00Z').isOn(SIGN, '2026-03-01')).toBe(false)
  })
})

describe('values without their entries, as the public record gives them', () => {
  const values = [
    { from: civilDate('2026-03-01'), value: { kind: 'rule-switch', rule: SIGN, on: false } },
    { from: civilDate('2026-06-01'), value: { kind: 'rule-switch', rule: SIGN, on: true } },
    { from: civilDate('2026-09-01'), value: { kind: 'rule-switch', rule: SIGN, on: false } },
  ] as const
  const fieldsTurned = values.map(({ from, value: { on: isOn, rule, kind } }) => ({
    value: { on: isOn, rule, kind },
    from,
  }))

  test.each([
    ['in their order', values],
    ['the latest first', values.toReversed()],
    ['in no order', [values[1], values[2], values[0]]],
    ['their fields in another order', fieldsTurned],
  ])('%s they say the same', (_, given) => {
    const settings = settingsOf(given)
    const days = ['2026-02-28', '2026-03-01', '2026-06-01', '2026-08-31', '2026-09-01'].map(civilDate)
    expect(days.map((day) => settings.isOn(SIGN, day))).toStrictEqual([true, false, true, true, false])
    expect(settings.changes).toStrictEqual(['2026-03-01', '2026-06-01', '2026-09-01'])
    expect(settings.version).toBe(settingsOf(values).version)
  })
})

describe('the version', () => {
  test('names the state: a withdrawal brings back the earlier one', () => {
    const one = entry(off(SIGN), '2026-03-01')
    const two = entry(limit(400_000_000), '2026-01-01')
    const back = entry({ kind: 'withdrawal', entry: two.id }, '2026-04-01')
    expect(settle([one, two]).version).not.toBe(settle([one]).version)
    expect(settle([one, two, back]).version).toBe(settle([one]).version)
    expect(settle([])).toBe(NO_SETTINGS)
    expect(settle([one]).version).toMatch(/^[0-9a-f]{16}$/u)
  })

  test.each([
    ['another day', entry(off(SIGN), '2026-03-02')],
    ['another rule', entry(off(FILE), '2026-03-01')],
    ['another value', entry(on(SIGN), '2026-03-01')],
  ])('differs for %s', (_, other) => {
    expect(settle([other]).version).not.toBe(settle([entry(off(SIGN), '2026-03-01')]).version)
  })
})

const anyValue: fc.Arbitrary<SettingValue> = fc.oneof(
  fc.record({ kind: fc.constant('rule-switch' as const), rule: fc.constantFrom(SIGN, FILE), on: fc.boolean() }),
  fc.integer({ min: 1, max: 9 }).map((amount) => limit(amount * 100_000_000)),
  fc.record({
    kind: fc.constant('warning-window' as const),
    rule: fc.constantFrom(SIGN, null),
    share: fc.integer({ min: 0, max: 10_000 }),
    leastWorkingDays: fc.integer({ min: 1, max: 9 }),
  }),
)
/** Entries recorded in the order of their index, some withdrawn later. */
const history = fc
  .array(fc.tuple(anyValue, fc.integer({ min: 0, max: 40 }), fc.boolean()), { maxLength: 12 })
  .map((drafts) =>
    drafts.flatMap(([value, day, withdrawn], index) => {
      const made = entry(value, addDays('2026-01-01', day), addDays('2026-01-01', index), `p${index}`)
      const later = addDays('2026-03-01', index)
      return withdrawn ? [made, entry({ kind: 'withdrawal', entry: made.id }, later, later, `w${index}`)] : [made]
    }),
  )

describe('for any history', () => {
  test('the order in which the entries come is irrelevant', () => {
    fc.assert(
      fc.property(
        history.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          expect(settledBy(shuffled)).toEqual(settledBy(entries))
          expect(settle(shuffled).version).toBe(settle(entries).version)
        },
      ),
    )
  })

  test('what is recorded later never changes what was known before', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 100 }), (entries, days) => {
        const instant = `${addDays('2026-01-01', days)}T02:00:00Z`
        const known = entries.filter(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(instant))
        expect(settledBy(entries, instant)).toEqual(settledBy(known))
      }),
    )
  })

  test('the values alone say the same as the entries', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 50 }), (entries, days) => {
        const day = addDays('2026-01-01', days)
        const [whole, bare] = [settle(entries), settingsOf(settledBy(entries))]
        expect(bare.version).toBe(whole.version)
        expect(bare.isOn(SIGN, day)).toBe(whole.isOn(SIGN, day))
        expect(bare.warningWindow(FILE, day)).toEqual(whole.warningWindow(FILE, day))
      }),
    )
  })

  test('a switch says what the latest entry up to the day says', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 50 }), (entries, days) => {
        const day = addDays('2026-01-01', days)
        const gone = new Set(entries.flatMap(({ value }) => (value.kind === 'withdrawal' ? [value.entry] : [])))
        let said = true
        let since = ''
        for (const { id, from, value } of entries) {
          if (value.kind !== 'rule-switch' || value.rule !== SIGN || gone.has(id)) continue
          if (from <= day && from >= since) [said, since] = [value.on, from]
        }
        expect(settle(entries).isOn(SIGN, day)).toBe(said)
      }),
    )
  })
})
