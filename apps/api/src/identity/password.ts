import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** What guessing a password costs: KiB of memory, and passes over them. */
export interface HashCost {
  readonly memory: number
  readonly passes: number
}

/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const COST: HashCost = { memory: 19_456, passes: 2 }
const LANES = 1
const TAG_BYTES = 32
const SALT_BYTES = 16

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/u

/** An argon2id hash of `password` with its parameters and salt, as a PHC string. */
export async function hashPassword(password: string, { memory, passes }: HashCost = COST): Promise<string> {
  const nonce = randomBytes(SALT_BYTES)
  const tag = await derive('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce,
    parallelism: LANES,
    tagLength: TAG_BYTES,
    memory,
    passes,
  })
  return `$argon2id$v=19$m=${memory},t=${passes},p=${LANES}$${base64(nonce)}$${base64(tag)}`
}

/** What is stored as a password is no argon2id hash: nothing that is entered can be it, and a new one has to be set. */
export class UnusablePassword extends Error {
  constructor(options?: ErrorOptions) {
    super('a stored password is no argon2id hash', options)
    this.name = 'UnusablePassword'
  }
}

/** Whether `password` is the one behind `stored`; the parameters are those stored. Throws `UnusablePassword` for no such hash. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, memory = '', passes = '', lanes = '', salt = '', tag = ''] = PHC.exec(stored) ?? []
  if (tag === '') throw new UnusablePassword()
  const expected = Buffer.from(tag, 'base64')
  const actual = await derive('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce: Buffer.from(salt, 'base64'),
    parallelism: Number(lanes),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
  }).catch((cause: unknown) => {
    // The parameters of the hash are none that the algorithm takes.
    throw new UnusablePassword({ cause })
  })
  return timingSafeEqual(actual, expected)
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
