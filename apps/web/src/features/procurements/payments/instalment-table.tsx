import type { InstalmentOutput, JudgedAmount, PaidPart } from '@tenderlight/contracts/payments'
import { Button } from 'antd'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { Light } from '../../../ui/light.tsx'
import { shortYuan } from '../../../ui/money.ts'
import { owedState, paidState, sayCondition, sayInterest } from './payment-words.ts'
import type { PaymentAct } from './payments-card.tsx'

interface InstalmentTableProps {
  readonly instalments: readonly InstalmentOutput[]
  /** Absent for those who only look. */
  readonly onAct: ((act: PaymentAct) => void) | undefined
}

/** Each instalment, then the payments made against it. */
export function InstalmentTable({ instalments, onAct }: InstalmentTableProps) {
  return (
    <table className="grid stacked-table pay-table">
      <caption className="visually-hidden">{m.pay_table()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.pay_col_what()}</th>
          <th scope="col" className="right">
            {m.pay_col_amount()}
          </th>
          <th scope="col">{m.pay_col_due()}</th>
          <th scope="col">{m.pay_col_state()}</th>
          <th scope="col" className="right">
            {m.pay_col_interest()}
          </th>
          <th scope="col">{m.pay_col_entered()}</th>
          <th scope="col" className="no-print">
            <span className="visually-hidden">{m.pay_col_acts()}</span>
          </th>
        </tr>
      </thead>
      {instalments.map((one) => (
        <tbody key={one.id}>
          <InstalmentRow of={one} onAct={onAct} />
          {one.payments.map((payment) => (
            <PaymentRow key={payment.id} instalment={one} payment={payment} onAct={onAct} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

type Acting = Pick<InstalmentTableProps, 'onAct'>

function InstalmentRow({ of, onAct }: Acting & { readonly of: InstalmentOutput }) {
  const { name, amount, condition, agreedDays, invoicedOn, owed, payments } = of
  const state = owed === null ? undefined : owedState(owed)
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="pay-below muted small">{sayCondition(condition, agreedDays)}</span>
        {invoicedOn !== undefined && (
          <span className="pay-below muted small num">{m.pay_invoiced({ date: invoicedOn })}</span>
        )}
      </th>
      <td className="num right" data-label={m.pay_col_amount()}>
        {shortYuan(amount)}
        {owed !== null && payments.length > 0 && (
          <span className="pay-below muted small">{m.pay_owed_of({ amount: shortYuan(owed.amount) })}</span>
        )}
      </td>
      <td className="num pay-day" data-label={m.pay_col_due()}>
        {owed?.due ?? m.none()}
      </td>
      <td>
        {state === undefined ? (
          <Light light="green" word={m.pay_all_paid()} />
        ) : (
          <Light light={state.light} word={state.word} />
        )}
      </td>
      <Interest of={owed} />
      <Entered entered={of.entered} />
      <td className="no-print right">
        {onAct !== undefined && owed !== null && (
          <Button
            size="small"
            aria-label={m.pay_record_one({ name })}
            onClick={() => onAct({ kind: 'pay', instalment: of })}
          >
            {m.pay_record()}
          </Button>
        )}
      </td>
    </tr>
  )
}

interface PaymentRowProps extends Acting {
  readonly instalment: InstalmentOutput
  readonly payment: PaidPart
}

function PaymentRow({ instalment, payment, onAct }: PaymentRowProps) {
  const { on, amount, invoicedOn, evidence, files, due } = payment
  const state = paidState(payment)
  const proofs = [
    invoicedOn === undefined ? '' : m.pay_invoiced({ date: invoicedOn }),
    evidence ?? '',
    files === 0 ? '' : m.pay_files({ n: files }),
  ].filter(Boolean)
  return (
    <tr className="pay-made">
      <th scope="row" className="num">
        {m.pay_part_on({ date: on })}
        {proofs.length > 0 && <span className="pay-below muted small">{proofs.join(' · ')}</span>}
      </th>
      <td className="num right" data-label={m.pay_col_amount()}>
        {shortYuan(amount)}
      </td>
      <td className="num pay-day" data-label={m.pay_col_due()}>
        {due ?? m.none()}
      </td>
      <td>
        <Light light={state.light} word={state.word} />
      </td>
      <Interest of={payment} />
      <Entered entered={payment.entered} />
      <td className="no-print right">
        {onAct !== undefined && (
          <span className="pay-acts">
            <Button
              size="small"
              type="text"
              aria-label={m.pay_attach_one({ date: on })}
              onClick={() => onAct({ kind: 'attach', payment })}
            >
              {m.pay_attach()}
            </Button>
            <Button
              size="small"
              type="text"
              aria-label={m.pay_correct_one({ date: on })}
              onClick={() => onAct({ kind: 'correct', instalment, payment })}
            >
              {m.pay_correct()}
            </Button>
          </span>
        )}
      </td>
    </tr>
  )
}

function Interest({ of }: { readonly of: JudgedAmount | null }) {
  const said = of === null ? undefined : sayInterest(of)
  if (said === undefined) return <td className="right">{m.none()}</td>
  return (
    <td className="num right" data-label={m.pay_col_interest()}>
      {said.amount}
      <span className="pay-below muted small">{said.how}</span>
    </td>
  )
}

function Entered({ entered: { by, at, reason } }: { readonly entered: PaidPart['entered'] }) {
  return (
    <td className="small" data-label={m.pay_col_entered()}>
      {by ?? m.facts_imported()} <span className="muted num">{at === '' ? '' : momentInChina(at)}</span>
      {reason !== null && <span className="pay-below muted">{m.facts_reason({ reason })}</span>}
    </td>
  )
}
