import type { Verification } from '@tenderlight/law/dated-parameter'
import { m } from '../../paraglide/messages.js'

interface Mark {
  readonly word: () => string
  /** How much the mark should be noticed. */
  readonly tone: 'yellow' | 'plain'
}

const MARKS: Readonly<Record<Verification, Mark>> = {
  'public text': { word: m.citation_public, tone: 'plain' },
  'public text, in part': { word: m.citation_partly, tone: 'yellow' },
  'district document': { word: m.citation_district, tone: 'yellow' },
  unverified: { word: m.citation_unverified, tone: 'yellow' },
  'own rule': { word: m.citation_own, tone: 'plain' },
}

/** The mark of who checked a figure; a word that nobody knows counts as unverified. */
export function verificationMark(verification: string): Mark {
  return Object.hasOwn(MARKS, verification) ? MARKS[verification as Verification] : MARKS.unverified
}

/** The instrument's name without its brackets and number: 《甲办法》(乙〔2020〕1号) → 甲办法. */
export function shortInstrument(instrument: string): string {
  return /《(.+)》/.exec(instrument)?.[1] ?? instrument
}

/** The clause as people say it: an item of a plan is only a number (`71②` → 第 71 项②); an article says what it is. */
export function sayClause(clause: string): string {
  const item = /^(\d+)(\D*)$/.exec(clause)
  return item === null ? clause : m.clause_item({ n: item[1] ?? '', rest: item[2] ?? '' })
}
