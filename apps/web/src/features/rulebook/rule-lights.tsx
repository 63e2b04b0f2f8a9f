import type { LightNote } from '@tenderlight/compliance/rule-page/light-notes'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { textOf } from '../../ui/text-of.ts'
import { LIGHT_WORDS } from '../../ui/vocabulary.ts'
import { RuleSection } from './rule-section.tsx'

/** When the rule's light has which colour. */
export function RuleLights({ notes }: { readonly notes: readonly LightNote[] }) {
  return (
    <RuleSection title={m.rules_lights()}>
      <ul>
        {notes.map(({ light, when }) => (
          <li key={when.en}>
            <Light light={light} word={LIGHT_WORDS[light]()} /> <span className="small">{textOf(when)}</span>
          </li>
        ))}
      </ul>
    </RuleSection>
  )
}
