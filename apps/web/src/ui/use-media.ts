import { useSyncExternalStore } from 'react'

/** A hook that follows whether `asked` holds of the screen and of what the person has asked their system for. */
function follow(asked: string): () => boolean {
  const query = matchMedia(asked)
  const subscribe = (onChange: () => void) => {
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  }
  return () => useSyncExternalStore(subscribe, () => query.matches)
}

/** True on a phone, where tables become lists. */
export const useNarrow = follow('(max-width: 760px)')

/** True where the bar of the main navigation has no room for all its parts. */
export const useCramped = follow('(max-width: 1100px)')

/** True for whoever wants less movement. */
export const useStill = follow('(prefers-reduced-motion: reduce)')
