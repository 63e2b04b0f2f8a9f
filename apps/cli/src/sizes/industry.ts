import { INDUSTRIES, INDUSTRY_WORDS } from '@tenderlight/compliance/suppliers/size-class'
import type { Industry } from '@tenderlight/law/parameters/size-standard'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

/** A name without blanks, punctuation and capitals, full-width letters made half-width. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase()

/** The names of an industry: its code, and what it is called in either language. */
const namesOf = (industry: Industry): readonly string[] =>
  [industry, INDUSTRY_WORDS[industry].zh, INDUSTRY_WORDS[industry].en].map(bare)

/** An industry of the standard that the user named; throws {@link Unusable} with all sixteen. */
export function industryArgument(text: string, { locale, words }: Terminal): Industry {
  const wanted = bare(text)
  const found = INDUSTRIES.find((one) => namesOf(one).includes(wanted))
  if (found !== undefined) return found
  const near = INDUSTRIES.filter((one) => wanted !== '' && namesOf(one).some((name) => name.includes(wanted)))
  const nameOf = (one: Industry): string => (locale === 'en' ? INDUSTRY_WORDS[one].en : INDUSTRY_WORDS[one].zh)
  throw new Unusable(
    words.size.unknownIndustry(text),
    ...near.map((one) => words.didYouMean(nameOf(one))),
    words.size.sixteen(INDUSTRIES.map((one) => words.size.industry(nameOf(one), one))),
  )
}
