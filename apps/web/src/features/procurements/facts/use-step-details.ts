import { useMutation, useQuery } from '@tanstack/react-query'
import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { CheckedCell, GridRow, StepColumn, StepField, TypedDetail } from '@tenderlight/contracts/steps'
import { detailsOf } from '@tenderlight/contracts/steps'
import { useState } from 'react'
import { trpc } from '../../../app/trpc.ts'
import type { Texts } from './kept-details.ts'

/** What else of a step is typed beside its day. */
interface TypedStep {
  readonly columns: readonly StepColumn[]
  /** What stands on record. */
  readonly row: GridRow | undefined
  /** What differs from the record. */
  readonly typed: readonly TypedDetail[]
  /** Something that is on record would change: a reason is asked for. */
  readonly corrects: boolean
  readonly refused: readonly CheckedCell[]
  readonly pending: boolean
  readonly error: unknown
  /** What was wrong with a field is wrong no more, once it is typed again. */
  readonly retyped: (field: StepField) => void
  /** Asks the server whether all of it can be read; what is wrong is in `refused`. */
  readonly isRight: () => Promise<boolean>
}

/** What is no day of an event's step; the contract's amount has a field of its own. `happened`: not of a day that is only set. */
export function useStepDetails(key: string, event: EventName, texts: Texts, happened: boolean): TypedStep {
  const columns = happened ? detailsOf(event).filter(({ field }) => field !== 'contractAmount') : []
  const { data: row } = useQuery(trpc.steps.ofProcurement.queryOptions({ key }, { enabled: columns.length > 0 }))
  const [refused, setRefused] = useState<readonly CheckedCell[]>([])
  const check = useMutation(trpc.steps.check.mutationOptions())
  const stands = (field: StepField) => row?.cells[field]?.text ?? ''
  const typed = columns.flatMap(({ field }) => {
    const text = texts[field]?.trim()
    return text === undefined || text === stands(field) ? [] : [{ field, text }]
  })
  return {
    columns,
    row,
    typed,
    corrects: typed.some(({ field }) => stands(field) !== ''),
    refused,
    pending: check.isPending,
    error: check.error,
    retyped: (field) => setRefused(refused.filter((cell) => cell.field !== field)),
    isRight: async () => {
      if (typed.length === 0) return true
      // What went wrong with asking is in `error`.
      const answer = await check.mutateAsync({ cells: typed.map((one) => ({ key, ...one })) }).catch(() => undefined)
      const bad = answer?.cells.filter(({ state }) => state === 'bad') ?? []
      setRefused(bad)
      return answer !== undefined && bad.length === 0
    },
  }
}
