import type { KeyObject } from 'node:crypto'
import { keyId, NoKey, publicKeysIn } from '@tenderlight/db/audit-log/keys'
import { certificateIn, isGenuine } from '@tenderlight/db/certificates/certificate'
import type { Certificate } from '@tenderlight/db/certificates/certificate'
import { EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { bytesOf } from '../ledger-file.ts'
import type { Terminal } from '../terminal.ts'
import { Unusable } from '../unusable.ts'

export interface VerifyCertificateOptions {
  /** A PEM file with the public keys of the installation. */
  readonly key: string
}

/** `verify-certificate`: whether a certificate of a contract was signed, as it stands, with one of these keys. No server is asked. */
export async function verifyCertificate(
  file: string,
  { key }: VerifyCertificateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out, words } = terminal
  const { certificate: said } = words
  const document = await documentOf(file, terminal)
  const signer = (await keysOf(key, terminal)).find((one) => keyId(one) === document.key)
  if (signer === undefined || !isGenuine(document, signer)) {
    await out.write(`${signer === undefined ? said.otherKey(document.key) : said.altered}\n`)
    return EXIT.findings
  }
  await out.write(`${[said.genuine, ...said.says(document), said.askThere].join('\n')}\n`)
  return EXIT.done
}

async function documentOf(file: string, terminal: Terminal): Promise<Certificate> {
  const { certificate: said } = terminal.words
  const text = new TextDecoder().decode(await bytesOf(file, terminal, said.whatIsRead))
  const document = certificateIn(parsed(text))
  if (document === undefined) throw new Unusable(said.noCertificate(file), said.whatIsRead)
  return document
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function keysOf(file: string, terminal: Terminal): Promise<KeyObject[]> {
  const { certificate: said, log } = terminal.words
  const bytes = await bytesOf(file, terminal, said.whichKey)
  try {
    return publicKeysIn(new TextDecoder().decode(bytes))
  } catch (error) {
    if (error instanceof NoKey) throw new Unusable(log.noKey(file), said.whichKey)
    throw error
  }
}
