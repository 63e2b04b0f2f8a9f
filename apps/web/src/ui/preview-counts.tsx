import './preview-counts.css'

interface PreviewCountsProps {
  readonly figures: readonly (readonly [name: string, count: number])[]
}

/** What a file would do, counted. */
export function PreviewCounts({ figures }: PreviewCountsProps) {
  return (
    <dl className="preview-counts">
      {figures.map(([name, count]) => (
        <div key={name} className="card">
          <dt className="muted">{name}</dt>
          <dd className="num">{count}</dd>
        </div>
      ))}
    </dl>
  )
}
