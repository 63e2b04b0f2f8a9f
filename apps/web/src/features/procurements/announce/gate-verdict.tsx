import type { GateAnswer } from '@tenderlight/contracts/intentions'
import { daysBetween } from '@tenderlight/law/civil-date'
import { useSession } from '../../../app/session.ts'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import '../../../ui/antd/forms.css'

/** The gate's answer in one line, the earliest lawful day, and what to do. */
export function GateVerdict({
  answer,
}: {
  readonly answer: Pick<GateAnswer, 'decision' | 'earliest' | 'overridable'>
}) {
  const { today } = useSession()
  const { decision, earliest, overridable } = answer
  switch (decision) {
    case 'allowed':
      return (
        <div role="status">
          <Light light="green" word={m.announce_allowed()} />
          <p className="num">{m.announce_allowed_body({ date: today })}</p>
        </div>
      )
    case 'needs-reason':
      return (
        <div role="status">
          <Light light="yellow" word={m.announce_needs_reason()} />
        </div>
      )
    case 'refused':
      return (
        <div role="status">
          <Light light="red" word={m.announce_refused()} />
          {earliest === null ? (
            <p>{m.announce_correct_first()}</p>
          ) : (
            <>
              <p className="num">
                <b>
                  {m.announce_earliest({ date: earliest, days: m.calendar_days({ n: daysBetween(today, earliest) }) })}
                </b>
              </p>
              <p className="muted">{m.announce_what_to_do()}</p>
            </>
          )}
          {overridable && <p className="muted">{m.announce_overridable()}</p>}
        </div>
      )
  }
}
