import { DEPOSIT_PURPOSES } from '@tenderlight/compliance/deposits/bidder-deposit'
import { isCreditCode } from '@tenderlight/compliance/suppliers/credit-code'
import { parseCivilDate } from '@tenderlight/law/civil-date'
import type { Guarantee } from './guarantee.ts'

/** What stands in `format`: the form of the document, and its version. */
export const GUARANTEE_FORMAT = 'tenderlight-guarantee-1'
/** No document has more characters: one in form has under two thousand. */
export const MOST_CHARACTERS = 20_000
const MOST_TEXT = 200

/** A document in form: its terms, what was signed, by which key. */
export interface ReadDocument {
  readonly guarantee: Guarantee
  /** Every member of the document but `signature`. */
  readonly signed: Readonly<Record<string, string | number>>
  readonly key: string
  /** Ed25519, in base64. */
  readonly signature: string
}

/** What is wrong with a document, by the member that it is about. */
export interface FormFault {
  readonly zh: string
  readonly en: string
}

type Member = string | number
type Reader = (value: Member) => string | undefined

/** No control characters: nobody would see them. */
const isText = (value: Member): boolean =>
  typeof value === 'string' &&
  value.trim() === value &&
  value !== '' &&
  value.length <= MOST_TEXT &&
  value.isWellFormed() &&
  !/\p{Cc}/u.test(value)
const text: Reader = (value) =>
  isText(value) ? undefined : '应为 1 至 200 字、首尾无空格的文字 · a text of 1 to 200 characters'
const day: Reader = (value) =>
  typeof value === 'string' && parseCivilDate(value) !== undefined
    ? undefined
    : '应为日期 YYYY-MM-DD · a day as YYYY-MM-DD'
const code: Reader = (value) =>
  typeof value === 'string' && isCreditCode(value)
    ? undefined
    : '应为统一社会信用代码(校验位须正确)· a unified social credit code'

/** The members of a document, in the order of the description; each once, and no others. */
const MEMBERS: Readonly<Record<string, Reader>> = {
  format: (value) => (value === GUARANTEE_FORMAT ? undefined : `应为 ${GUARANTEE_FORMAT} · ${GUARANTEE_FORMAT}`),
  purpose: (value) =>
    DEPOSIT_PURPOSES.some((one) => one === value) ? undefined : '应为 bid 或 performance · bid or performance',
  number: text,
  guarantor: text,
  guarantorCode: code,
  applicant: text,
  applicantCode: code,
  beneficiary: text,
  project: text,
  amount: (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value > 0
      ? undefined
      : '应为以分计的正整数 · whole fen, more than 0',
  issuedOn: day,
  validFrom: day,
  validUntil: day,
  key: (value) =>
    typeof value === 'string' && /^[0-9a-f]{16}$/u.test(value)
      ? undefined
      : '应为 16 位十六进制数 · 16 hexadecimal digits',
  signature: (value) =>
    typeof value === 'string' && isBase64Of64(value) ? undefined : '应为 64 字节的 base64 · 64 bytes in base64',
}

/** Reads a document; what is wrong with it where it is none. Nothing is guessed. */
export function readDocument(presented: string): ReadDocument | FormFault {
  if (presented.length > MOST_CHARACTERS) return { zh: '文件过大', en: 'it is too large' }
  const object = objectIn(presented)
  if (object === undefined) return { zh: '不是 JSON 对象', en: 'it is no JSON object' }
  const twice = namedTwice(presented)
  if (twice !== undefined) return { zh: `${twice} 出现了两次`, en: `${twice} stands there twice` }
  const unknown = Object.keys(object).find((name) => !Object.hasOwn(MEMBERS, name))
  if (unknown !== undefined)
    return { zh: `含有未规定的项 ${unknown}`, en: `it has a member ${unknown} that is not described` }
  const members: Record<string, Member> = {}
  for (const [name, wrong] of Object.entries(MEMBERS)) {
    const value = object[name]
    if (value === undefined) return { zh: `缺少 ${name}`, en: `${name} is missing` }
    const fault =
      typeof value === 'string' || typeof value === 'number' ? wrong(value) : '应为文字或数 · a text or a number'
    if (fault !== undefined) {
      const [zh = '', en = ''] = fault.split(' · ')
      return { zh: `${name} ${zh}`, en: `${name} should be ${en}` }
    }
    members[name] = value as Member
  }
  const { signature, ...signed } = members
  return { guarantee: termsOf(signed), signed, key: String(signed['key']), signature: String(signature) }
}

function objectIn(presented: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(presented)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** A name that stands twice in a document of one level: readers would take the one or the other. */
function namedTwice(presented: string): string | undefined {
  const seen = new Set<string>()
  for (const [, quoted = '""'] of presented.matchAll(/("(?:[^"\\]|\\.)*")(?=\s*:)|"(?:[^"\\]|\\.)*"/gu)) {
    if (quoted === '""') continue
    const name = String(JSON.parse(quoted))
    if (seen.has(name)) return name
    seen.add(name)
  }
  return undefined
}

/** Base64 leaves bits unused at its end: another text of the same bytes is another file. */
function isBase64Of64(value: string): boolean {
  const bytes = Buffer.from(value, 'base64')
  return bytes.length === 64 && bytes.toString('base64') === value
}

function termsOf(members: Readonly<Record<string, Member>>): Guarantee {
  const { format: _format, key: _key, ...terms } = members
  // Every member was read by its own reader above.
  return terms as unknown as Guarantee
}
