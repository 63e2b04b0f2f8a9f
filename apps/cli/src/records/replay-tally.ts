import type { FindingRecord } from '@tenderlight/compliance/records/finding-record'
import { readRecord } from '@tenderlight/compliance/records/read-record'
import { replay } from '@tenderlight/compliance/records/replay'
import type { ChangedFigure, Difference, ReplayProblem } from '@tenderlight/compliance/records/replay'
import { isIntact } from '@tenderlight/compliance/records/seal'
import { recordDigest } from '@tenderlight/db/record-digest'

/** Where a record was found: a line of a file, or an alert of the database. */
export interface Place {
  readonly line?: number
  readonly alert?: string
}

type Named = Place & { readonly id: string; readonly rule: string; readonly part: string | null }

/** A record that did not replay to its finding. */
export interface Different extends Named {
  readonly matter: string | null
  readonly problem?: ReplayProblem
  readonly differences: readonly Difference[]
}

/** What came of a number of records; everything that is not as it should be is kept, in the order in which it came. */
export class ReplayTally {
  records = 0
  same = 0
  readonly different: Different[] = []
  readonly tampered: Named[] = []
  readonly unreadable: (Place & { readonly broken: string })[] = []
  readonly changedFigures: (Named & { readonly figures: readonly ChangedFigure[] })[] = []

  /** Reads, checks and replays one record as it was stored. */
  add(place: Place, stored: unknown): void {
    this.records += 1
    const reading = readRecord(stored)
    if ('broken' in reading) {
      this.unreadable.push({ ...place, broken: reading.broken })
      return
    }
    const { record } = reading
    const named = { ...place, ...nameOf(record) }
    if (!isIntact(record, recordDigest)) {
      this.tampered.push(named)
      return
    }
    const { same, problem, differences, changedFigures } = replay(record)
    if (changedFigures.length > 0) this.changedFigures.push({ ...named, figures: changedFigures })
    if (same) this.same += 1
    else {
      const why = problem === undefined ? {} : { problem }
      this.different.push({ ...named, matter: record.matter, ...why, differences })
    }
  }
}

const nameOf = ({ facts, rule, part }: FindingRecord): Omit<Named, keyof Place> => ({
  id: String(facts['id']),
  rule,
  part,
})
