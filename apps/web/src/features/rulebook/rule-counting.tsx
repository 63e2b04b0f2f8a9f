import { Link } from '@tanstack/react-router'
import type { CountingNote } from '@tenderlight/compliance/rule-page/counting-notes'
import { m } from '../../paraglide/messages.js'
import { shortInstrument } from '../../ui/finding/citation-words.ts'
import { textOf } from '../../ui/text-of.ts'
import { RuleSection } from './rule-section.tsx'

/** How the days of each clock are counted, in words, and the article that says so. */
export function RuleCounting({ notes }: { readonly notes: readonly CountingNote[] }) {
  if (notes.length === 0) return null
  return (
    <RuleSection title={m.rules_counting()}>
      <ul>
        {notes.map(({ part, from, to, how, by, basis }) => (
          <li key={`${part ?? ''} ${from.en} ${to.en}`}>
            <strong>
              {textOf(from)} → {textOf(to)}
            </strong>
            <br />
            {textOf(how)}{' '}
            {by !== null && basis !== null && (
              <Link to="/rules/$id" params={{ id: by }} className="text-link small">
                {shortInstrument(basis.instrument)} {basis.clause}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </RuleSection>
  )
}
