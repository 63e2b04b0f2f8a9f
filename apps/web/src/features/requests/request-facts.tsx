import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ruleTitle } from '@tenderlight/compliance/say'
import type { Request } from '@tenderlight/contracts/requests'
import type { ReactNode } from 'react'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { currentLocale } from '../../ui/locale.ts'
import { REGIME_WORDS } from '../../ui/vocabulary.ts'
import '../../ui/review.css'
import { nameIn } from './request-choices.ts'

/** What it is about, who raised it, who handles it, and which clocks of its project stand still with it. */
export function RequestFacts({ request }: { readonly request: Request }) {
  const { data: choices } = useQuery(trpc.requests.choices.queryOptions({}))
  const { party, project, after, stops } = request
  const received = request.steps.find((step) => step.kind === 'received')
  const fields: readonly (readonly [string, ReactNode])[] = [
    [m.req_words(), received?.words ?? m.none()],
    [m.req_col_received(), request.receivedOn],
    [m.req_channel(), nameIn(choices?.channels, request.channel) ?? request.channel],
    [m.req_col_handler(), request.handler?.name ?? m.none()],
    ...(project === null
      ? []
      : [
          [
            m.req_project(),
            <Link key="project" to="/procurements/$key" params={{ key: project.key }}>
              {project.number}
            </Link>,
          ] as const,
        ]),
    ...(request.regime === null ? [] : [[m.req_regime(), REGIME_WORDS[request.regime]()] as const]),
    ...(after === null
      ? []
      : [
          [
            m.req_after(),
            <Link key="after" to="/requests/$id" params={{ id: after.id }}>
              {after.number}
            </Link>,
          ] as const,
        ]),
    ...(['class', 'layer', 'level'] as const).flatMap((field) => {
      const id = request[field]
      const names = { class: choices?.classes, layer: choices?.layers, level: choices?.levels }[field]
      const label = { class: m.req_class, layer: m.req_layer, level: m.req_level }[field]
      return id === null ? [] : [[label(), nameIn(names, id) ?? id] as const]
    }),
    [
      m.req_party(),
      party === null
        ? m.req_party_hidden()
        : [party.name, party.telephone, party.creditCode, party.address].filter(Boolean).join(' · '),
    ],
  ]
  return (
    <section className="card" aria-labelledby="req-facts">
      <div className="req-card">
        <h2 id="req-facts">{m.req_facts()}</h2>
        {request.confidential && <p className="muted small">{m.req_confidential_said()}</p>}
      </div>
      <dl className="review-fields">
        {fields.map(([name, value]) => (
          <FactOf key={name} name={name} value={value} />
        ))}
        {stops.length > 0 && (
          <FactOf
            name={m.req_stops()}
            value={stops
              .map(({ rule, part, due }) => {
                const title = ruleTitle(rule, currentLocale(), part ?? undefined)
                return due === null ? m.req_stop_still({ rule: title }) : m.req_stop_due({ rule: title, date: due })
              })
              .join('\n')}
          />
        )}
      </dl>
    </section>
  )
}

function FactOf({ name, value }: { readonly name: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
