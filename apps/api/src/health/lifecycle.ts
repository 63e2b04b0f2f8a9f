/** Where the process stands between its start and its end. */
export interface Lifecycle {
  worker: 'not-started' | 'running' | 'stopped'
  /** Told to end: answers what is asked, but should be asked nothing new. */
  stopping: boolean
}

/** A process that has just begun. `worker: null` in a server that runs none would never be ready; every server runs one. */
export function newLifecycle(): Lifecycle {
  return { worker: 'not-started', stopping: false }
}
