import type { VersionChange } from '@tenderlight/contracts/changes'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'
import { wordOf } from '../../../ui/vocabulary.ts'

/** What a field holds. */
export type Value = string | number | boolean

/** How a field is called, and how its values are said where they are no plain texts. */
export interface FieldWords {
  readonly name: () => string
  readonly say?: (value: Value) => string
}

/**
 * What a change touched, in the order of `fields`: 金额 450,000 → 540,000. Of what is new or gone, all of it but the name that
 * stands before it.
 */
export function sayChange(
  { before, after }: Pick<VersionChange, 'before' | 'after'>,
  fields: Readonly<Record<string, FieldWords>>,
): string {
  return Object.entries(fields)
    .flatMap(([field, { name, say = String }]) => {
      const [was, is] = [before?.[field], after?.[field]]
      const said = (value: Value | undefined) => (value === undefined ? m.none() : say(value))
      if (was === is) return []
      if (before !== null && after !== null) return [`${name()} ${said(was)} → ${said(is)}`]
      return field === 'name' ? [] : [`${name()} ${said(is ?? was)}`]
    })
    .join(currentLocale() === 'en' ? ', ' : ',')
}

/** Says a value of a vocabulary in its words; one that is not of it any more as it stands. */
export const worded =
  <K extends string>(words: Readonly<Record<K, () => string>>) =>
  (value: Value): string => {
    const word = wordOf(words, value)
    return word === undefined ? String(value) : words[word]()
  }
