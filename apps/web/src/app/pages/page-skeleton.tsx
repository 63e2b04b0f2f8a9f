import { Skeleton } from 'antd'
import { m } from '../../paraglide/messages.js'

/** The shape of a page while its answer is on the way. */
export function PageSkeleton() {
  return (
    <main id="content" tabIndex={-1} className="page" aria-busy="true">
      <p className="visually-hidden" role="status">
        {m.loading()}
      </p>
      <Skeleton active title={{ width: 220 }} paragraph={false} />
      <div className="card" style={{ padding: 24 }}>
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    </main>
  )
}
