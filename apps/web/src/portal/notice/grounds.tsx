import type { Finding } from '@tenderlight/compliance/finding'
import { ruleById } from '@tenderlight/compliance/rules/all'
import { ruleTitle } from '@tenderlight/compliance/say'
import { useContext } from 'react'
import { m } from '../../paraglide/messages.js'
import { currentLocale } from '../../ui/locale.ts'
import { verificationMark } from '../../ui/finding/citation-words.ts'
import { SettledHere } from '../../ui/finding/settled-here.ts'
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
                {finding.citation.instrument} {clauseWords(finding.citation.clause)}
                <VerificationTag rule={finding.rule} verification={finding.citation.verification} />
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}

interface VerificationTagProps {
  readonly rule: string
  readonly verification: string
}

/** Who checked the figure; nothing where its district has confirmed it. */
function VerificationTag({ rule, verification }: VerificationTagProps) {
  const confirmed = useContext(SettledHere).confirmed(rule)
  if (confirmed !== undefined) return null
  const { tone, word } = verificationMark(verification)
  return <span className={tone === 'yellow' ? 'tag tag-yellow' : 'tag'}>{word()}</span>
}

/** The clause as it is read out: items of a plan are numbered (`70②`), articles name themselves. */
function clauseWords(clause: string): string {
  const [, item, rest] = /^(\d+)(.*)$/u.exec(clause) ?? []
  return item === undefined ? clause : m.portal_item({ item, rest: rest ?? '' }).trim()
}
