import * as z from 'zod'
import type { ElsewhereSettings } from './elsewhere-auth.ts'

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** The variables of sign-in with the accounts of another system (OpenID Connect). */
export const elsewhereVariables = {
  /** Its address, to which /.well-known/openid-configuration is added. */
  OIDC_ISSUER: optional(
    z.url({ protocol: /^https?$/, error: '应为认证平台的地址 · an address like https://sso.example.gov.cn' }),
  ),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  /** How people call it. */
  OIDC_NAME: optional(z.string().max(40)),
  /** 1: it asks for a second factor itself. */
  OIDC_SECOND_FACTOR: optional(z.enum(['0', '1'], { error: '应为 0 或 1 · 0 or 1' })),
}

interface Given {
  readonly OIDC_ISSUER?: string | undefined
  readonly OIDC_CLIENT_ID?: string | undefined
  readonly OIDC_CLIENT_SECRET?: string | undefined
  readonly OIDC_NAME?: string | undefined
  readonly OIDC_SECOND_FACTOR?: string | undefined
  readonly PUBLIC_URL?: string | undefined
}

const TOGETHER = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL'] as const

/** What is missing where some of what belongs together is given; each with what is expected. */
export function incompleteElsewhere(given: Given | undefined): string[] {
  if (given?.OIDC_ISSUER === undefined) return []
  return TOGETHER.filter((name) => given[name] === undefined).map(
    (name) => `${name}: 设置 OIDC_ISSUER 时必须提供 · needed with OIDC_ISSUER`,
  )
}

/** The other system; undefined where none is given. */
export function elsewhereSettings(given: Given): ElsewhereSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined
  const name = given.OIDC_NAME ?? '统一身份认证'
  return { issuer, clientId, clientSecret, name, secondFactor: given.OIDC_SECOND_FACTOR === '1' }
}
