import type { FigureChange } from '@tenderlight/compliance/simulate/with-figure'
import { useMemo } from 'react'
import { useSession } from '../../app/session.ts'
import { settableFigures } from './settable.ts'
import { figureKey } from './simulation-search.ts'

/** How a figure is called, and how a value of it is said. */
export interface FigureWords {
  readonly label: string
  readonly say: (value: number) => string
}

/** The words of each figure that was tried; one that the rulebook no longer has is called by its key. */
export function useFigureWords(): (figure: Pick<FigureChange, 'rule' | 'part'>) => FigureWords {
  const { jurisdiction, today } = useSession()
  const figures = useMemo(
    () => new Map(settableFigures(jurisdiction, today).map((one) => [one.key, one])),
    [jurisdiction, today],
  )
  return (figure) => {
    const key = figureKey(figure)
    return figures.get(key) ?? { label: key, say: String }
  }
}
