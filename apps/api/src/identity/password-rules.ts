import { Refused } from '../problem.ts'
import { COMMON } from './common-passwords.ts'

const LEAST = 10

/** What is wrong with a password. */
const REASONS = {
  short: {
    zh: `密码至少 ${LEAST} 个字符。`,
    en: `A password has at least ${LEAST} characters.`,
  },
  common: {
    zh: '该密码过于常见,容易被猜中。',
    en: 'This password is among those that are tried first.',
  },
  simple: {
    zh: '密码由同一字符或连续字符组成,容易被猜中。',
    en: 'This password is one character again and again, or a run of neighbours.',
  },
  named: {
    zh: '密码中不能含有用户名、姓名或邮箱名。',
    en: 'A password must not hold the user name, the person’s name or their e-mail address.',
  },
} as const

type Reason = keyof typeof REASONS

/** Whose password it is to be. */
export interface Owner {
  readonly username: string
  readonly name: string
  readonly email: string | null
}

/** Letters and digits in lower case: what is left when somebody dresses up a common word. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const UNDRESSED: Readonly<Record<string, string>> = {
  '@': 'a',
  4: 'a',
  3: 'e',
  1: 'i',
  '!': 'i',
  0: 'o',
  $: 's',
  5: 's',
  7: 't',
}
const undressed = (text: string): string =>
  bare(Array.from(text.normalize('NFKC').toLowerCase(), (sign) => UNDRESSED[sign] ?? sign).join(''))

let commonBare: ReadonlySet<string> | undefined
/** The common words as they are looked up: made when the first password is chosen, for it takes a start a moment. */
const isCommonBare = (form: string): boolean =>
  (commonBare ??= new Set(COMMON.flatMap((word) => [bare(word), undressed(word)]))).has(form)

/** Rows of neighbours: of the keyboard, the alphabet and the digits, in both directions. */
const ROWS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
]
const BOTH_WAYS = [...ROWS, ...ROWS.map((row) => Array.from(row).toReversed().join(''))]

function isSimple(word: string): boolean {
  if (new Set(word).size <= 2) return true
  return BOTH_WAYS.some((row) => row.includes(word) || `${row}${row}`.includes(word))
}

/** Whether a common word or row stands alone or with a few digits or signs around it, or twice. */
function isCommon(password: string): boolean {
  const half = password.slice(0, password.length / 2)
  const candidates = [password, ...(half + half === password ? [half] : [])]
  return candidates.some((word) =>
    [
      bare(word),
      undressed(word),
      bare(word).replace(/^\d{1,8}|\d{1,8}$/gu, ''),
      undressed(word.replace(/^[^\p{L}]{1,9}|[^\p{L}]{1,9}$/gu, '')),
    ].some((form) => form !== '' && isCommonBare(form)),
  )
}

function isNamed(password: string, { username, name, email }: Owner): boolean {
  const inIt = bare(password)
  const account = (email ?? '').split('@')[0] ?? ''
  return [username, name, account]
    .map(bare)
    .some(
      (word) =>
        (word.length >= 3 && inIt.includes(word)) ||
        (word.length >= 2 && /\p{Script=Han}/u.test(word) && inIt.includes(word)),
    )
}

function reasonAgainst(password: string, owner: Owner): Reason | undefined {
  if (Array.from(password.normalize('NFKC')).length < LEAST) return 'short'
  if (isSimple(bare(password))) return 'simple'
  if (isCommon(password)) return 'common'
  return isNamed(password, owner) ? 'named' : undefined
}

/** Throws `Refused` `password-refused` with what is wrong. Passphrases, spaces and Chinese characters are welcome. */
export function checkPassword(password: string, owner: Owner): void {
  const reason = reasonAgainst(password, owner)
  if (reason !== undefined) throw new Refused('password-refused', { ...REASONS[reason] })
}
