import type { StepItem, Worklist } from '@tenderlight/contracts/worklist'

const SOON_WORKING_DAYS = 5

/** The steps of the list by how near their day is. */
export function groupsOf({ asOf, items }: Worklist): Record<'overdue' | 'soon' | 'later', StepItem[]> {
  const steps = items.filter((item) => item.kind === 'step')
  return {
    overdue: steps.filter(({ due }) => due < asOf),
    soon: steps.filter(({ due, workingDaysLeft }) => due >= asOf && workingDaysLeft <= SOON_WORKING_DAYS),
    later: steps.filter(({ due, workingDaysLeft }) => due >= asOf && workingDaysLeft > SOON_WORKING_DAYS),
  }
}
