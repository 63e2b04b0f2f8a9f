import type { Matter } from '../../procurement/matter.ts'
import { MATTER_KINDS, MATTER_SUBJECTS } from '../../procurement/matter.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { CATEGORIES, METHODS } from '../../procurement/vocabulary.ts'

/** What an example may have to be for a rule to apply, the ordinary first. */
const CIRCUMSTANCES: readonly Partial<Procurement>[] = [
  {},
  { bidDeposit: 3_000_000 },
  { separatedAward: true },
  { measure: 'package', budget: 800_000_000, reservedSme: 320_000_000, reservedSmallMicro: 240_000_000 },
  { winnerScale: 'medium' },
  { measure: 'none' },
  { contractForm: 'electronic' },
]

/** The ordinary attributes of an example under every circumstance that is tried. */
export function* attributesToTry(attributes: Procurement): Generator<Procurement> {
  for (const circumstance of CIRCUMSTANCES) {
    yield { ...attributes, ...circumstance }
    for (const category of CATEGORIES) {
      for (const method of METHODS) yield { ...attributes, ...circumstance, category, method }
    }
  }
}

type MatterWords = Pick<Matter, 'kind' | 'about' | 'grade'>

/** The kinds of matters that are tried for a matter's clock. */
export function* mattersToTry(): Generator<MatterWords> {
  for (const kind of MATTER_KINDS) {
    for (const about of MATTER_SUBJECTS) yield { kind, about }
    yield { kind }
  }
}
