import { useSyncExternalStore } from 'react'

const query = matchMedia('(max-width: 760px)')

function subscribe(onChange: () => void): () => void {
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** True on a phone, where tables become lists. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}
