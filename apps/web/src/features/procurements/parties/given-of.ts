import type { CheckedParty } from '@tenderlight/contracts/parties'
import type { GivenParty } from './party-draft.ts'

/** A party that is sent back as it stands. */
export function givenOf({ part: _, check: _check, ...party }: CheckedParty): GivenParty {
  return party
}
