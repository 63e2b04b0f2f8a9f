import { currentLocale } from './locale.ts'

/** Several words in a row, divided as the language of the page divides them. */
export function joinWords(words: readonly string[]): string {
  return words.join(currentLocale() === 'en' ? ', ' : '、')
}
