import { useMutation } from '@tanstack/react-query'
import type { IndicatorsOutput } from '@tenderlight/contracts/indicators'
import { App, Button } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'

interface FiguresMadeProps {
  readonly made: IndicatorsOutput['made']
  readonly mayRecalculate: boolean
  /** New ones are on their way. */
  readonly isWaiting: boolean
  readonly onAsked: () => void
}

/** Of when the figures are, and asking for new ones. */
export function FiguresMade({ isWaiting, made, mayRecalculate, onAsked }: FiguresMadeProps) {
  const { message } = App.useApp()
  const recalculate = useMutation(
    trpc.indicators.recalculate.mutationOptions({
      onSuccess: onAsked,
      onError: (error) => void message.error(sayFailure(error)),
    }),
  )
  return (
    <>
      <p className="muted num" role="status">
        {made !== null && m.ind_made({ at: momentInChina(made.at) })}
        {isWaiting ? ` · ${m.ind_waiting()}` : made !== null && !made.isFresh && ` · ${m.ind_changed()}`}
      </p>
      {mayRecalculate && made?.isFresh !== true && (
        <Button className="no-print" loading={recalculate.isPending || isWaiting} onClick={() => recalculate.mutate()}>
          {m.ind_recalculate()}
        </Button>
      )}
    </>
  )
}
