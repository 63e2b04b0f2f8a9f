/** Where a section stands on the screen, in pixels from its upper edge. */
interface Place {
  readonly id: string
  readonly left: number
  readonly top: number
}

interface Screen {
  /** Of the bar that lies over the page. */
  readonly bar: number
  readonly height: number
  /** The page cannot be scrolled any further down. */
  readonly atEnd: boolean
}

/**
 * The section that is being read: the one that was asked for while its heading is in sight (in the upper half, or anywhere at
 * the end of the page, where nothing can be scrolled up to the bar), else the last one whose heading has come up to the bar.
 * What stands in a column beside the first section is read only when it is asked for. Undefined: there is none.
 */
export function presentSection(places: readonly Place[], asked: string, screen: Screen): string | undefined {
  const [first] = places
  if (first === undefined) return undefined
  const wanted = places.find(({ id }) => id === asked)
  const inSight = screen.atEnd ? screen.height : screen.height / 2
  if (wanted !== undefined && wanted.top >= 0 && wanted.top < inSight) return wanted.id
  const column = places.filter(({ left }) => Math.abs(left - first.left) < BESIDE)
  if (screen.atEnd) return column.at(-1)?.id
  return (column.findLast(({ top }) => top <= screen.bar + NEAR) ?? first).id
}

/** Headings of one column do not begin at exactly the same pixel. */
const BESIDE = 100
/** A heading that is nearly there is read already. */
const NEAR = 32
