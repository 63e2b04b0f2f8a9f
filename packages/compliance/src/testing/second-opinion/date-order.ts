import type { DateField } from '../../procurement/events.ts'
import type { Procurement } from '../../procurement/procurement.ts'

const LINE: readonly DateField[] = [
  'announcementOn',
  'bidDeadlineOn',
  'evaluationEndedOn',
  'resultDeterminedOn',
  'awardNoticeOn',
  'contractSignedOn',
]
const PAIRS: readonly (readonly [DateField, DateField])[] = [
  ['contractSignedOn', 'contractPublishedOn'],
  ['contractSignedOn', 'contractPublishedProvinciallyOn'],
  ['contractSignedOn', 'contractFiledOn'],
  ['contractSignedOn', 'acceptedOn'],
  ['candidatePublicityOn', 'candidatePublicityEndedOn'],
  ['challengeOn', 'challengeClosedOn'],
]

/** The fields of a row whose dates cannot stand in the order they have: each date against the next one on record. */
export function disputedFields(row: Procurement): ReadonlySet<string> {
  const disputed = new Set<string>()
  const compare = (earlier: DateField, later: DateField): void => {
    const [first, second] = [row[earlier], row[later]]
    if (first !== undefined && second !== undefined && second < first) {
      disputed.add(earlier)
      disputed.add(later)
    }
  }
  const present = LINE.filter((field) => row[field] !== undefined)
  for (const [index, field] of present.entries()) {
    const next = present[index + 1]
    if (next !== undefined) compare(field, next)
  }
  for (const [earlier, later] of PAIRS) compare(earlier, later)
  return disputed
}
