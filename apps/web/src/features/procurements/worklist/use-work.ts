import type { WorkItem } from '@tenderlight/contracts/worklist'
import { useEffect, useRef, useState } from 'react'
import { queryClient } from '../../../app/trpc.ts'
import type { DoneWork, RecordedDay, RecordedStep } from './done-step.ts'
import { idOf } from './work-groups.ts'

/** What is being recorded in which row, and what was recorded since the page was opened. */
export interface Work {
  readonly done: readonly DoneWork[]
  /** The row whose form is open. */
  readonly open: string | undefined
  readonly begin: (item: WorkItem) => void
  /** Shuts the form, back at its button. */
  readonly shut: () => void
  /** The row says what was recorded; the focus goes on to the next one. */
  readonly finish: (step: RecordedStep | RecordedDay) => Promise<void>
  /** It is to be done again. */
  readonly undone: (step: DoneWork) => Promise<void>
  /** Its date is another one now. */
  readonly corrected: (step: DoneWork) => void
  /** It is done and leaves the list; the focus goes on to the next one. */
  readonly left: (item: WorkItem) => Promise<void>
}

/** The mark of a row's first button, by which the focus finds it. */
export const ACTION = 'data-work-action'

const allRows = () => [...document.querySelectorAll<HTMLElement>('[data-work-row]')]

/** The rows below the row `id`. */
function rowsAfter(id: string): HTMLElement[] {
  const rows = allRows()
  return rows.slice(rows.findIndex((row) => row.dataset['workRow'] === id) + 1)
}

/** The button after the row `id`, or the first of all when it was the last one. */
function nextAction(id: string): HTMLElement | undefined {
  const actions = [...rowsAfter(id), ...allRows()].map((row) => row.querySelector<HTMLElement>(`[${ACTION}]`))
  return actions.find((action) => action !== null) ?? undefined
}

function actionOf(id: string): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`[data-work-row="${CSS.escape(id)}"] [${ACTION}]`) ?? undefined
}

/** Recording from the rows, one at a time, with the keyboard led on. */
export function useWork(): Work {
  const [done, setDone] = useState<readonly DoneWork[]>([])
  const [open, setOpen] = useState<string>()
  const goal = useRef<(() => HTMLElement | undefined) | undefined>(undefined)
  useEffect(() => {
    const find = goal.current
    if (find === undefined) return
    goal.current = undefined
    const target = find() ?? document.querySelector<HTMLElement>('#content')
    target?.focus()
  })
  const without = (step: DoneWork) => (known: readonly DoneWork[]) =>
    known.filter((one) => idOf(one.item) !== idOf(step.item))
  return {
    done,
    open,
    begin: (item) => setOpen(idOf(item)),
    shut: () => {
      const id = open
      if (id !== undefined) goal.current = () => actionOf(id)
      setOpen(undefined)
    },
    finish: async (step) => {
      const above = new Set(rowsAfter(idOf(step.item)).flatMap((row) => row.dataset['workRow'] ?? []))
      setDone((known) => [...known.filter((one) => idOf(one.item) !== idOf(step.item)), { ...step, above }])
      await queryClient.invalidateQueries()
      goal.current = () => nextAction(idOf(step.item))
      setOpen(undefined)
    },
    undone: async (step) => {
      await queryClient.invalidateQueries()
      goal.current = () => actionOf(idOf(step.item))
      setDone(without(step))
    },
    corrected: (step) => setDone(without(step)),
    left: async (item) => {
      const next = nextAction(idOf(item))?.closest<HTMLElement>('[data-work-row]')?.dataset['workRow']
      await queryClient.invalidateQueries()
      goal.current = () => (next === undefined ? undefined : actionOf(next))
      setDone((known) => [...known])
    },
  }
}
