import type { Statement } from '@tenderlight/compliance/rules/rule'
import { m } from '../../paraglide/messages.js'
import { LEVEL_WORDS } from '../../ui/vocabulary.ts'

/** Law, province, commitment or encouragement of a rule; law stands out. */
export function LevelWord({ rule: { level, jurisdiction } }: { readonly rule: Statement }) {
  const isProvincial = level === 'law' && jurisdiction.startsWith('cn-')
  return (
    <span className={level === 'law' ? 'tag tag-accent' : 'tag'}>
      {isProvincial ? m.detail_level_province() : LEVEL_WORDS[level]()}
    </span>
  )
}
