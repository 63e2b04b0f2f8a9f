import { useMutation } from '@tanstack/react-query'
import type { Payments } from '@tenderlight/contracts/payments'
import { Alert, App, Button, Modal } from 'antd'
import { useState } from 'react'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { queryClient, trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { TextField } from '../../../ui/antd/text-field.tsx'
import '../../../ui/antd/forms.css'
import { shortYuan } from '../../../ui/money.ts'
import { useKept } from '../../../ui/use-kept.ts'
import { PlanRowFields } from './plan-row-fields.tsx'
import { amountIn, emptyRow, isWhole, keptRows, plannedOf, rowsOf } from './plan-rows.ts'
import type { PlanRow } from './plan-rows.ts'

interface PlanDialogProps {
  readonly payments: Payments
  readonly onClose: () => void
}

/** All instalments of a contract in one form. What was typed and not saved is there again after a reload. */
export function PlanDialog({ payments, onClose }: PlanDialogProps) {
  const { key, version, instalments } = payments
  const total = payments.total ?? 0
  const { message } = App.useApp()
  const { person } = useSession()
  const [kept, setKept] = useKept(`tenderlight.instalments.${person.id}.${key}.${version}`, keptRows)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const rows = kept ?? (instalments.length === 0 ? [emptyRow(0)] : rowsOf(instalments))
  const save = useMutation(
    trpc.payments.savePlan.mutationOptions({
      onSuccess: async () => {
        setKept(undefined)
        await queryClient.invalidateQueries()
        void message.success(m.pay_plan_saved())
        onClose()
      },
    }),
  )
  const sum = rows.reduce((all, row) => all + (amountIn(row.amount, total) ?? 0), 0)
  const isWholePlan = rows.every((row) => isWhole(row, total))
  const changesOld = instalments.length > 0
  const submit = () => {
    setAsked(true)
    if (!isWholePlan || sum > total || (changesOld && reason.trim().length < 2)) return
    const told = reason.trim() === '' ? {} : { reason }
    save.mutate({ key, version, instalments: plannedOf(rows, total), ...told })
  }
  const change = (changed: PlanRow) => setKept(rows.map((row) => (row.row === changed.row ? changed : row)))
  const add = () => setKept([...rows, emptyRow(Math.max(-1, ...rows.map(({ row }) => row)) + 1)])
  return (
    <Modal
      open
      width={920}
      title={changesOld ? m.pay_plan_change() : m.pay_plan()}
      okText={m.pay_save()}
      cancelText={m.cancel()}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={() => {
        setKept(undefined)
        onClose()
      }}
    >
      <div className="stacked-form">
        <p className="muted">{m.pay_plan_lead()}</p>
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
            onRemove={() => setKept(rows.filter((one) => one !== row))}
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
            onChange={setReason}
            error={asked && reason.trim().length < 2 && m.correct_reason_required()}
          />
        )}
        {asked && !isWholePlan && <Alert type="error" showIcon role="alert" title={m.pay_plan_missing()} />}
        {save.error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(save.error)} />}
      </div>
    </Modal>
  )
}
