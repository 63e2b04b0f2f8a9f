import type { Finding } from '../finding.ts'
import { found } from '../rules/found.ts'
import type { Ground } from '../rules/found.ts'
import { checkOf } from './checks.ts'
import { findPlaces } from './find-places.ts'

/**
 * The verdict on the words of a document: yellow with the places to look at, or compliant as far as words tell (the
 * empty list of places says that only they were checked).
 * @throws RangeError for a rule that has no text check
 */
export function judgeText(ground: Ground, text: string): Finding {
  const check = checkOf(ground.figure.rule)
  if (check === undefined) throw new RangeError(`${ground.figure.rule} has no text check`)
  const places = findPlaces(text, check.signs)
  return places.length === 0
    ? found(ground, 'compliant', 'green', { places })
    : found(ground, 'breach', 'yellow', { places })
}
