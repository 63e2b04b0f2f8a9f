import { lazy, Suspense } from 'react'
import type { ComponentType, FunctionComponent } from 'react'

/** A component whose files come when it is first drawn; what stands around it says what is shown meanwhile. */
export function lateOf<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return lazy(async () => ({ default: await load() }))
}

/**
 * A part of a page whose files come when it is first drawn, and that nothing stands for meanwhile: what most who open the page do not
 * ask for lets nobody wait.
 */
export function partOf<P extends object>(load: () => Promise<ComponentType<P>>): FunctionComponent<P> {
  const Part = lateOf(load)
  return function PartOfPage(props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}
