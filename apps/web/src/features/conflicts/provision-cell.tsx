import { sayFigure } from '@tenderlight/compliance/conflicts/figure'
import type { Provision } from '@tenderlight/compliance/conflicts/step'
import { m } from '../../paraglide/messages.js'
import { Citation } from '../../ui/finding/citation.tsx'
import { Marks } from '../../ui/finding/marks.tsx'
import { textOf } from '../../ui/text-of.ts'
import { RELATION_WORDS, statusWord } from './report-words.ts'

interface ProvisionCellProps {
  readonly provisions: readonly Provision[]
}

/** What one level says of a step; nothing where it is silent. */
export function ProvisionCell({ provisions }: ProvisionCellProps) {
  if (provisions.length === 0) return <span className="muted">{m.conflicts_nothing()}</span>
  return (
    <ul className="provisions">
      {provisions.map((provision) => (
        <li key={`${provision.rules.join('+')}/${provision.part ?? ''}`}>
          <OneProvision provision={provision} named={provisions.length > 1} />
        </li>
      ))}
    </ul>
  )
}

interface OneProvisionProps {
  readonly provision: Provision
  /** Where a level says several things, which of them this is. */
  readonly named: boolean
}

function OneProvision({ provision, named }: OneProvisionProps) {
  const { citations, figure, marks, relation, rules, span, strictest } = provision
  const status = statusWord(provision)
  return (
    <>
      <p className={status === undefined ? 'provision-figure' : 'provision-figure muted'}>
        {figure === null ? textOf(provision.title) : textOf(sayFigure(figure))}{' '}
        {strictest && <span className="tag tag-accent">{m.conflicts_strictest()}</span>}{' '}
        {relation !== undefined && relation !== 'none' && (
          <span className={relation === 'looser' ? 'tag tag-yellow' : 'tag'}>{RELATION_WORDS[relation]()}</span>
        )}{' '}
        {status !== undefined && <span className="tag">{status}</span>}
      </p>
      {named && figure !== null && <p className="small">{textOf(provision.title)}</p>}
      {rules.length > 1 && <p className="small muted">{m.conflicts_chain()}</p>}
      {span !== null && span.least !== span.most && (
        <p className="small muted num">{m.conflicts_span({ least: span.least, most: span.most })}</p>
      )}
      {[...new Map(citations.map((citation) => [`${citation.instrument} ${citation.clause}`, citation])).values()].map(
        (citation) => (
          <p key={`${citation.instrument} ${citation.clause}`} className="small muted">
            <Citation citation={citation} marksBeside />
          </p>
        ),
      )}
      {marks.length > 0 && (
        <p>
          <Marks marks={marks} />
        </p>
      )}
    </>
  )
}
