import type { Finding, Light as LightColour } from '@tenderlight/compliance/finding'
import type { ReactNode } from 'react'
import { Citation } from '../../ui/finding/citation.tsx'
import { Light } from '../../ui/light.tsx'
import { LIGHT_WORDS } from '../../ui/vocabulary.ts'

interface VerdictProps {
  readonly light: LightColour
  readonly title: string
  /** The findings that it rests on; their articles are cited. */
  readonly findings: readonly Finding[]
  readonly children?: ReactNode
}

/** One verdict: its light, what it means here, and the articles. */
export function Verdict({ light, title, findings, children }: VerdictProps) {
  const citations = new Map(
    findings.map((finding) => [`${finding.citation.instrument} ${finding.citation.clause}`, finding]),
  )
  return (
    <div className="verdict">
      <Light light={light} word={LIGHT_WORDS[light]()}>
        {title}
      </Light>
      {children}
      <ul className="verdict-citations small muted">
        {[...citations].map(([key, { citation, rule }]) => (
          <li key={key}>
            <Citation citation={citation} rule={rule} />
          </li>
        ))}
      </ul>
    </div>
  )
}
