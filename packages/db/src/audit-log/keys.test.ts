import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  keyId,
  newSigningKey,
  NoKey,
  privateKeyPem,
  publicKeyOf,
  publicKeyPem,
  publicKeysIn,
  publicKeyText,
  signingKeyOf,
} from './keys.ts'

const key = newSigningKey()

test('a pair is the same after it was written down, as PEM, on one line or as base64', () => {
  const pem = privateKeyPem(key)
  const der = key.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  for (const text of [pem, pem.trim().replaceAll('\n', String.raw`\n`), der]) {
    expect(signingKeyOf(text).id).toBe(key.id)
  }
  expect(keyId(publicKeyOf(publicKeyText(key.publicKey)))).toBe(key.id)
  expect(key.id).toMatch(/^[\da-f]{16}$/u)
})

test('a file of several public keys gives them all', () => {
  const other = newSigningKey()
  const pem = `# 2026\n${publicKeyPem(key.publicKey)}\n${publicKeyPem(other.publicKey)}`
  expect(publicKeysIn(pem).map(keyId)).toEqual([key.id, other.id])
})

test('what is no Ed25519 key is refused, and never shown', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const otherKind = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  for (const text of ['', 'secret-word', otherKind, publicKeyPem(key.publicKey)]) {
    expect(() => signingKeyOf(text)).toThrow(NoKey)
    expect(() => signingKeyOf(text)).not.toThrow(/secret|BEGIN/u)
  }
  expect(() => publicKeysIn('none')).toThrow(NoKey)
  expect(() => publicKeyOf('bm9uZQ==')).toThrow(NoKey)
})
