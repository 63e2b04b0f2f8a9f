import type { Locale } from '../locale.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Everything that the program says, in one language. */
export type Words = typeof zh

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return locale === 'en' ? en : zh
}
