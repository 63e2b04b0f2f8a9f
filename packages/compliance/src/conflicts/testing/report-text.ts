import { join } from 'node:path'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Text } from '../../rules/rule.ts'
import { conflicts } from '../conflicts.ts'
import { sayFigure } from '../figure.ts'
import type { Figure } from '../figure.ts'
import type { Provision, Step } from '../step.ts'

/** Where the reports are kept for reading and comparing. */
export const REPORTS_FILE = join(import.meta.dirname, 'reports.txt')

/** A report that is kept: what differs on `on` from what held on `before`, or all of it. */
export interface Kept {
  readonly jurisdiction: JurisdictionId
  readonly on: CivilDate
  readonly before?: CivilDate
  /** With the steps of which only the country speaks. */
  readonly all?: true
}

const DISTRICTS = ['jiujiang', 'bayuquan', 'zhenhai', 'xialu', 'changshan'] as const
/** Before any district spoke; when the districts' plans ran; today; after the works share of 40 % ended. */
const DATES = ['2016-06-01', '2023-06-01', '2026-11-21', '2027-01-01'] as const

/** Everything that is kept: each district on each of the dates, and once all that the country says alone. */
export const KEPT: readonly Kept[] = [
  ...DISTRICTS.flatMap((jurisdiction) =>
    DATES.map((on, index): Kept => {
      const before = DATES[index - 1]
      return before === undefined ? { jurisdiction, on } : { jurisdiction, on, before }
    }),
  ),
  { jurisdiction: 'xialu', on: '2026-11-21', all: true },
]

/** The heading of a kept report. */
export const headingOf = ({ jurisdiction, on, before, all }: Kept): string =>
  `== ${jurisdiction} on ${on}${before === undefined ? '' : `: what differs from ${before}`}${all ? ', the country alone too' : ''}`

/** A report in words: steps in their order, each with what it comes to, what every level says and the notes. */
export function reportText(kept: Kept): string {
  const { jurisdiction, on, before, all = false } = kept
  const steps = (date: CivilDate) => conflicts(jurisdiction, date, undefined, undefined, all).map(stepText)
  const earlier = new Set(before === undefined ? [] : steps(before))
  return [headingOf(kept), ...steps(on).filter((step) => !earlier.has(step))].join('\n\n')
}

const both = ({ zh, en }: Text): string => `${zh} / ${en}`

function stepText({ key, regime, title, direction, provisions, shared, looser, aim, notes }: Step): string {
  return [
    `${both(title)} (${[key, regime, direction, ...flags({ shared, looser })].join(', ')})`,
    `  aim: ${both(aim)}`,
    ...provisions.flatMap(provisionText),
    ...notes.flatMap(({ zh, en }) => [`  note: ${zh}`, `        ${en}`]),
  ].join('\n')
}

function provisionText(provision: Provision): string[] {
  const { rules, part, title, tier, jurisdiction, level, status, figure, citations, marks, strictest, relation } =
    provision
  const whose = tier === 'country' ? tier : `${tier} ${jurisdiction}`
  return [
    `  ${whose}, ${level}: ${both(title)} (${rules.join(' + ')}${part === undefined ? '' : `, ${part}`})`,
    `    ${[figureText(figure), held(provision), status, relation ?? 'law', ...flags({ strictest }), ...marks].join('; ')}`,
    ...citations.map(({ instrument, clause, verification }) => `    ${instrument} ${clause} [${verification}]`),
  ]
}

function held({ from, to, span, next }: Provision): string {
  return [
    `${from ?? ''} to ${to ?? 'further notice'}`,
    ...(span === null ? [] : [`came to ${span.least} to ${span.most} days`]),
    ...(next === null ? [] : [`from ${next.from} ${figureText(next.figure)}`]),
  ].join('; ')
}

const figureText = (figure: Figure | null): string => (figure === null ? 'no figure' : both(sayFigure(figure)))

const flags = (all: Readonly<Record<string, boolean>>): string[] => Object.keys(all).filter((name) => all[name])
