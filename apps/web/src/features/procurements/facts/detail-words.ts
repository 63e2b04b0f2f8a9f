import { currentLocale } from '../../../ui/locale.ts'

/** Several words of one cell, as the record writes them. */
export function joinWords(words: readonly string[]): string {
  return words.join(currentLocale() === 'en' ? ', ' : '、')
}

/** The words of a cell that holds several. */
export function splitWords(text: string): string[] {
  return text.split(/[、,]\s*/u).filter((word) => word !== '')
}
