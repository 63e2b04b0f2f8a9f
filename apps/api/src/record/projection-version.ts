import { createHash } from 'node:crypto'
import { rulesIn } from '@tenderlight/compliance/evaluate'
import type { Context } from '@tenderlight/compliance/evaluate'
import { NO_SETTINGS } from '@tenderlight/compliance/settings/district-settings'

/** Raised when the projection itself says something else about the same findings. */
const PROJECTION = 2

/**
 * What a projection was made with: calendar, settings, rules and figures, and the last figure or setting that had
 * come into force or ended by `today`. While it is the same, the stored projection gives the right light on every later day.
 */
export function projectionVersion({
  today,
  calendar,
  settings = NO_SETTINGS,
  rulebook,
  jurisdiction,
}: Context): string {
  const rules = rulesIn(rulebook, jurisdiction)
  const figuresChange = rules.flatMap((rule) => rule.parameter.values.flatMap(({ from, to }) => [from, to ?? from]))
  const changes = [...figuresChange, ...settings.changes]
  const last = changes.filter((day) => day <= today).reduce((latest, day) => (day > latest ? day : latest), '')
  const figures = JSON.stringify(rules.map(({ id, level, parameter }) => [id, level, parameter.values]))
  const digest = createHash('sha256').update(figures).digest('hex').slice(0, 12)
  return `${PROJECTION}/${calendar.version}/${settings.version}/${digest}/${last}`
}
