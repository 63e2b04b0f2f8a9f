import { useQuery } from '@tanstack/react-query'
import type { Deposit } from '@tenderlight/contracts/deposits'
import { sayFinding } from '@tenderlight/compliance/say'
import { Alert, Modal, Skeleton } from 'antd'
import { sayFailure } from '../../../app/api-error.ts'
import { useSession } from '../../../app/session.ts'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { DayCalendar } from '../../../ui/day-count/day-calendar.tsx'
import { Citation } from '../../../ui/finding/citation.tsx'
import { currentLocale } from '../../../ui/locale.ts'

interface RefundDaysProps {
  readonly deposit: Deposit
  readonly onClose: () => void
}

/** Why a bidder's refund is due on that day: every day as it was counted, and where the figure stands. */
export function RefundDays({ deposit, onClose }: RefundDaysProps) {
  const { today } = useSession()
  const { data, error } = useQuery(trpc.deposits.explainRefund.queryOptions({ id: deposit.id }))
  return (
    <Modal open title={m.deposit_days_of({ bidder: deposit.bidder })} footer={null} onCancel={onClose}>
      {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 5 }} />
      ) : (
        <div className="stacked-form">
          <p className="num">{sayFinding(data.finding, currentLocale())}</p>
          <DayCalendar days={data.days} finding={data.finding} today={today} />
          <p className="muted small">
            <Citation citation={data.finding.citation} rule={data.finding.rule} full />
          </p>
        </div>
      )}
    </Modal>
  )
}
