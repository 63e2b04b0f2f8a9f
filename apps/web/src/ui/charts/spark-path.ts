export interface Point {
  readonly x: number
  readonly y: number
}

const round = (length: number): number => Math.round(length * 10) / 10

/**
 * The points of a line in a box: the least value at the bottom, the greatest at the top, all in the middle where they are alike. A run of
 * values is a line of its own; where there is none it is broken.
 */
export function sparkRuns(values: readonly (number | null)[], width: number, height: number): readonly Point[][] {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return []
  const [least, greatest] = [Math.min(...known), Math.max(...known)]
  const step = values.length > 1 ? width / (values.length - 1) : 0
  const yOf = (value: number) =>
    greatest === least ? height / 2 : height - ((value - least) / (greatest - least)) * height
  const runs: Point[][] = []
  let run: Point[] | undefined
  for (const [index, value] of values.entries()) {
    if (value === null) {
      run = undefined
      continue
    }
    const point = { x: round(index * step), y: round(yOf(value)) }
    if (run === undefined) {
      run = [point]
      runs.push(run)
    } else run.push(point)
  }
  return runs
}

/** A run as the points of a polyline. */
export const pointsOf = (run: readonly Point[]): string => run.map(({ x, y }) => `${x},${y}`).join(' ')
