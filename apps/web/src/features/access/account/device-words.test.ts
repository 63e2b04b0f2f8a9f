import { expect, test } from 'vitest'
import { sayDevice } from './device-words.ts'

test.each`
  device                                                                                                                                | said
  ${'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0'}    | ${'Edge · Windows'}
  ${'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile Safari/604.1'} | ${'Safari · iOS'}
  ${'Mozilla/5.0 (X11; Linux x86_64; Kylin) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36'}                     | ${'Chrome · 麒麟 / 统信'}
  ${'curl/8.5.0'}                                                                                                                       | ${'curl/8.5.0'}
`('$said', ({ device, said }) => {
  expect(sayDevice(device)).toBe(said)
})
