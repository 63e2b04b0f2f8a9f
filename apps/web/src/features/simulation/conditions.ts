import type { OpenedTrial } from '@tenderlight/contracts/simulation'
import { m } from '../../paraglide/messages.js'
import { CATEGORY_WORDS, REGIME_WORDS } from '../../ui/vocabulary.ts'
import type { FigureWords } from './figure-words.ts'

type Figure = OpenedTrial['result']['figures'][number]

/** The figures of a saved trial in words: as they were then, and as they were tried. */
export function sayFigures(
  { result }: Pick<OpenedTrial, 'result'>,
  wordsOf: (figure: Figure) => FigureWords,
): readonly string[] {
  return result.figures.map((figure) => {
    const { label, say } = wordsOf(figure)
    const before = figure.before === null ? m.saved_sim_not_in_force() : say(figure.before)
    return m.saved_sim_tried({ label, before, tried: say(figure.value) })
  })
}

/** Which projects a saved trial looked at, in words. */
export function sayPopulation({ result, tried }: Pick<OpenedTrial, 'result' | 'tried'>): readonly string[] {
  const { category, from, regime, through } = tried
  const narrowed = [
    ...(result.unit === null ? [] : [m.saved_sim_unit({ unit: result.unit })]),
    ...(regime === undefined ? [] : [REGIME_WORDS[regime]()]),
    ...(category === undefined ? [] : [CATEGORY_WORDS[category]()]),
    ...saySpan(from, through),
  ]
  return narrowed.length === 0 ? [m.saved_sim_all()] : narrowed
}

function saySpan(from: string | undefined, through: string | undefined): readonly string[] {
  if (from !== undefined && through !== undefined) return [m.saved_sim_span({ from, through })]
  if (from !== undefined) return [m.saved_sim_span_from({ from })]
  return through === undefined ? [] : [m.saved_sim_span_through({ through })]
}
