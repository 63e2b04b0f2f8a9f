import type { Finding } from '@tenderlight/compliance/finding'
import { ruleTitle, sayFinding } from '@tenderlight/compliance/say'
import { m } from '../../paraglide/messages.js'
import { currentLocale } from '../../ui/locale.ts'

/** Why the gate would refuse: each rule and what it misses. */
export function RefusedBecause({ findings }: { readonly findings: readonly Finding[] }) {
  const locale = currentLocale()
  return (
    <>
      {m.intention_refused_body()}
      <ul className="refused-because num">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.part ?? ''}`}>
            {ruleTitle(finding.rule, locale, finding.part)}:{sayFinding(finding, locale)}
          </li>
        ))}
      </ul>
    </>
  )
}
