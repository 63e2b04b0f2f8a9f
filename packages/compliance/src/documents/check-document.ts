import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Citation } from '@tenderlight/law/dated-parameter'
import { JURISDICTIONS } from '@tenderlight/law/jurisdictions'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import type { Place } from '../finding.ts'
import type { Regime } from '../procurement/vocabulary.ts'
import type { Text } from '../rules/rule.ts'
import { CHECKS, signsOn } from './checks.ts'
import type { Check } from './checks.ts'
import { findPlaces } from './find-places.ts'

/** A place in a document that a rule asks to look at. Only words were checked: it is no finding of a violation. */
export interface DocumentMark extends Place {
  readonly rule: string
  readonly light: 'yellow'
  readonly words: Text
  readonly citation: Citation
}

export interface DocumentContext {
  /** The day whose law governs: that of the notice. */
  readonly on: CivilDate
  readonly jurisdiction: JurisdictionId
  /** Where absent, the checks of both laws are made. */
  readonly regime?: Regime
}

/** A check that is made, with the figure in force on the day. */
export interface Applied {
  readonly check: Check
  readonly citation: Citation
}

/** The checks that a tender document gets: those of the chain and law whose rule is in force on the day. */
export function checksIn(context: DocumentContext): readonly Applied[] {
  const { chain } = JURISDICTIONS[context.jurisdiction]
  return CHECKS.flatMap((check) => {
    const { figure, regime } = check
    const applies = regime === 'both' || context.regime === undefined || regime === context.regime
    const value = applies && chain.includes(figure.jurisdiction) ? valueOn(figure, context.on) : undefined
    return value === undefined ? [] : [{ check, citation: value.citation }]
  })
}

/** The places of a tender document whose words suggest something that a rule in force forbids, in the order of the text. */
export function checkDocument(text: string, context: DocumentContext): readonly DocumentMark[] {
  const marks = checksIn(context).flatMap(({ check, citation }) =>
    findPlaces(text, signsOn(check, context.on)).map((place): DocumentMark => ({
      ...place,
      rule: check.figure.rule,
      light: 'yellow',
      words: check.words,
      citation,
    })),
  )
  return marks.toSorted((a, b) => a.offset - b.offset)
}
