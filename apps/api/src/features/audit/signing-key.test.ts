import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newSigningKey, NoKey, privateKeyPem } from '@tenderlight/db/audit-log/keys'
import { afterAll, expect, test } from 'vitest'
import { readEnv } from '../../env.ts'
import { KEY_FILE, openSigningKey } from './signing-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'tenderlight-key-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const modeOf = (file: string) => statSync(file).mode & 0o777

test('the first start makes a key that only the server’s account may read; the next one finds it', () => {
  const dataDir = join(folder, 'new', 'data')
  const first = openSigningKey({ dataDir })
  const file = join(dataDir, KEY_FILE)
  expect(modeOf(file)).toBe(0o600)
  expect(readdirSync(dataDir)).toEqual([KEY_FILE])
  chmodSync(file, 0o644)
  expect(openSigningKey({ dataDir }).id).toBe(first.id)
  expect(modeOf(file)).toBe(0o600)
  rmSync(file)
  expect(openSigningKey({ dataDir }).id).not.toBe(first.id)
})

test('a key that is given is used, and none is written', () => {
  const dataDir = join(folder, 'given')
  const given = newSigningKey()
  expect(openSigningKey({ dataDir, given })).toBe(given)
  expect(() => readdirSync(dataDir)).toThrow('ENOENT')
})

test('a file that holds no key is not written over', () => {
  const dataDir = mkdtempSync(join(folder, 'other-'))
  writeFileSync(join(dataDir, KEY_FILE), 'none')
  expect(() => openSigningKey({ dataDir })).toThrow(NoKey)
  expect(readFileSync(join(dataDir, KEY_FILE), 'utf8')).toBe('none')
})

test('the environment gives a key; what it holds is not repeated when it cannot be used', () => {
  const key = newSigningKey()
  expect(readEnv({ LOG_SIGNING_KEY: privateKeyPem(key) }).signingKey?.id).toBe(key.id)
  expect(readEnv({}).signingKey).toBe(undefined)
  const broken = privateKeyPem(key).replace('MC4', 'MC5')
  expect(() => readEnv({ LOG_SIGNING_KEY: broken })).toThrow(/LOG_SIGNING_KEY=\*\*\*: expected an Ed25519 private key/u)
  expect(() => readEnv({ LOG_SIGNING_KEY: broken })).not.toThrow(/BEGIN|MC5/u)
})
