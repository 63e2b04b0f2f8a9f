import { useQuery } from '@tanstack/react-query'
import type { InstalmentOutput, PaidPart, Payments } from '@tenderlight/contracts/payments'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { shortYuan } from '../../../ui/money.ts'
import { TableCard } from '../../../ui/table-card.tsx'
import { VersionHistory } from '../history/version-history.tsx'
import { FoldedCard } from '../sections/folded-card.tsx'
import { AttachPayment } from './attach-payment.tsx'
import { InstalmentTable } from './instalment-table.tsx'
import { PaymentDialog } from './payment-dialog.tsx'
import { PAYMENT_FIELDS, sayPaid } from './payment-words.ts'
import { PlanDialog } from './plan-dialog.tsx'
import './payments.css'

/** What is being done about the payments, in a dialog. */
export type PaymentAct =
  | { readonly kind: 'plan' }
  | { readonly kind: 'pay'; readonly instalment: InstalmentOutput }
  | { readonly kind: 'correct'; readonly instalment: InstalmentOutput; readonly payment: PaidPart }
  | { readonly kind: 'attach'; readonly payment: PaidPart }

/** The instalments of a contract and what was paid of each; before a contract is signed, a line. */
export function PaymentsCard({
  procurementKey,
  contracted,
}: {
  readonly procurementKey: string
  readonly contracted: boolean
}) {
  const { may } = useSession()
  const { data } = useQuery(trpc.payments.ofProcurement.queryOptions({ key: procurementKey }))
  const [act, setAct] = useState<PaymentAct>()
  if (data === undefined) return <FoldedCard id="payments" title={m.pay_title()} what="" />
  const { instalments, total, version } = data
  const close = () => setAct(undefined)
  const mayRecord = may('payments.record')
  const plan = mayRecord && total !== null && (
    <Button size="small" className="no-print" onClick={() => setAct({ kind: 'plan' })}>
      {instalments.length === 0 ? m.pay_plan() : m.pay_plan_change()}
    </Button>
  )
  const nothing = total === null ? m.pay_no_amount() : m.pay_empty()
  return (
    <>
      {data.changes.length === 0 ? (
        <FoldedCard id="payments" title={m.pay_title()} what={contracted ? nothing : m.pay_later()}>
          {contracted && plan}
        </FoldedCard>
      ) : (
        <TableCard labelledBy="payments">
          <div className="card-head evidence-head">
            <h2 id="payments">{m.pay_title()}</h2>
            {plan}
          </div>
          {instalments.length === 0 ? (
            <p className="facts-empty muted">{nothing}</p>
          ) : (
            <>
              <Totals of={data} />
              <InstalmentTable instalments={instalments} onAct={mayRecord ? setAct : undefined} />
            </>
          )}
          {data.changes.length > instalments.length && (
            <VersionHistory changes={data.changes} sayThing={sayPaid} fields={PAYMENT_FIELDS} />
          )}
        </TableCard>
      )}
      {act?.kind === 'plan' && <PlanDialog key={version} payments={data} onClose={close} />}
      {(act?.kind === 'pay' || act?.kind === 'correct') && (
        <PaymentDialog
          procurementKey={procurementKey}
          instalment={act.instalment}
          payment={act.kind === 'correct' ? act.payment : undefined}
          onClose={close}
        />
      )}
      {act?.kind === 'attach' && (
        <AttachPayment procurementKey={procurementKey} payment={act.payment} onClose={close} />
      )}
    </>
  )
}

function Totals({ of }: { readonly of: Payments }) {
  const { total, planned, paid, paidAtOnceOn } = of
  const figures = [
    [m.pay_total(), total],
    [m.pay_planned(), planned],
    [m.pay_paid(), paid],
    [m.pay_owed(), Math.max(0, (total ?? planned) - paid)],
  ] as const
  return (
    <>
      <dl className="pay-totals num">
        {figures.map(([term, amount]) => (
          <div key={term}>
            <dt className="muted small">{term}</dt>
            <dd>{amount === null ? m.none() : shortYuan(amount)}</dd>
          </div>
        ))}
      </dl>
      {paidAtOnceOn !== null && <p className="pay-note muted small">{m.pay_beside({ date: paidAtOnceOn })}</p>}
    </>
  )
}
