import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { LoggedDelivery } from '@tenderlight/contracts/alerts'
import { App, Button } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { useSession } from '../../app/session.ts'
import { queryClient, trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { currentLocale } from '../../ui/locale.ts'
import { TableCard } from '../../ui/table-card.tsx'
import { CHANNEL_WORDS, STEP_LOOKS } from './alert-words.ts'
import { DeliveryState } from './delivery-state.tsx'

interface DeliveriesTableProps {
  readonly deliveries: readonly LoggedDelivery[]
  /** The id of the heading that names it. */
  readonly labelledBy: string
}

/** What was sent where, when, and what became of it; on a phone each delivery a card. */
export function DeliveriesTable({ deliveries, labelledBy }: DeliveriesTableProps) {
  const mayResend = useSession().may('deliveries.resend')
  const { message } = App.useApp()
  const resend = useMutation(
    trpc.alerts.resend.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.alerts.deliveries.pathKey() })
        void message.success(m.dlv_resent())
      },
      onError: (error) => void message.error(sayFailure(error)),
    }),
  )
  return (
    <TableCard labelledBy={labelledBy}>
      <table className="grid stacked-table">
        <thead>
          <tr>
            <th scope="col">{m.dlv_when()}</th>
            <th scope="col">{m.dlv_what()}</th>
            <th scope="col">{m.dlv_unit()}</th>
            <th scope="col">{m.dlv_to()}</th>
            <th scope="col">{m.dlv_state()}</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((one) => (
            <tr key={one.id}>
              <td className="num" data-label={m.dlv_when()}>
                <time dateTime={one.createdAt}>{momentInChina(one.createdAt)}</time>
              </td>
              <th scope="row">
                <Carried delivery={one} />
              </th>
              <td data-label={m.dlv_unit()}>{one.unit?.name}</td>
              <td data-label={m.dlv_to()}>
                <span className="muted">{CHANNEL_WORDS[one.channel]()}</span> {one.to}
              </td>
              <td data-label={m.dlv_state()}>
                <DeliveryState delivery={one} />
                {mayResend && one.status === 'failed' && (
                  <Button
                    size="small"
                    className="no-print"
                    disabled={resend.isPending}
                    aria-label={m.dlv_resend_of({ what: wordsOf(one), to: one.to })}
                    onClick={() => resend.mutate({ id: one.id })}
                  >
                    {m.dlv_resend()}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}

function Carried({ delivery }: { readonly delivery: LoggedDelivery }) {
  const { alert } = delivery
  if (alert === null) return <>{wordsOf(delivery)}</>
  return (
    <>
      <Link
        to="/procurements/$key"
        params={{ key: alert.key }}
        search={{ why: alert.part === null ? alert.rule : `${alert.rule}:${alert.part}` }}
      >
        {alert.title}
      </Link>{' '}
      <span className="muted small">
        {STEP_LOOKS[alert.step].word()} · {ruleTitle(alert.rule, currentLocale(), alert.part)}
      </span>
    </>
  )
}

function wordsOf({ carries, caseTitle, alert, alerts }: LoggedDelivery): string {
  if (caseTitle !== null) return m.dlv_carries_case({ title: caseTitle })
  if (carries === 'alerts') return m.dlv_carries_alerts({ n: alerts })
  if (carries === 'calendar') return m.dlv_carries_calendar()
  return carries === 'week' || alert === null ? m.dlv_carries_week() : alert.title
}
