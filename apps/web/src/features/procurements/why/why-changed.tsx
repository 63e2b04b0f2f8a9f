import type { Finding } from '@tenderlight/compliance/finding'
import { sayFinding } from '@tenderlight/compliance/say'
import type { Grounds } from '@tenderlight/contracts/grounds'
import { m } from '../../../paraglide/messages.js'
import { momentInChina } from '../../../ui/dates.ts'
import { Light } from '../../../ui/light.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import { LIGHT_WORDS } from '../../../ui/vocabulary.ts'

/** Corrections that changed the finding, with what the rule says of the record before and after each. */
export function WhyChanged({ changed }: { readonly changed: Grounds['changed'] }) {
  return (
    <section className="why-part" aria-label={m.why_changed()}>
      <h3>{m.why_changed()}</h3>
      <p className="muted small">{m.why_changed_note()}</p>
      <ol className="why-facts">
        {changed.map(({ at, by, reason, before, after }) => (
          <li key={at}>
            <p className="muted small num">
              {[by ?? m.facts_imported(), momentInChina(at)].join(' · ')}
              {reason !== null && <> · {m.facts_reason({ reason })}</>}
            </p>
            <Said term={m.why_changed_before()} finding={before} />
            <Said term={m.why_changed_after()} finding={after} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Said({ term, finding }: { readonly term: string; readonly finding: Finding | null }) {
  return (
    <p className="small num">
      {term}{' '}
      {finding === null ? (
        m.why_changed_nothing()
      ) : (
        <>
          <Light light={finding.light} word={LIGHT_WORDS[finding.light]()} /> {sayFinding(finding, currentLocale())}
          {finding.trigger !== null && (
            <span className="muted"> · {m.why_changed_from({ date: finding.trigger.on })}</span>
          )}
        </>
      )}
    </p>
  )
}
