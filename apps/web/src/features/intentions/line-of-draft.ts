import { useQuery } from '@tanstack/react-query'
import type { LineChoice } from '@tenderlight/contracts/budget'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { sayOver } from '../../ui/budget-lines.ts'
import type { Draft } from './draft.ts'
import type { Purpose } from './submit-input.ts'

/** The lines of the unit's budget, the one that the draft names, and what is against it. */
export interface DraftLine {
  /** Undefined while they are asked for, or where there is nothing to choose. */
  readonly lines: readonly LineChoice[] | undefined
  readonly chosen: LineChoice | undefined
  /** The figures, where the draft asks for more than is left. */
  readonly over: string | undefined
}

/** Asks for the lines; a correction leaves the project on its line. */
export function useDraftLine(draft: Draft, { submission, corrects }: Purpose): DraftLine {
  const { may } = useSession()
  const enabled = may('budget.read') && corrects === undefined
  const asked = submission === undefined ? {} : { submission }
  const { data } = useQuery(trpc.budget.choices.queryOptions(asked, { enabled, staleTime: 0 }))
  const chosen = enabled ? chosenOf(data?.lines ?? [], draft) : undefined
  return {
    lines: enabled ? data?.lines : undefined,
    chosen,
    // Of a project that is on record already the server knows what it takes itself.
    over: chosen === undefined || draft.id !== '' ? undefined : sayOver(chosen, draft.budget),
  }
}

function chosenOf(lines: readonly LineChoice[], { budgetItem, fiscalYear }: Draft): LineChoice | undefined {
  return lines.find(({ code, year }) => code === budgetItem && year === fiscalYear)
}
