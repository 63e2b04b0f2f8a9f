import type { Finding } from '@tenderlight/compliance/finding'
import { FindingLine } from './finding-line.tsx'

/** The findings that a refusal rests on: the rule, the figure, the article. */
export function FindingsInTheWay({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="findings-in-the-way">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.part ?? ''}`}>
          <FindingLine finding={finding} />
        </li>
      ))}
    </ul>
  )
}
