import type { Tone } from './chart-data.ts'

/** Colours of a chart, as the page has them, and its font. */
export interface ChartTheme {
  readonly tones: Readonly<Record<Tone, string>>
  readonly text: string
  readonly line: string
  readonly font: string
}

const TOKENS: Readonly<Record<Tone, string>> = {
  green: '--green',
  yellow: '--yellow',
  red: '--red',
  grey: '--grey',
  plain: '--accent',
  second: '--line-strong',
}

/** The theme by the tokens of the page. A chart takes colours, not variables. */
export function readTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const tone = (name: Tone) => token(TOKENS[name])
  return {
    tones: {
      green: tone('green'),
      yellow: tone('yellow'),
      red: tone('red'),
      grey: tone('grey'),
      plain: tone('plain'),
      second: tone('second'),
    },
    text: token('--ink-2'),
    line: token('--line'),
    font: style.fontFamily,
  }
}

/** How a tone looks beside its colour: the hatching of a bar, the dashes and marks of a line. */
export interface Pattern {
  readonly decal: {
    readonly symbol: 'rect' | 'circle' | 'none'
    readonly dashArrayX: number[]
    readonly dashArrayY: number[]
    readonly rotation: number
    readonly color: string
  }
  readonly dash: 'solid' | 'dashed' | 'dotted'
  readonly symbol: 'circle' | 'triangle' | 'rect' | 'emptyCircle' | 'diamond' | 'emptyRect'
}

const HATCH = 'rgba(255, 255, 255, 0.55)'
const QUARTER = Math.PI / 4

const hatched = (rotation: number, dashArrayY: number[]): Pattern['decal'] => ({
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY,
  rotation,
  color: HATCH,
})
const NONE: Pattern['decal'] = { symbol: 'none', dashArrayX: [1, 0], dashArrayY: [1, 0], rotation: 0, color: HATCH }

/** Shapes as the lights have them: ● ▲ ■ ○. */
export const PATTERNS: Readonly<Record<Tone, Pattern>> = {
  green: { decal: NONE, dash: 'solid', symbol: 'circle' },
  yellow: { decal: hatched(QUARTER, [2, 5]), dash: 'dashed', symbol: 'triangle' },
  red: { decal: hatched(-QUARTER, [4, 4]), dash: 'dotted', symbol: 'rect' },
  grey: { decal: hatched(0, [1, 4]), dash: 'dashed', symbol: 'emptyCircle' },
  plain: { decal: NONE, dash: 'solid', symbol: 'diamond' },
  second: { decal: hatched(QUARTER * 2, [2, 4]), dash: 'dashed', symbol: 'emptyRect' },
}
