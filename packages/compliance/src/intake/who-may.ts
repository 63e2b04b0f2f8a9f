import type { MatterKind } from '../procurement/matter.ts'
import type { IntakeStep } from './steps.ts'

/** The steps that the unit whose matter it is takes itself, or its agency. */
const UNIT: Readonly<Record<MatterKind, readonly IntakeStep[]>> = {
  request: ['accepted', 'planned', 'replied', 'note'],
  letter: ['accepted', 'replied', 'note'],
  'arrears-complaint': ['accepted', 'extended', 'replied', 'note'],
  'contact-change': ['note'],
  'size-verification': ['note'],
  enquiry: ['replied', 'withdrawn', 'note'],
  challenge: ['refused', 'replied', 'withdrawn', 'note'],
  objection: ['replied', 'withdrawn', 'note'],
  // The respondent explains; everything else is the department's that decides.
  complaint: ['responded', 'note'],
}

/** Whether a step is one of the unit that handles the matter; the others are those of the bureau and the office alone. */
export function isOfUnit(kind: MatterKind, step: IntakeStep): boolean {
  return UNIT[kind].includes(step)
}

/** What a unit or its agency receives itself; everything else comes in at the bureau or the office. */
export const UNIT_RECEIVES: readonly MatterKind[] = ['enquiry', 'challenge', 'objection', 'request']

/** What the rules judge on the record of a project; the others belong to none. */
export const OF_PROJECTS: readonly MatterKind[] = [
  'enquiry',
  'challenge',
  'complaint',
  'objection',
  'arrears-complaint',
  'size-verification',
]
