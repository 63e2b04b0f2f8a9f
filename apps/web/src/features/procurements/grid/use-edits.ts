import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { trpc } from '../../../app/trpc.ts'
import { placeOf, useKept } from '../../../ui/use-kept.ts'
import { changesIn, keptEdits, verdictsOf, withChanges } from './edits.ts'
import type { Change, Edits, Verdicts } from './edits.ts'

/** The server is asked when nothing was typed for this long. */
const PAUSE_MS = 200
const MOST_STEPS_BACK = 100

export interface HeldEdits {
  readonly edits: Edits
  readonly verdicts: Verdicts
  readonly setVerdicts: (verdicts: Verdicts) => void
  readonly change: (changes: readonly Change[]) => void
  readonly undo: () => void
  readonly canUndo: boolean
  /** Forgets these: they are saved, or nobody wants them. */
  readonly drop: (changes: readonly Change[]) => void
  /** Why the server could not be asked. */
  readonly error: unknown
}

const NONE: Edits = {}

/** What was typed and is not saved: kept in this browser, checked by the server, taken back step by step. */
export function useEdits(personId: string, reason: string): HeldEdits {
  const { value: kept, keep: setKept } = useKept(placeOf(personId, 'steps'), keptEdits)
  const [past, setPast] = useState<readonly Edits[]>([])
  const [verdicts, setVerdicts] = useState<Verdicts>({})
  const edits = kept ?? NONE
  const { mutate, error } = useMutation(trpc.steps.check.mutationOptions())
  const told = reason.trim()
  useEffect(() => {
    const changes = changesIn(edits)
    if (changes.length === 0) return undefined
    const timer = setTimeout(() => {
      const cells = changes.map(({ key, field, edit }) => ({ key, field, text: edit.text }))
      mutate(
        { cells, ...(told.length < 2 ? {} : { reason: told }) },
        { onSuccess: (answer) => setVerdicts(verdictsOf(answer.cells, edits)) },
      )
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [edits, told, mutate])
  const put = useCallback((next: Edits) => setKept(Object.keys(next).length === 0 ? undefined : next), [setKept])
  return {
    edits,
    verdicts,
    setVerdicts,
    change: (changes) => {
      const next = withChanges(edits, changes)
      setPast([...past.slice(1 - MOST_STEPS_BACK), edits])
      put(next)
    },
    undo: () => {
      const before = past.at(-1)
      if (before === undefined) return
      setPast(past.slice(0, -1))
      put(before)
    },
    canUndo: past.length > 0,
    drop: (changes) => {
      setPast([])
      put(
        withChanges(
          edits,
          changes.map(({ edit, ...at }) => ({ ...at, edit: { text: edit.was, was: edit.was } })),
        ),
      )
    },
    error,
  }
}
