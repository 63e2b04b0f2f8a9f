import type { Party } from '@tenderlight/compliance/suppliers/parties'
import type { RecordedVersion } from '@tenderlight/db/repositories/attribute-versions'
import { historyOf } from '../../record/version-changes.ts'
import type { Thing, VersionHistory } from '../../record/version-changes.ts'

/** What became of those who carry out a contract, version by version. */
export function partyHistory(versions: readonly RecordedVersion[]): VersionHistory<'party'> {
  return historyOf(
    versions,
    (changes) => new Map(partiesIn(changes['parties']).map((party) => [party.id, partyThing(party)])),
  )
}

/** The letter's data stand beside the rest of it. */
function partyThing({ id: _, data = {}, ...said }: Party): Thing<'party'> {
  return { what: 'party', name: said.name, said: { ...said, ...data } }
}

/** What the product itself stored under the name; erased parties are none. */
function partiesIn(stored: unknown): readonly Party[] {
  return Array.isArray(stored) ? (stored as readonly Party[]) : []
}
