import type { Finding } from '@tenderlight/compliance/finding'
import { ruleById } from '@tenderlight/compliance/rules/all'
import { m } from '../../../paraglide/messages.js'
import { LEVEL_WORDS } from '../../../ui/vocabulary.ts'

/** Law, province, commitment or encouragement. Law and province stand out: nobody overrides them. */
export function LevelTag({ finding }: { readonly finding: Pick<Finding, 'rule' | 'level'> }) {
  const isProvincial = finding.level === 'law' && ruleById(finding.rule)?.jurisdiction.startsWith('cn-') === true
  return (
    <span className={finding.level === 'law' ? 'tag tag-accent' : 'tag'}>
      {isProvincial ? m.detail_level_province() : LEVEL_WORDS[finding.level]()}
    </span>
  )
}
