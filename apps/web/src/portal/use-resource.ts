import { useCallback, useEffect, useState } from 'react'
import type { Failure, Outcome } from './failure.ts'
import { withDistrict } from './district.ts'
import { fetchJson } from './fetch-json.ts'

export interface Resource<T> {
  /** The newest answer; while another address is being read, the one before it. */
  readonly data: T | undefined
  /** Set when the last attempt failed. */
  readonly failure: Failure | undefined
  /** True while an answer is awaited. */
  readonly loading: boolean
  readonly retry: () => void
}

/** Answers of this visit, so that going back shows the list at once and at its place. */
const remembered = new Map<string, unknown>()
const REMEMBERED_MOST = 40

function remember(url: string, data: unknown): void {
  remembered.delete(url)
  remembered.set(url, data)
  const [oldest] = remembered.keys()
  if (remembered.size > REMEMBERED_MOST && oldest !== undefined) remembered.delete(oldest)
}

/** Reads `path`, of the district that is shown, and keeps reading it anew when it changes or on `retry`; an answer that comes too late is dropped. */
export function useResource<T>(path: string): Resource<T> {
  const url = withDistrict(path)
  const [attempt, setAttempt] = useState(0)
  const [settled, setSettled] = useState<{ url: string; attempt: number; outcome: Outcome<T> }>()
  useEffect(() => {
    const abandoned = new AbortController()
    void fetchJson<T>(url, abandoned.signal).then((outcome) => {
      if (abandoned.signal.aborted) return
      if (outcome.ok) remember(url, outcome.data)
      setSettled({ url, attempt, outcome })
    })
    return () => abandoned.abort()
  }, [url, attempt])
  const retry = useCallback(() => setAttempt((before) => before + 1), [])
  const isCurrent = settled?.url === url && settled.attempt === attempt
  const before = settled?.outcome.ok === true ? settled.outcome.data : undefined
  return {
    data:
      isCurrent && !settled.outcome.ok
        ? undefined
        : isCurrent
          ? before
          : ((remembered.get(url) as T | undefined) ?? before),
    failure: isCurrent && !settled.outcome.ok ? settled.outcome.failure : undefined,
    loading: !isCurrent,
    retry,
  }
}
