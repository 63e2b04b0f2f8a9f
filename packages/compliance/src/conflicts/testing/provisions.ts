import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { NO_SETTINGS } from '../../settings/district-settings.ts'
import type { Figure } from '../figure.ts'
import type { ReportContext, Uncompared } from '../provisions.ts'

/** What a report of today is made with, on a calendar about which nothing was found out before. */
export const newContext = (): ReportContext => ({
  on: '2026-11-21',
  settings: NO_SETTINGS,
  calendar: { ...CALENDAR_CN },
})

/** Figures as they are written in tests: `figure('days', 7)`, `figure('basis-points', { '': 3000, smallMicro: 6000 })`. */
export function figure(unit: Figure['unit'], value: number | Readonly<Record<string, number>>): Figure {
  const numbers = typeof value === 'number' ? { '': value } : value
  return { unit, numbers: Object.entries(numbers).map(([name, number]) => ({ name, value: number })), codes: [] }
}

export const list = (...codes: readonly string[]): Figure => ({ unit: 'list', numbers: [], codes })

/** A provision in force, by its tier and its figure; the rest as given. */
export function provision(
  tier: Uncompared['tier'],
  ofFigure: Figure | null,
  rest: Partial<Uncompared> = {},
): Uncompared {
  const jurisdiction = { country: 'cn', province: 'cn-34', district: 'jiujiang' } as const
  return {
    rules: [`${tier}.rule`],
    title: { zh: `${tier}的规定`, en: `what the ${tier} says` },
    tier,
    jurisdiction: jurisdiction[tier],
    level: tier === 'district' ? 'commitment' : 'law',
    status: 'in-force',
    figure: ofFigure,
    from: '2020-01-01',
    to: null,
    citations: [],
    marks: [],
    span: null,
    next: null,
    ...rest,
  }
}
