import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Citation } from '@tenderlight/law/dated-parameter'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Place } from '../finding.ts'
import type { Regime } from '../procurement/vocabulary.ts'
import type { Text } from '../rules/rule.ts'
import { CHECKS } from './checks.ts'
import { findPlaces } from './find-places.ts'

/** A place in a document that a rule asks to look at. Only words were checked: it is no finding of a violation. */
export interface DocumentMark extends Place {
  readonly rule: string
  readonly light: 'yellow'
  readonly words: Text
  readonly citation: Citation
}

interface DocumentContext {
  /** The day whose law governs: that of the notice. */
  readonly on: CivilDate
  readonly jurisdiction: JurisdictionId
  /** Where absent, the checks of both laws are made. */
  readonly regime?: Regime
}

/** The places of a tender document whose words suggest something that a rule in force forbids, in the order of the text. */
export function checkDocument(text: string, context: DocumentContext): readonly DocumentMark[] {
  const { chain } = JURISDICTIONS[context.jurisdiction]
  const marks = CHECKS.flatMap(({ figure, regime, signs, words }) => {
    const applies = regime === 'both' || context.regime === undefined || regime === context.regime
    const value = applies && chain.includes(figure.jurisdiction) ? valueOn(figure, context.on) : undefined
    if (value === undefined) return []
    return findPlaces(text, signs).map((place): DocumentMark => ({
      ...place,
      rule: figure.rule,
      light: 'yellow',
      words,
      citation: value.citation,
    }))
  })
  return marks.toSorted((a, b) => a.offset - b.offset)
}
