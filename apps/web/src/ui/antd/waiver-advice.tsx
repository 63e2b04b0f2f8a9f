import type { Waivable } from '@tenderlight/compliance/deposits/savings'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { shortYuan } from '../money.ts'

interface WaiverAdviceProps {
  readonly of: Waivable
  /** Absent for those who only look. */
  readonly onWaive: (() => void) | undefined
}

/** What bidders need not lock up where the deposit is left to them, before anything is taken, and the one step to it. */
export function WaiverAdvice({ of: { each, all, everybody }, onWaive }: WaiverAdviceProps) {
  return (
    <p className="small num">
      {everybody ? m.waiver_everybody() : m.waiver_small()} {m.waiver_each({ amount: shortYuan(each) })}
      {all !== undefined &&
        ` ${everybody ? m.waiver_all({ amount: shortYuan(all) }) : m.waiver_at_most({ amount: shortYuan(all) })}`}{' '}
      {onWaive !== undefined && (
        <Button size="small" onClick={onWaive}>
          {m.waiver_do()}
        </Button>
      )}
    </p>
  )
}
