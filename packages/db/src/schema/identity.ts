/** Who may sign in as whom: found by user name or e-mail address before the district is known. `id` is the person's. */
export interface Logins {
  id: string
  district_id: string
  /** In lower case. */
  username: string
  /** In lower case. */
  email: string | null
  /** Wrong passwords and codes in a row. */
  failures: number
  /** Sign-in is refused until then. */
  locked_until: Date | null
  /** Whether a second factor is asked for. */
  second_factor: boolean
  /** From then on the person cannot sign in. */
  disabled_at: Date | null
  created_at: Date
  updated_at: Date
}

/** A password (`credential`; argon2id with its parameters, in PHC string form) or an account elsewhere (`oidc`). */
export interface Credentials {
  id: string
  login_id: string
  provider: string
  /** The login's own id, or who the person is there. */
  subject: string
  password: string | null
  created_at: Date
  updated_at: Date
}

/** Sessions by the SHA-256 of their token; the token itself is stored nowhere. `updated_at` is the last use, to ten minutes. */
export interface Sessions {
  id: string
  login_id: string
  token_hash: string
  address: string
  /** What the browser calls itself. */
  device: string
  /** Whether it was begun, or continued, with a second factor. */
  second_factor: boolean
  created_at: Date
  updated_at: Date
  expires_at: Date
}

/** What works once and for a time: links, sign-ins half way. Identifiers are hashed. */
export interface OneTimeValues {
  id: string
  identifier: string
  value: string
  created_at: Date
  updated_at: Date
  expires_at: Date
}

/** TOTP secret and recovery codes, encrypted with the installation's secret. */
export interface SecondFactors {
  id: string
  login_id: string
  secret: string
  recovery_codes: string
  /** A code has been entered: from then on it is asked for. */
  confirmed: boolean
  failures: number
  locked_until: Date | null
}

/** What a district asks for at sign-in, append-only: the highest number holds. */
export interface SignInRules {
  district_id: string
  number: number
  /** Whether supervisors and administrators need a second factor. */
  second_factor: boolean
  reason: string
  recorded_at: Date
  /** Null: the installation. */
  recorded_by: string | null
}
