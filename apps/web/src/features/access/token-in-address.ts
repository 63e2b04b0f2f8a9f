import { useState } from 'react'

/** The token of a link: it stands behind the `#`, which no server and no log ever sees. '' when there is none. */
export function useTokenInAddress(): string {
  const [token] = useState(() => window.location.hash.slice(1))
  return token
}
