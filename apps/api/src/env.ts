import { dirname, isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { signingKeyOf } from '@tenderlight/db/audit-log/keys'
import type { SigningKey } from '@tenderlight/db/audit-log/keys'
import * as z from 'zod'
import type { ElsewhereSettings } from './identity/elsewhere-auth.ts'
import { elsewhereSettings, elsewhereVariables, incompleteElsewhere } from './identity/elsewhere-env.ts'
import { LEAST_SECRET } from './identity/identity-secret.ts'
import { evidenceSettings, evidenceVariables, incompleteStorage } from './evidence/evidence-env.ts'
import type { EvidenceSettings } from './evidence/open-keeping.ts'
import { LOG_LEVELS } from './logging/logger-options.ts'
import type { LogSettings } from './logging/logger-options.ts'
import { withSecretFiles } from './secret-files.ts'

/** The repository: `./data` and the built pages lie in it, wherever the command was called. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..')

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** An Ed25519 private key; what stands there is never repeated. */
const signingKey = z.string().transform((text, ctx): SigningKey => {
  try {
    return signingKeyOf(text)
  } catch (error) {
    ctx.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'no key' })
    return z.NEVER
  }
})

const whole = (most: number) =>
  z
    .string()
    .refine((text) => /^\d{1,5}$/u.test(text) && Number(text) <= most, {
      error: `应为 0 至 ${most} 的整数 · a whole number from 0 to ${most}`,
    })
    .transform(Number)
const oneOrZero = z.enum(['0', '1'], { error: '应为 0 或 1 · 0 or 1' })

const variables = z.object({
  PORT: optional(whole(65_535)),
  HOST: optional(z.string()),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(ql)?$/,
      error: '应为 PostgreSQL 的地址 · an address like postgresql://user:password@host:5432/tenderlight',
    }),
  ),
  /** The login that owns the tables, where the server has one that does not. */
  DATABASE_OWNER_URL: optional(
    z.url({
      protocol: /^postgres(ql)?$/,
      error: '应为 PostgreSQL 的地址 · an address like postgresql://owner:password@host:5432/tenderlight',
    }),
  ),
  /** The address people use, for links in alerts and feeds. */
  PUBLIC_URL: optional(
    z.url({ protocol: /^https?$/, error: '应为访问地址 · an address like https://liang.example.gov.cn' }),
  ),
  SMTP_URL: optional(
    z.url({
      protocol: /^smtps?$/,
      error: '应为邮件服务器地址 · an address like smtps://user:password@mail.example.gov.cn',
    }),
  ),
  MAIL_FROM: optional(z.string()),
  /** Addresses of reverse proxies in front that may be believed about the client's address. */
  TRUST_PROXY: optional(z.string()),
  SECURE_COOKIES: optional(oneOrZero),
  /** The key that signs the log; without it, a key in the data directory, made at the first start. */
  LOG_SIGNING_KEY: optional(signingKey),
  /** The key that signs certificates of contracts; without it, a key in the data directory, made at the first start. */
  CERTIFICATE_SIGNING_KEY: optional(signingKey),
  /** Signs cookies and encrypts second factors; without it, a secret in the data directory, made at the first start. */
  IDENTITY_SECRET: optional(
    z.string().min(LEAST_SECRET, { error: `至少 ${LEAST_SECRET} 个字符 · at least ${LEAST_SECRET} characters` }),
  ),
  ...elsewhereVariables,
  SEED_DEMO: optional(oneOrZero),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, { error: `应为 · one of ${LOG_LEVELS.join(', ')}` })),
  /** What a reader of /metrics has to bring. */
  METRICS_TOKEN: optional(
    z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/u, { error: '至少 16 个字符,不含空格 · at least 16 characters without spaces' }),
  ),
  /** How long a server that was told to end still takes requests while it says that it is not ready. */
  DRAIN_SECONDS: optional(whole(300)),
  ...evidenceVariables,
  /** Where notices are put as files for platforms; without it, a directory in the data directory. */
  HANDOVER_DIR: optional(
    z.string().refine((path) => isAbsolute(path), { error: '应为绝对路径 · an absolute path like /srv/handover' }),
  ),
  NODE_ENV: optional(z.string()),
  TENDERLIGHT_TEST_CLOCK: optional(z.string()),
  TENDERLIGHT_TODAY: optional(
    z.string().refine((text): text is CivilDate => parseCivilDate(text) !== undefined, {
      error: '应为日期 · a date like 2026-11-21',
    }),
  ),
  TENDERLIGHT_NOW: optional(
    z.iso.datetime({ offset: true, error: '应为时刻 · an instant like 2026-11-20T08:30:00+08:00' }),
  ),
})

