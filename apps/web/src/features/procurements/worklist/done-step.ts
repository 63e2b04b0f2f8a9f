import type { BondItem, MilestoneItem, StepItem } from '@tenderlight/contracts/worklist'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { FactToCorrect } from '../facts/fact-to-correct.ts'

/** Which rows stood below something that was recorded from its row. */
interface Stood {
  readonly above: ReadonlySet<string>
}

/** A step that was recorded: the fact, and the file that is to prove it. */
export interface RecordedStep {
  readonly kind: 'step'
  readonly item: StepItem
  readonly fact: FactToCorrect
  readonly file: File | undefined
}

/** What a contract agrees and was recorded as done: on which day, and the version that can be taken back. */
export interface RecordedDay {
  readonly kind: 'contract'
  readonly item: MilestoneItem | BondItem
  readonly on: CivilDate
  readonly version: number
}

export type DoneStep = RecordedStep & Stood
export type DoneDay = RecordedDay & Stood
/** Something that was recorded from its row and stays there until the page is left. */
export type DoneWork = DoneStep | DoneDay
