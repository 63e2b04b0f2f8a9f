import { Link } from '@tanstack/react-router'
import type { Reservable, Reserving } from '@tenderlight/compliance/reservation/share-plan'
import { Checkbox, Select } from 'antd'
import { useSession } from '../../app/session.ts'
import { m } from '../../paraglide/messages.js'
import { Citation } from '../../ui/finding/citation.tsx'
import { shortYuan } from '../../ui/money.ts'
import { isBelow } from './judge-plan.ts'
import type { PlanItem } from './judge-plan.ts'

interface CandidateProps {
  readonly item: PlanItem & { readonly could: Reservable }
  /** How it is ticked; undefined: it is not. */
  readonly how: Reserving | undefined
  readonly withUnit: boolean
  readonly onTick: (how: Reserving | undefined) => void
}

/** One planned project: what it reserves now, why it could reserve more, how much, and the way to its intention. */
export function Candidate({ item, how, withUnit, onTick }: CandidateProps) {
  const { project, procurement, could } = item
  const { amount, choices } = could
  const title = procurement.title ?? procurement.id
  const [first = 'whole'] = choices
  const chosen = how !== undefined && choices.includes(how) ? how : first
  return (
    <li>
      <Checkbox
        checked={how !== undefined}
        aria-label={m.plan_tick({ title })}
        onChange={({ target }) => onTick(target.checked ? chosen : undefined)}
      />
      <div>
        <p>
          <b>{title}</b> {isBelow(could) && <span className="tag tag-yellow">{m.plan_below()}</span>}{' '}
          {project.submission !== null && (
            <span className="tag">
              {project.key === null ? m.budget_project_waiting() : m.plan_correction_waiting()}
            </span>
          )}
          {project.draft !== null && <span className="tag">{m.drafts_tag()}</span>}
        </p>
        <p className="muted small num">
          {[withUnit ? project.unit : '', m.plan_budget({ amount: shortYuan(amount) }), sayNow(could)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Why could={could} />
      </div>
      <div className="plan-how">
        {choices.length > 1 ? (
          <Select<Reserving>
            aria-label={m.plan_how({ title })}
            popupMatchSelectWidth={false}
            value={chosen}
            options={choices.map((value) => ({ value, label: sayHow(value, could) }))}
            onChange={(value) => onTick(value)}
          />
        ) : (
          <span className="num small">{sayHow(first, could)}</span>
        )}
        <Edit item={item} />
      </div>
    </li>
  )
}

function Why({ could }: { readonly could: Reservable }) {
  const { asked, excused } = could
  return (
    <p className="small num">
      {asked === undefined
        ? m.plan_why_free()
        : (could.reserved ?? 0) >= asked.sme
          ? m.plan_why_met({ sme: shortYuan(asked.sme) })
          : asked.whole
            ? m.plan_why_whole()
            : m.plan_why_share({ sme: shortYuan(asked.sme) })}
      {asked?.findings.map(({ rule, citation }) => (
        <span key={rule} className="muted">
          {' '}
          <Citation citation={citation} rule={rule} />
        </span>
      ))}
      {excused !== undefined && <span className="plan-excused"> {m.plan_excused({ item: excused })}</span>}
    </p>
  )
}

function Edit({ item: { project } }: Pick<CandidateProps, 'item'>) {
  const { may } = useSession()
  const { key, submission, draft, notice } = project
  if (draft !== null) {
    return (
      <Link to="/intentions/drafts/$id" params={{ id: draft }}>
        {m.plan_edit()}
      </Link>
    )
  }
  // One correction at a time: that which waits is what is changed.
  if (submission !== null) {
    return (
      <Link to="/reviews/$id" params={{ id: submission }}>
        {m.plan_edit()}
      </Link>
    )
  }
  if (key === null) return null
  if (notice !== null && may('intentions.submit')) {
    return (
      <Link to="/procurements/$key/correct/$number" params={{ key, number: notice }}>
        {m.plan_edit_notice()}
      </Link>
    )
  }
  return (
    <Link to="/procurements/$key" params={{ key }}>
      {m.plan_open()}
    </Link>
  )
}

function sayNow({ reserved }: Reservable): string {
  if (reserved === undefined) return m.plan_now_unknown()
  return reserved === 0 ? m.plan_now_none() : m.plan_now({ amount: shortYuan(reserved) })
}

function sayHow(how: Reserving, { amount, asked }: Reservable): string {
  if (how === 'whole' || asked === undefined) return m.plan_how_whole({ amount: shortYuan(amount) })
  return m.plan_how_asked({ sme: shortYuan(asked.sme), micro: shortYuan(asked.smallMicro) })
}
