import { hashPassword } from '../identity/password.ts'

/** A password's hash that costs next to nothing: tests sign in a thousand times, and guess nothing. */
export const cheapHash = (password: string): Promise<string> => hashPassword(password, { memory: 8, passes: 1 })
