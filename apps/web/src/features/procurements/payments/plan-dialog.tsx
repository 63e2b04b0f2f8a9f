import { useMutation } from '@tanstack/react-query'
import type { Payments } from '@tenderlight/contracts/payments'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { FormDialog } from '../../../app/form-dialog.tsx'
import { trpc } from '../../../app/trpc.ts'
import { useOwnForm } from '../../../app/use-own-form.ts'
import { useSaved } from '../../../app/use-saved.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import { shortYuan } from '../../../ui/money.ts'
import { PlanRowFields } from './plan-row-fields.tsx'
import { amountIn, emptyRow, isWhole, keptPlan, plannedOf, rowsOf } from './plan-rows.ts'
import type { Plan, PlanRow } from './plan-rows.ts'

const FIRST_ROW: readonly PlanRow[] = [emptyRow(0)]

interface PlanDialogProps {
  readonly payments: Payments
  readonly onClose: () => void
}

/** All instalments of a contract in one form. What was typed and not saved is there again after a reload. */
export function PlanDialog({ payments, onClose }: PlanDialogProps) {
  const { key, version, instalments } = payments
  const total = payments.total ?? 0
  const empty = { rows: instalments.length === 0 ? FIRST_ROW : rowsOf(instalments), reason: '' }
  const form = useOwnForm<Plan>(`instalments.${key}.${version}`, empty, keptPlan)
  const { rows, reason } = form.draft
  const setRows = (changed: readonly PlanRow[]) => form.change({ rows: changed })
  const [asked, setAsked] = useState(false)
  const close = () => {
    form.forget()
    onClose()
  }
  const save = useMutation(trpc.payments.savePlan.mutationOptions(useSaved(m.pay_plan_saved, close)))
  const sum = rows.reduce((all, row) => all + (amountIn(row.amount, total) ?? 0), 0)
  const isWholePlan = rows.every((row) => isWhole(row, total))
  const changesOld = instalments.length > 0
  const submit = () => {
    setAsked(true)
    if (!isWholePlan || sum > total || (changesOld && reason.trim().length < 2)) return
    const told = reason.trim() === '' ? {} : { reason }
    save.mutate({ key, version, instalments: plannedOf(rows, total), ...told })
  }
  const change = (changed: PlanRow) => setRows(rows.map((row) => (row.row === changed.row ? changed : row)))
  const add = () => setRows([...rows, emptyRow(Math.max(-1, ...rows.map(({ row }) => row)) + 1)])
  return (
    <FormDialog
      width={920}
      title={changesOld ? m.pay_plan_change() : m.pay_plan()}
      lead={m.pay_plan_lead()}
      okText={m.pay_save()}
      kept={form}
      pending={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={close}
    >
      {!changesOld && payments.paidAtOnceOn !== null && (
        <Alert type="warning" showIcon title={m.pay_plan_paid({ date: payments.paidAtOnceOn })} />
      )}
      {rows.map((row, index) => (
        <PlanRowFields
          key={row.row}
          place={index + 1}
          row={row}
          total={total}
          asked={asked}
          onChange={change}
          onRemove={() => setRows(rows.filter((one) => one !== row))}
        />
      ))}
      <div>
        <Button onClick={add}>{m.pay_plan_add()}</Button>
      </div>
      <p role="status" className={sum > total ? 'field-error num' : 'muted num'}>
        {sum > total
          ? m.pay_plan_over({ sum: shortYuan(sum), total: shortYuan(total), over: shortYuan(sum - total) })
          : m.pay_plan_sum({ sum: shortYuan(sum), total: shortYuan(total), left: shortYuan(total - sum) })}
      </p>
      {changesOld && (
        <TextField
          label={m.pay_plan_reason()}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={(words) => form.change({ reason: words })}
          error={asked && reason.trim().length < 2 && m.correct_reason_required()}
        />
      )}
      {asked && !isWholePlan && <Alert type="error" showIcon role="alert" title={m.pay_plan_missing()} />}
    </FormDialog>
  )
}
