import type { Chance } from './random.ts'

/** JSON as it is sent, now and then broken in the text itself. */
export function sentJson(value: unknown, chance: Chance): string | Uint8Array<ArrayBuffer> {
  const json = JSON.stringify(value) ?? ''
  if (!chance.once(6)) return json
  switch (chance.below(9)) {
    case 0:
      return json.slice(0, chance.below(json.length + 1))
    case 1:
      return `${json}${json}`
    case 2:
      return `\ufeff${json}`
    case 3:
      return json.replaceAll('"', "'")
    case 4:
      return json.replace(/\d+/u, chance.pick(['1e999', '-', '0x10', 'NaN', '01', '9'.repeat(400)]))
    case 5:
      return new Uint8Array(
        Buffer.concat([Buffer.from(json.slice(0, -1)), Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80])]),
      )
    case 6:
      return '['.repeat(50_000)
    case 7:
      return ''
    default:
      return `{"__proto__":${json},"a":${json},"a":1}`
  }
}
