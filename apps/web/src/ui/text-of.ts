import type { Text } from '@tenderlight/compliance/rules/rule'
import { currentLocale } from './locale.ts'

/** A text in the language of the page. */
export function textOf({ zh, en }: Text): string {
  return currentLocale() === 'en' ? en : zh
}
