import { formatYuan } from '@tenderlight/law/money'
import type { Finding } from '../finding.ts'
import type { Text } from '../rules/rule.ts'
import { statementById } from '../statements/statements.ts'
import { countOf } from './count-of.ts'

/** Places of a document as far as a sentence goes. */
const MOST_PLACES = 3

/** Basis points as people write them: 999 is `9.99%`. */
export function formatShare(basisPoints: number): string {
  return `${basisPoints / 100}%`
}

/** A share that was reached, and the one aimed at. */
export function sayAim(actual: number, required: number, zh: boolean): string {
  return zh
    ? `实际 ${formatShare(actual)},目标 ${formatShare(required)}`
    : `${formatShare(actual)}, aim ${formatShare(required)}`
}

/** What a text check found, or that it found nothing; undefined for other findings. */
export function sayPlaces({ rule, verdict, places }: Finding, zh: boolean): string | undefined {
  if (places === undefined) return undefined
  if (places.length === 0) {
    return zh ? '未发现有关表述(仅作文字检查)' : 'No such words found (only words were checked)'
  }
  const words = verdict === 'cannot-tell' ? unanswered(places.length) : statementById(rule)?.notMet
  const unit = verdict === 'cannot-tell' ? { zh: '段', en: 'paragraph' } : { zh: '行', en: 'line' }
  const quoted = places
    .slice(0, MOST_PLACES)
    .map(({ line, excerpt }) => (zh ? `第 ${line} ${unit.zh}“${excerpt}”` : `${unit.en} ${line}: “${excerpt}”`))
  const more =
    places.length > MOST_PLACES ? (zh ? `等 ${places.length} 处` : ` and ${places.length - MOST_PLACES} more`) : ''
  const where = `${quoted.join(zh ? '、' : ', ')}${more}`
  if (words === undefined) return where
  return zh ? `${words.zh}:${where}` : `${words.en}: ${where}`
}

/** Said of clauses that were marked and wait for an answer. */
const unanswered = (places: number): Text => ({
  zh: `采购文件中有 ${places} 处标记尚待答复或修改`,
  en: `${countOf(places, 'mark')} of the tender document ${places === 1 ? 'waits' : 'wait'} for an answer or a change`,
})

/** A value outside its range: what it is, and which end was passed; undefined for other findings. */
export function sayOutside({ rule, unit, required, actual, missing }: Finding, zh: boolean): string | undefined {
  if (required === undefined || actual === undefined || missing !== undefined) return undefined
  if (statementById(rule)?.kind !== 'window') return undefined
  const show = unit === 'basis-points' ? formatShare : unit === 'fen' ? (fen: number) => `${formatYuan(fen)} ` : String
  const yuan = unit === 'fen' ? (zh ? '元' : 'yuan') : ''
  const low = actual < required
  return zh
    ? `实际 ${show(actual)}${yuan},应${low ? '不低于' : '不高于'} ${show(required)}${yuan}`
    : `${show(actual)}${yuan}, ${low ? 'at least' : 'at most'} ${show(required)}${yuan}`
}
