import { standingOf } from '@tenderlight/compliance/performance/milestones'
import type { Disclosure, DisclosurePreview } from '@tenderlight/contracts/performance'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { formatYuan } from '@tenderlight/law/money'
import { m } from '../../paraglide/messages.js'
import { Light } from '../light.tsx'
import { YES_NO_WORDS } from '../vocabulary.ts'
import { CONCLUSION_WORDS, sayResult, SIDE_WORDS, STANDARD_KIND_WORDS } from './disclosure-words.ts'
import './disclosure.css'

type Shown = DisclosurePreview['shown']

/** What is published of a contract's performance, the same before it is confirmed as after. `level`: of its headings. */
export function DisclosureBody({ of, level }: { readonly of: Shown; readonly level: 2 | 3 }) {
  const { milestones, change, acceptance, note, publishedOn } = of
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="disclosed">
      <Terms
        terms={[
          [m.disclosure_unit(), of.unit],
          [m.disclosure_supplier(), of.supplier],
          [m.disclosure_project(), of.procurementId],
          [m.disclosure_signed(), of.contractSignedOn],
          [m.disclosure_amount(), yuan(of.contractAmount)],
        ]}
      />
      {milestones !== null && (
        <section>
          <Heading>{m.disclosure_milestones()}</Heading>
          <ol className="disclosed-list">
            {milestones.map((one) => (
              <MilestoneItem key={`${one.name} ${one.plannedOn}`} of={one} on={publishedOn} />
            ))}
          </ol>
          <p className="muted small">{m.disclosure_as_of({ date: publishedOn })}</p>
        </section>
      )}
      {change !== null && (
        <section>
          <Heading>{m.disclosure_change()}</Heading>
          <p className="disclosed-text" lang="zh-CN">
            {change.what}
          </p>
          <Terms
            terms={[
              [m.disclosure_change_on(), change.on],
              [m.disclosure_change_why(), change.why],
              [m.disclosure_change_amount(), yuan(change.amount ?? null)],
            ]}
          />
        </section>
      )}
      {acceptance !== null && (
        <section>
          <Heading>{m.disclosure_acceptance()}</Heading>
          <AcceptanceTerms of={acceptance} />
          <ol className="disclosed-list">
            {acceptance.standards.map(({ kind, text, result }) => {
              const said = sayResult(result)
              return (
                <li key={`${kind} ${text}`}>
                  <span lang="zh-CN">
                    <span className="tag">{STANDARD_KIND_WORDS[kind]()}</span> {text}
                  </span>
                  <Light light={said.light} word={said.word} />
                </li>
              )
            })}
          </ol>
        </section>
      )}
      {note !== null && (
        <section>
          <Heading>{m.disclosure_note()}</Heading>
          <p className="disclosed-text" lang="zh-CN">
            {note}
          </p>
        </section>
      )}
    </div>
  )
}

function AcceptanceTerms({ of }: { readonly of: NonNullable<Shown['acceptance']> }) {
  const { on, conclusion, participants, publicService, usersTookPart } = of
  const yesNo = (value: boolean | undefined) => (value === undefined ? null : YES_NO_WORDS[value ? 'yes' : 'no']())
  return (
    <Terms
      terms={[
        [m.disclosure_accepted_on(), on],
        [m.disclosure_conclusion(), conclusion === undefined ? null : CONCLUSION_WORDS[conclusion]()],
        [m.disclosure_participants(), participants ?? null],
        [m.disclosure_public_service(), yesNo(publicService)],
        [m.disclosure_users(), yesNo(usersTookPart)],
      ]}
    />
  )
}

function MilestoneItem({
  of: { name, what, side, plannedOn, doneOn },
  on,
}: {
  readonly of: NonNullable<Disclosure['milestones']>[number]
  readonly on: CivilDate
}) {
  const { state, days } = standingOf({ plannedOn, ...(doneOn === null ? {} : { doneOn }) }, on)
  const said = {
    done: ['green', m.disclosure_done({ date: doneOn ?? '' })],
    'done-late': ['yellow', m.disclosure_done_late({ date: doneOn ?? '', n: days })],
    late: ['red', m.disclosure_late({ n: days })],
    awaited: ['grey', m.disclosure_awaited()],
  } as const
  const [light, word] = said[state]
  return (
    <li>
      <span>
        <b lang="zh-CN">{name}</b>
        <span className="disclosed-below muted small num">
          {m.disclosure_planned({ date: plannedOn })} · {SIDE_WORDS[side]()}
        </span>
        {what !== undefined && (
          <span className="disclosed-below" lang="zh-CN">
            {what}
          </span>
        )}
      </span>
      <Light light={light} word={word} />
    </li>
  )
}

const yuan = (amount: number | null) => (amount === null ? null : m.portal_yuan({ amount: formatYuan(amount) }))

/** Names and values; what is not known is left out. */
function Terms({ terms }: { readonly terms: readonly (readonly [string, string | null])[] }) {
  return (
    <dl className="disclosed-terms">
      {terms.map(([term, value]) =>
        value === null ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="num">{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
