import type { Context } from '@tenderlight/compliance/evaluate'
import { asOfArgument, jurisdictionArgument } from './arguments.ts'
import { calendarArgument } from './calendar-file.ts'
import { settingsArgument } from './settings-file.ts'
import type { Terminal } from './terminal.ts'

/** What a command is given that judges: the common options as they were written. */
export interface JudgingOptions {
  readonly jurisdiction: string
  readonly asOf?: string
  readonly calendar?: string
  readonly settings?: string
}

/** By whose rules, on which day, by which calendar and settings is judged. */
export type Judging = Required<Omit<Context, 'rulebook'>>

/** Reads the options that every judging command has; throws {@link Unusable} for the first that cannot be used. */
export async function judgingArguments(options: JudgingOptions, terminal: Terminal): Promise<Judging> {
  const jurisdiction = jurisdictionArgument(options.jurisdiction, terminal)
  const today = asOfArgument(options.asOf, terminal)
  const calendar = await calendarArgument(options.calendar, terminal)
  const settings = await settingsArgument(options.settings, jurisdiction, terminal)
  return { jurisdiction, today, calendar, settings }
}
