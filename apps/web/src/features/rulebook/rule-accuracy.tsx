import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AccuracyOutput } from '@tenderlight/contracts/objections'
import { usePublicAddress } from '../../app/public-address.ts'
import { useSession } from '../../app/session.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { sayRate } from '../../ui/objections/objection-words.ts'
import { RuleSection } from './rule-section.tsx'

/** How often this rule was found wrong, of how many findings, and what was objected to; for whoever may read objections. */
export function RuleAccuracy({ rule }: { readonly rule: string }) {
  const { may } = useSession()
  const publicAddress = usePublicAddress()
  const { data } = useQuery({ ...trpc.objections.accuracy.queryOptions(), enabled: may('objections.read') })
  if (data === undefined) return null
  const found = data.rules.find((one) => one.rule === rule)
  const objections = found === undefined ? 0 : found.waiting + found.upheld + found.dismissed
  return (
    <RuleSection title={m.acc_title()}>
      <Rate data={data} of={found} />
      <p>
        {found === undefined || objections === 0
          ? m.acc_no_objections()
          : m.acc_objections({ ...found, n: objections })}
      </p>
      <p className="small no-print rule-facts">
        {objections > 0 && (
          <Link to="/objections" search={{ rule }}>
            {m.acc_to_objections()}
          </Link>
        )}
        <a href={publicAddress('/accuracy')}>{m.acc_to_public()}</a>
      </p>
    </RuleSection>
  )
}

interface RateProps {
  readonly data: AccuracyOutput
  /** Undefined: the rule has found nothing yet. */
  readonly of: AccuracyOutput['rules'][number] | undefined
}

function Rate({ data: { countedOn, enough }, of }: RateProps) {
  if (countedOn === null) return <p className="muted">{m.acc_not_counted()}</p>
  if (of === undefined || of.rate === null || of.judged === null) {
    return <p className="muted">{m.acc_too_few({ n: enough })}</p>
  }
  return (
    <p className="num">
      <b>{m.acc_of_rule({ wrong: of.wrong, judged: of.judged, rate: sayRate(of.rate) })}</b>
      <br />
      <span className="muted small">{m.acc_of_rule_note({ date: countedOn })}</span>
    </p>
  )
}
