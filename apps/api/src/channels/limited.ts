/** Aborts after `ms`, or with `signal`, whichever comes first. */
export function limited(ms: number, signal?: AbortSignal): AbortSignal {
  const limit = AbortSignal.timeout(ms)
  return signal === undefined ? limit : AbortSignal.any([limit, signal])
}
