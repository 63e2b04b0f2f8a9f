import { maskTelephones } from '../personal-data/mask-telephones.ts'

/** What stands in place of a secret. */
const HIDDEN = '***'

/** `postgresql://user:password@host` and its like, also with an at sign in the password. */
const CREDENTIALS = /\b([a-z][a-z+.-]*:\/\/)[^\s/?#'"]*@/giu
/** `password=…`, `"token":"…"`, `tl_session=…`, `set-cookie: …`: a name that holds one of the words, and its value. */
const NAMED =
  /([\w.-]*(?:password|passwd|secret|token|session|cookie|authorization|api[_-]?key)[\w.-]*["']?\s*[=:]\s*)("[^"]*"?|'[^']*'?|(?:bearer|basic)\s+[^\s,;&]+|[^\s,;&}]+)/giu
/** `/worklist/…/due.ics`: the address of somebody's calendar is its secret. */
const FEED = /(\/worklist\/)[\w-]{20,}/gu
const BEARER = /\b(bearer|basic)\s+[\w+/=.~-]{6,}/giu

/** `text` without passwords, tokens, session cookies and telephone numbers that it may quote. */
export function scrub(text: string): string {
  return maskTelephones(
    text
      .replace(CREDENTIALS, `$1${HIDDEN}@`)
      .replace(NAMED, `$1${HIDDEN}`)
      .replace(BEARER, `$1 ${HIDDEN}`)
      .replace(FEED, `$1${HIDDEN}`),
  )
}
