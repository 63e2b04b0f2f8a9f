import { pointsOf, sparkRuns } from './spark-path.ts'

interface SparkLineProps {
  /** What it shows and where it went, in a sentence: it is read out in place of the line. */
  readonly label: string
  readonly values: readonly (number | null)[]
  readonly width?: number
  readonly height?: number
}

const [WIDTH, HEIGHT, EDGE] = [96, 24, 3]

/** A line in a line of text, without axes; its last value is marked. Drawn by hand, so that no page loads a library for it. */
export function SparkLine({ label, values, width = WIDTH, height = HEIGHT }: SparkLineProps) {
  const runs = sparkRuns(values, width, height)
  const last = runs.at(-1)?.at(-1)
  return (
    <svg
      viewBox={`${-EDGE} ${-EDGE} ${width + 2 * EDGE} ${height + 2 * EDGE}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      fill="none"
      stroke="var(--accent)"
      strokeWidth="1.5"
    >
      {runs.map((run) => (
        <polyline key={pointsOf(run)} points={pointsOf(run)} strokeLinejoin="round" strokeLinecap="round" />
      ))}
      {last !== undefined && <circle cx={last.x} cy={last.y} r="2" fill="var(--accent)" stroke="none" />}
    </svg>
  )
}
