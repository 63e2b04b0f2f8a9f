import type { Finding } from '@tenderlight/compliance/finding'
import { ruleById } from '@tenderlight/compliance/rules/all'
import { ruleTitle } from '@tenderlight/compliance/say'
import { m } from '../../paraglide/messages.js'
import { currentLocale } from '../../ui/locale.ts'
import { LEVEL_WORDS } from '../../ui/vocabulary.ts'
import { measuredWords } from './measured-words.ts'

/** The rules behind a section: what each asks for, what this notice holds, and where it is written. */
export function Grounds({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  const locale = currentLocale()
  return (
    <>
      <h3>{m.portal_rules()}</h3>
      <ul className="grounds">
        {findings.map((finding) => {
          const rule = ruleById(finding.rule)
          const requires = locale === 'en' ? rule?.requires.en : rule?.requires.zh
          return (
            <li key={`${finding.rule} ${finding.part ?? ''}`}>
              <p>
                <span className="tag">{LEVEL_WORDS[finding.level]()}</span>{' '}
                <b>{ruleTitle(finding.rule, locale, finding.part)}</b>
              </p>
              <p>{requires}</p>
              <p>{measuredWords(finding, locale)}</p>
              <p className="muted small">
                {m.portal_citation({ instrument: finding.citation.instrument, clause: finding.citation.clause })}
                {isUnverified(finding) && <span className="tag tag-yellow">{m.portal_unverified()}</span>}
                {rule?.level === 'commitment' && rule.parameter.confirmed === undefined && (
                  <span className="tag tag-yellow">{m.portal_district_unconfirmed()}</span>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}

const isUnverified = ({ citation }: Finding) =>
  citation.verification === 'unverified' || citation.verification === 'public text, in part'
