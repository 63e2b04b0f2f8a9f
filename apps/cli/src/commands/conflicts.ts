import { conflicts as compareLevels } from '@tenderlight/compliance/conflicts/conflicts'
import { sayFigure } from '@tenderlight/compliance/conflicts/figure'
import { comparedOver } from '@tenderlight/compliance/conflicts/span'
import type { Provision, Step } from '@tenderlight/compliance/conflicts/step'
import type { Text } from '@tenderlight/compliance/rules/rule'
import { isDistrict } from '@tenderlight/compliance/settings/own-rules'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import { asOfArgument, jurisdictionArgument } from '../arguments.ts'
import { calendarArgument } from '../calendar-file.ts'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { table } from '../output/columns.ts'
import { settingsArgument } from '../settings-file.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

export interface ConflictsOptions {
  readonly jurisdiction: string
  readonly on?: string
  readonly all?: boolean
  readonly settings?: string
  readonly calendar?: string
  readonly format: 'table' | 'json'
}

const WIDEST = 46

/** `conflicts`: what country, province and district say of each step, which is strictest, which is looser than law. */
export async function conflicts(options: ConflictsOptions, terminal: Terminal): Promise<ExitCode> {
  const { locale, out, words } = terminal
  const jurisdiction = jurisdictionArgument(options.jurisdiction, terminal)
  const textOf = ({ zh, en }: Text): string => (locale === 'en' ? en : zh)
  if (!isDistrict(jurisdiction)) throw new Unusable(words.levels.notDistrict(textOf(JURISDICTIONS[jurisdiction].name)))
  const on = asOfArgument(options.on, terminal)
  const settings = await settingsArgument(options.settings, jurisdiction, terminal)
  const calendar = await calendarArgument(options.calendar, terminal)
  const steps = compareLevels(jurisdiction, on, settings, calendar, options.all === true)
  if (options.format === 'json') {
    const { coveredThrough, version } = calendar
    const head = { jurisdiction, on, settings: settings.version, calendar: { version, coveredThrough } }
    await out.write(`${JSON.stringify({ ...head, steps })}\n`)
    return EXIT.done
  }
  if (steps.length === 0) {
    await out.write(`${words.levels.nothing}\n`)
    return EXIT.done
  }
  for (const step of steps) await out.write(`${stepText(step, terminal, textOf)}\n`)
  const { from, through } = comparedOver(calendar)
  await out.write(`${words.levels.summary(steps.length, steps.filter(({ looser }) => looser).length)}\n`)
  await out.write(`${words.levels.compared(from, through)}\n`)
  return EXIT.done
}

function stepText(
  { title, provisions, aim, notes }: Step,
  { words }: Terminal,
  textOf: (text: Text) => string,
): string {
  const { levels } = words
  const row = ({ citations, figure, relation, rules, span, status, strictest, tier }: Provision): string[] => [
    strictest ? levels.strictest : '',
    levels.tiers[tier],
    figure === null ? '—' : textOf(sayFigure(figure)),
    levels.statuses[status] || (relation === undefined ? '' : levels.relations[relation]),
    span === null || span.least === span.most ? '' : levels.days(span.least, span.most),
    [...new Set(citations.map(({ instrument, clause }) => `${clause} ${instrument}`))].join('; '),
    rules.join(' + '),
  ]
  const rows = provisions.map(row)
  return [
    textOf(title),
    table(levels.header, rows, WIDEST).trimEnd(),
    levels.aim(textOf(aim)),
    ...notes.map((note) => levels.note(textOf(note))),
    '',
  ].join('\n')
}
