import type { ListedDisclosure } from '@tenderlight/contracts/performance'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { CONCLUSION_WORDS, KIND_WORDS } from '../../ui/disclosure/disclosure-words.ts'
import { Link } from '../link.tsx'
import { disclosureHref } from './disclosure-filters.ts'

/** A disclosure in the list: of which contract, what kind, and in one line what it says. */
export function DisclosureCard({ of }: { readonly of: ListedDisclosure }) {
  const { kind, title, unit, supplier, number, publishedOn, correctedBy, corrects } = of
  return (
    <article className="card notice disclosure-card">
      <div>
        <ul className="tags">
          <li className="tag tag-accent">{KIND_WORDS[kind]()}</li>
          {corrects !== undefined && <li className="tag">{m.disclosures_correction()}</li>}
          {correctedBy !== null && <li className="tag tag-yellow">{m.portal_corrected()}</li>}
        </ul>
        <h2>
          <Link href={disclosureHref(number)} lang="zh-CN">
            {title}
          </Link>
        </h2>
        <p className="muted">{[unit, ...(supplier === null ? [] : [supplier])].join(' · ')}</p>
        <p className="summary" lang="zh-CN">
          {summaryOf(of)}
        </p>
      </div>
      <dl className="figures">
        <div>
          <dt>{m.portal_published()}</dt>
          <dd className="num">{publishedOn}</dd>
        </div>
        <div>
          <dt>{m.disclosures_number()}</dt>
          <dd className="num">{number}</dd>
        </div>
      </dl>
    </article>
  )
}

function summaryOf({ milestones, change, acceptance, note }: ListedDisclosure): string {
  if (change !== null) return change.what
  if (acceptance !== null) {
    const { on, conclusion } = acceptance
    return [`${m.disclosure_accepted_on()} ${on}`, ...(conclusion ? [CONCLUSION_WORDS[conclusion]()] : [])].join(' · ')
  }
  return joinWords([...(milestones ?? []).map(({ name }) => name), ...(note === null ? [] : [note])])
}
