import { sayFigure } from '@tenderlight/compliance/conflicts/figure'
import { cellText } from '@tenderlight/compliance/say/cell-text'
import type { Provision, Step } from '@tenderlight/compliance/conflicts/step'
import { TIERS } from '@tenderlight/compliance/conflicts/step'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'
import { RELATION_WORDS, statusWord, TIER_WORDS } from './report-words.ts'

/** A cell of a CSV file; what a spreadsheet would take for a formula is kept as text. */
function cell(text: string): string {
  return `"${cellText(text).replaceAll('"', '""')}"`
}

function said(provision: Provision): string {
  const { citations, figure, relation } = provision
  const sources = citations.map(({ instrument, clause }) => `${instrument} ${clause}`).join('; ')
  const parts = [
    figure === null ? textOf(provision.title) : textOf(sayFigure(figure)),
    statusWord(provision),
    relation === undefined ? undefined : RELATION_WORDS[relation](),
    provision.strictest ? m.conflicts_strictest() : undefined,
    sources,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(' | ')
}

/** The report as a CSV file that a spreadsheet opens: a line a step, a column a level. */
export function reportCsv(steps: readonly Step[]): string {
  const header = [
    m.conflicts_step(),
    ...TIERS.map((tier) => TIER_WORDS[tier]()),
    m.conflicts_aim(),
    m.conflicts_notes(),
  ]
  const lines = steps.map(({ title, provisions, aim, notes }) => [
    textOf(title),
    ...TIERS.map((tier) =>
      provisions
        .filter((provision) => provision.tier === tier)
        .map(said)
        .join('\n'),
    ),
    textOf(aim),
    notes.map(textOf).join('\n'),
  ])
  return `\uFEFF${[header, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
