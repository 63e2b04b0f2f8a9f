import { Link } from '@tanstack/react-router'
import type { Statement } from '@tenderlight/compliance/rules/rule'
import { m } from '../../paraglide/messages.js'
import { textOf } from '../../ui/text-of.ts'
import { LevelWord } from './level-word.tsx'
import { RuleSection } from './rule-section.tsx'
import { placeName } from './rulebook-words.ts'

/** The other rules about the same step, of any level. */
export function RuleRelated({ rules }: { readonly rules: readonly Statement[] }) {
  if (rules.length === 0) return null
  return (
    <RuleSection title={m.rules_related()}>
      <ul>
        {rules.map((rule) => (
          <li key={rule.id}>
            <LevelWord rule={rule} />{' '}
            <Link to="/rules/$id" params={{ id: rule.id }} className="text-link">
              {textOf(rule.title)}
            </Link>{' '}
            <span className="muted small">{placeName(rule.jurisdiction)}</span>
          </li>
        ))}
      </ul>
    </RuleSection>
  )
}
