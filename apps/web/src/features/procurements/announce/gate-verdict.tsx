import type { GateAnswer } from '@tenderlight/contracts/intentions'
import type { OverrideOutput } from '@tenderlight/contracts/procurements'
import { ruleTitle } from '@tenderlight/compliance/say'
import { daysBetween } from '@tenderlight/law/civil-date'
import { useSession } from '../../../app/session.ts'
import { m } from '../../../paraglide/messages.js'
import { joinWords } from '../../../ui/join-words.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { Light } from '../../../ui/light.tsx'
import '../../../ui/antd/forms.css'

interface GateVerdictProps {
  readonly answer: Pick<GateAnswer, 'decision' | 'earliest' | 'overridable'>
  /** Overrides of the act that somebody agreed to: where they let it through, not every rule is met. */
  readonly agreed: readonly OverrideOutput[]
}

/** The gate's answer in one line, the earliest lawful day, and what to do. */
export function GateVerdict({ answer, agreed }: GateVerdictProps) {
  const { today } = useSession()
  const { decision, earliest, overridable } = answer
  switch (decision) {
    case 'allowed':
      return (
        <div role="status">
          <Light light="green" word={m.announce_allowed()} />
          {agreed.map(({ id, askedBy, decidedBy, rules }) => (
            <p key={id}>
              {m.announce_overridden({
                asked: askedBy,
                agreed: decidedBy ?? '',
                rules: joinWords(rules.map((rule) => ruleTitle(rule, currentLocale()))),
              })}
            </p>
          ))}
          <p className="num">
            {agreed.length === 0 ? m.announce_allowed_body({ date: today }) : m.announce_allowed_rest({ date: today })}
          </p>
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
