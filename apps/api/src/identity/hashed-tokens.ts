import { createHash } from 'node:crypto'

/** What better-auth asks of its database, as far as tokens can stand in it. */
export interface Asked {
  readonly model: string
  readonly where?: readonly { readonly field: string; readonly value: unknown }[]
  readonly data?: Readonly<Record<string, unknown>>
  readonly update?: Readonly<Record<string, unknown>>
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function hashedIn(record: Readonly<Record<string, unknown>> | undefined) {
  const token = record?.['token']
  return typeof token === 'string' ? { ...record, token: hashOf(token) } : record
}

/**
 * The same question about sessions with the SHA-256 of the token in place of the token, which is stored nowhere; and the
 * token itself, where the question named one. Of an account elsewhere its tokens are left out.
 */
export function hashedTokens<A extends Asked>(asked: A): { asked: A; token: string | undefined } {
  if (asked.model === 'account') return { asked: withoutOthersTokens(asked), token: undefined }
  if (asked.model !== 'session') return { asked, token: undefined }
  const { where, data, update } = asked
  const tokens = [data?.['token'], update?.['token'], ...(where ?? []).filter(isToken).map(({ value }) => value)]
  return {
    asked: {
      ...asked,
      ...(where === undefined
        ? {}
        : { where: where.map((one) => (isToken(one) ? { ...one, value: hashOf(one.value) } : one)) }),
      ...(data === undefined ? {} : { data: hashedIn(data) }),
      ...(update === undefined ? {} : { update: hashedIn(update) }),
    },
    token: tokens.find((token) => typeof token === 'string'),
  }
}

const OF_ELSEWHERE: ReadonlySet<string> = new Set([
  'accessToken',
  'refreshToken',
  'idToken',
  'accessTokenExpiresAt',
  'refreshTokenExpiresAt',
  'scope',
])

/** Who somebody is elsewhere is all that is kept: nothing is ever asked of the other system in their name. */
function withoutOthersTokens<A extends Asked>(asked: A): A {
  if (asked.data === undefined) return asked
  const kept = Object.entries(asked.data).filter(([field]) => !OF_ELSEWHERE.has(field))
  return { ...asked, data: Object.fromEntries(kept) }
}

function isToken(one: { readonly field: string; readonly value: unknown }): one is { field: string; value: string } {
  return one.field === 'token' && typeof one.value === 'string'
}

/** The answer with the token that was asked with in place of its hash. */
export function withToken(answer: unknown, token: string | undefined): unknown {
  if (token === undefined) return answer
  if (Array.isArray(answer)) return answer.map((one: unknown) => withToken(one, token))
  return typeof answer === 'object' && answer !== null && 'token' in answer ? { ...answer, token } : answer
}
