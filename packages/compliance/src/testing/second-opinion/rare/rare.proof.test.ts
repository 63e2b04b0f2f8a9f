import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Context } from '../../../evaluate.ts'
import { RULEBOOK } from '../../../rules/all.ts'
import { NO_SETTINGS } from '../../../settings/district-settings.ts'
import { RARE } from './rare-covered.ts'
import { rareDifferences } from './rare-compare.ts'
import { rareOpinions } from './rare-opinions.ts'
import { rareRow } from './rare-rows.ts'
import type { LookedAt } from '../rows/rows.ts'

/** New rows in every run; a failure names the seed and shows the smallest row that the evaluators see differently. */
const SEED = Date.now() % 2_147_483_647
const ROWS = 20_000
const OPEN_TENDER_FROM = 400_000_000

vi.setConfig({ testTimeout: 180_000 })

const context = (jurisdiction: Context['jurisdiction'], { today }: LookedAt): Context => ({
  today,
  calendar: CALENDAR_CN,
  rulebook: RULEBOOK,
  jurisdiction,
  settings: {
    ...NO_SETTINGS,
    threshold: (name) => (name === 'open-tender.goods-services' ? OPEN_TENDER_FROM : undefined),
  },
})

const asked = (jurisdiction: Context['jurisdiction'], { row, today }: LookedAt) =>
  rareOpinions({ row, today, jurisdiction, openTenderFrom: OPEN_TENDER_FROM })

describe.each(['zhenhai', 'jiujiang'] as const)(
  `${ROWS} random records with rarer facts in %s (seed ${SEED})`,
  (district) => {
    test('both evaluators say the same of every rarer deadline, lead-time and cap rule', () => {
      fc.assert(
        fc.property(rareRow, (looked) => {
          const opinions = asked(district, looked)
          expect(rareDifferences(looked.row, context(district, looked), opinions, RARE)).toEqual([])
        }),
        { numRuns: ROWS, seed: SEED },
      )
    })
  },
)

test('the rows put every covered rule to the test, kept and not kept', () => {
  const sample = fc.sample(rareRow, { numRuns: 10_000, seed: 20_261_122 })
  const said = sample.flatMap((looked) => asked('zhenhai', looked).map(({ rule, verdict }) => `${rule} ${verdict}`))
  const wanted = [...RARE].flatMap((rule) => [`${rule} compliant`, `${rule} breach`])
  expect(wanted.filter((line) => !said.includes(line))).toEqual([])
})
