import type { Notice, NoticePage } from '@tenderlight/contracts/notices'
import { m } from '../../paraglide/messages.js'
import { kindWord } from '../kind-word.ts'
import { Link } from '../link.tsx'
import { noticeHref } from '../notice-href.ts'

interface RelatedSectionProps {
  readonly regime: Notice['regime']
  readonly related: NoticePage['related']
}

/** The other notices of the same project; nothing when there are none. */
export function RelatedSection({ regime, related }: RelatedSectionProps) {
  if (related.length === 0) return null
  return (
    <section className="card" aria-labelledby="related">
      <h2 id="related">{m.portal_section_related()}</h2>
      <ul className="related">
        {related.map(({ number, kind, publishedOn }) => (
          <li key={number}>
            <Link href={noticeHref(number)}>
              {kindWord({ kind, regime })} <span className="num">{number}</span>
            </Link>{' '}
            <span className="muted num">{publishedOn}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
