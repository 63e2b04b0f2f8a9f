/** Where to go after signing in: the address that was wanted, but only one of this workspace. */
export function pathToReturnTo(from: string | undefined): string {
  return from !== undefined && /^\/(?![/\\])/.test(from) && !from.startsWith('/sign-in') ? from : '/'
}
