import { m } from '../../paraglide/messages.js'

/** Why signing in with the account of another system came to nothing, from what the address says. */
export function sayElsewhere(error: string): string {
  if (error === 'signup_disabled') return m.elsewhere_unknown()
  return error === 'LOGIN_DISABLED' ? m.elsewhere_disabled() : m.elsewhere_failed()
}
