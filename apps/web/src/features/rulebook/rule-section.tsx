import { useId } from 'react'
import type { ReactNode } from 'react'

interface RuleSectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** A card of a rule's page, named by its heading. */
export function RuleSection({ title, children }: RuleSectionProps) {
  const id = useId()
  return (
    <section className="card rule-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
