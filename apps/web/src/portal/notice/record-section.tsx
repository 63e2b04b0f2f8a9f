import type { Notice } from '@tenderlight/contracts/notices'
import { m } from '../../paraglide/messages.js'
import { MEDIUM_WORDS } from '../../ui/vocabulary.ts'
import { withDistrict } from '../district.ts'
import { Facts } from './facts.tsx'

/** Number, day, medium and digest: what makes this notice the one that was published. */
export function RecordSection({ notice }: { readonly notice: Notice }) {
  return (
    <section className="card" aria-labelledby="record">
      <h2 id="record">{m.portal_section_record()}</h2>
      <Facts
        facts={[
          [m.portal_number(), notice.number],
          [m.portal_published(), notice.publishedOn],
          [m.portal_medium(), notice.medium === null ? null : MEDIUM_WORDS[notice.medium]()],
        ]}
      />
      <h3>{m.portal_digest()}</h3>
      <p>
        <code className="digest">{notice.digest}</code>
      </p>
      <p className="muted small">
        {m.portal_digest_hint()}{' '}
        <a href={withDistrict(`/api/public/notices/${encodeURIComponent(notice.number)}`)}>{m.portal_data()}</a>
      </p>
      {notice.kind === 'intention' && <p className="muted small">{m.portal_disclaimer()}</p>}
    </section>
  )
}
