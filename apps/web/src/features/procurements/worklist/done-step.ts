import type { StepItem } from '@tenderlight/contracts/worklist'
import type { FactToCorrect } from '../facts/fact-to-correct.ts'

/** A step that was recorded from its row: what was recorded, the file that is to prove it, and which rows stood below. */
export interface DoneStep {
  readonly item: StepItem
  readonly fact: FactToCorrect
  readonly file: File | undefined
  readonly above: ReadonlySet<string>
}
