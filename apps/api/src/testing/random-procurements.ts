import { EVENTS } from '@tenderlight/compliance/procurement/events'
import type { DateField } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'

/** A repeatable stream of numbers in [0, 1). */
export function stream(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

const FIELDS: readonly DateField[] = Object.values(EVENTS)

/**
 * Procurements in every state: each stands somewhere in its life on `today`, some steps late, some left out, some of
 * the works kind, some challenged; a repeatable sequence by `seed`.
 */
export function randomProcurements(count: number, seed: number, today: CivilDate): Procurement[] {
  const next = stream(seed)
  const pick = <T>(values: readonly T[]): T | undefined => values[Math.floor(next() * values.length)]
  return Array.from({ length: count }, (_, index) => {
    const shift = Math.floor(next() * 320) - 200
    const dates: { -readonly [F in DateField]?: CivilDate | undefined } = {}
    const lawful = aProcurement()
    for (const field of FIELDS) {
      const on = lawful[field]
      if (on === undefined) continue
      const moved = addDays(on, shift + (next() < 0.3 ? Math.floor(next() * 40) - 5 : 0))
      dates[field] = moved > today || next() < 0.08 ? undefined : moved
    }
    if (next() < 0.1 && dates.awardNoticeOn !== undefined) dates.challengeOn = addDays(dates.awardNoticeOn, 3)
    const works = next() < 0.25
    return aProcurement({
      ...dates,
      id: `R-${String(index).padStart(5, '0')}`,
      heldBy: next() < 0.5 ? 'register' : 'ledger',
      title: `${pick(['排水', '校舍', '绿化', '信息'])}${pick(['养护', '改造', '采购'])}${index}`,
      regime: works ? 'tendering' : 'government-procurement',
      category: works ? 'works' : (pick(['goods', 'services'] as const) ?? 'goods'),
      budget: next() < 0.05 ? undefined : Math.floor(next() * 600) * 1_000_000 + 1,
      measure: pick(['exclusive', 'package', 'none', undefined] as const),
      reasons: next() < 0.1 ? { 'cn.gp.intention.lead-time': '设备突发故障' } : undefined,
    })
  })
}