export interface Env {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** For migrations, backup and restore; undefined: the login of `databaseUrl` owns the tables. */
  readonly ownerUrl: string | undefined
  readonly publicUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly trustProxy: string | undefined
  readonly secureCookies: boolean
  readonly seedDemo: boolean
  /** Undefined: the key of the data directory. */
  readonly signingKey: SigningKey | undefined
  /** Undefined: the key of the data directory. */
  readonly certificateKey: SigningKey | undefined
  /** Undefined: the secret of the data directory. */
  readonly identitySecret: string | undefined
  /** With whose accounts people may sign in, too. */
  readonly elsewhere: ElsewhereSettings | undefined
  readonly webDist: string
  readonly log: LogSettings
  readonly metricsToken: string | undefined
  readonly drainMs: number
  readonly evidence: EvidenceSettings
  /** Undefined: in the data directory. */
  readonly handoverDir: string | undefined
  /** A day that stands still, for tests only; undefined: the clock of the machine. */
  readonly fixedToday: CivilDate | undefined
  /** An instant from which the clock runs on, for tests only. */
  readonly clockFrom: Date | undefined
}

/** A variable that cannot be used; the message names each, what was found and what is expected. */
export class UnusableEnvironment extends Error {
  constructor(issues: readonly string[]) {
    super(
      `环境变量有误,请更正后重新启动:\nThese environment variables cannot be used; correct them and start again:\n${issues.map((issue) => `  ${issue}`).join('\n')}`,
    )
    this.name = 'UnusableEnvironment'
  }
}

/** What was found: of an address without the account and password in it, of a secret nothing. */
function shown(name: string, value: string): string {
  if (/_(TOKEN|SECRET|KEY|PASSWORD)$/u.test(name)) return '***'
  return name.endsWith('_URL') ? value.replace(/^([a-z]+:\/*)?.*@/u, '$1***@') : value
}

/**
 * The settings of the process, from `source` (default: its environment; of `NAME_FILE` the content of the file). The
 * only reader of `process.env`. Throws `UnusableEnvironment`.
 */
export function readEnv(environment: Readonly<Record<string, string | undefined>> = process.env): Env {
  const { source, problems } = withSecretFiles(environment, Object.keys(variables.shape))
  const parsed = variables.safeParse(source)
  const issues = (parsed.error?.issues ?? []).map((issue) => {
    const name = issue.path.join('.')
    return `${name}=${shown(name, source[name] ?? '')}: ${issue.message}`
  })
  problems.push(...incompleteStorage(parsed.data), ...incompleteElsewhere(parsed.data))
  if (!parsed.success || problems.length > 0) throw new UnusableEnvironment([...problems, ...issues])
  const given = parsed.data
  const testClock = given.NODE_ENV === 'test' || given.TENDERLIGHT_TEST_CLOCK === '1'
  return {
    port: given.PORT ?? 4400,
    host: given.HOST ?? '127.0.0.1',
    dataDir: given.DATA_DIR ?? join(ROOT, 'data'),
    databaseUrl: given.DATABASE_URL ?? given.DATABASE_OWNER_URL,
    ownerUrl: given.DATABASE_OWNER_URL,
    publicUrl: given.PUBLIC_URL,
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM ?? '采招亮灯 <tenderlight@localhost>',
    trustProxy: given.TRUST_PROXY,
    secureCookies: (given.SECURE_COOKIES ?? (given.PUBLIC_URL?.startsWith('https:') === true ? '1' : '0')) === '1',
    seedDemo: given.SEED_DEMO !== '0',
    signingKey: given.LOG_SIGNING_KEY,
    certificateKey: given.CERTIFICATE_SIGNING_KEY,
    identitySecret: given.IDENTITY_SECRET,
    elsewhere: elsewhereSettings(given),
    webDist: join(ROOT, 'apps/web/dist'),
    // Whoever sits at the terminal wants to know what goes wrong; what collects logs wants every request.
    log: { level: given.LOG_LEVEL ?? (process.stderr.isTTY ? 'warn' : 'info') },
    metricsToken: given.METRICS_TOKEN,
    evidence: evidenceSettings(given),
    handoverDir: given.HANDOVER_DIR,
    drainMs: (given.DRAIN_SECONDS ?? 0) * 1_000,
    fixedToday: testClock ? given.TENDERLIGHT_TODAY : undefined,
    clockFrom: testClock && given.TENDERLIGHT_NOW !== undefined ? new Date(given.TENDERLIGHT_NOW) : undefined,
  }
}
