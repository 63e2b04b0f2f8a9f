import { Refused } from '../../problem.ts'

const refused = (zh: string, en: string, toDoZh: string, toDoEn: string): Refused =>
  new Refused('deposit-refused', { zh, en, toDoZh, toDoEn })

export function noPublicKey(): Refused {
  return refused(
    '这不是 Ed25519 公钥。',
    'This is no Ed25519 public key.',
    '请粘贴保证人提供的公钥(PEM,以 BEGIN PUBLIC KEY 开头,或其 base64);不要粘贴私钥。',
    'Paste the public key of the guarantor, as PEM (BEGIN PUBLIC KEY) or base64; never a private key.',
  )
}

export function keyRegistered(name: string): Refused {
  return refused(
    `该公钥已登记在“${name}”名下。`,
    `This key is registered for “${name}” already.`,
    '名称或期限有变的,请更正原登记;保证人更换密钥的,登记新公钥。',
    'Correct that entry where name or days changed; register the new key where the guarantor has another.',
  )
}

export function nothingBetween(): Refused {
  return refused('截止日期早于起始日期。', 'The last day is earlier than the first.', '请核对日期。', 'Check the days.')
}
