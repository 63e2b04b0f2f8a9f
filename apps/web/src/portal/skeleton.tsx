import { m } from '../paraglide/messages.js'

/** The shape of three notices while they are read. */
export function Skeleton() {
  return (
    <div className="column skeleton" role="status">
      <span className="visually-hidden">{m.portal_loading()}</span>
      <div className="card" />
      <div className="card" />
      <div className="card" />
    </div>
  )
}
