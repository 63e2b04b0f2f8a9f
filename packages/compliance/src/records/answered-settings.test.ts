import { expect, test } from 'vitest'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { DistrictSettings } from '../settings/district-settings.ts'
import { noteAnswers, settingsOf } from './answered-settings.ts'

const DISTRICT: DistrictSettings = {
  ...NO_SETTINGS,
  version: 's-1',
  changes: ['2026-01-05'],
  isOn: (rule, on) => rule !== 'off' || on < '2026-01-05',
  threshold: (name) => (name === 'open-tender.works' ? 400 : undefined),
  extendedThrough: () => null,
}

test('what was asked is noted with its answer, once; what was not is not', () => {
  const noted = noteAnswers(DISTRICT)
  const { settings } = noted
  expect([settings.version, settings.changes]).toEqual(['s-1', ['2026-01-05']])
  expect(noted.answers()).toEqual([])
  expect([settings.isOn('off', '2026-02-01'), settings.isOn('off', '2026-02-01')]).toEqual([false, false])
  expect(settings.threshold('open-tender.works', '2026-02-01')).toBe(400)
  expect(settings.threshold('decentralised.goods', '2026-02-01')).toBeUndefined()
  expect(settings.extendedThrough('off')).toBeNull()
  expect(noted.answers()).toStrictEqual([
    { asked: 'isOn', with: ['off', '2026-02-01'], answer: false },
    { asked: 'threshold', with: ['open-tender.works', '2026-02-01'], answer: 400 },
    { asked: 'threshold', with: ['decentralised.goods', '2026-02-01'] },
    { asked: 'extendedThrough', with: ['off'], answer: null },
  ])
})

test('the settings of a record answer as they did, and to anything else as a district that settled nothing', () => {
  const noted = noteAnswers(DISTRICT)
  const { settings } = noted
  settings.isOn('off', '2026-02-01')
  settings.threshold('open-tender.works', '2026-02-01')
  settings.threshold('decentralised.goods', '2026-02-01')
  const kept = settingsOf({ version: 's-1', answers: noted.answers() })
  expect(kept.version).toBe('s-1')
  expect(kept.isOn('off', '2026-02-01')).toBe(false)
  expect(kept.isOn('off', '2026-02-02')).toBe(true)
  expect(kept.isOn('of', '2026-02-01')).toBe(true)
  expect(kept.threshold('open-tender.works', '2026-02-01')).toBe(400)
  expect(kept.threshold('decentralised.goods', '2026-02-01')).toBeUndefined()
  expect(kept.extendedThrough('off')).toBeUndefined()
})
