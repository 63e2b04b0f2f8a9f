import { VERIFY_PAGE } from '@tenderlight/contracts/certificate-paths'

/** The number in `/verify/…`; none in `/verify` itself. Undefined for any other path, and for one that is not well encoded. */
export function certificateIn(path: string): { readonly number: string | undefined } | undefined {
  const plain = path.replace(/\/$/u, '')
  if (plain === VERIFY_PAGE) return { number: undefined }
  const encoded = plain.startsWith(`${VERIFY_PAGE}/`) ? plain.slice(VERIFY_PAGE.length + 1) : undefined
  if (encoded === undefined || encoded.includes('/')) return undefined
  try {
    return { number: decodeURIComponent(encoded) }
  } catch {
    return undefined
  }
}
