import type { Light } from '@tenderlight/compliance/finding'
import { LIGHT_WORDS } from '@tenderlight/compliance/say/words'
import type { Locale } from '../locale.ts'

const SHAPES: Readonly<Record<Light, string>> = { green: '●', yellow: '▲', red: '■', grey: '○' }

/** A light as shape and word, so that nobody needs to see its colour. */
export function lightText(light: Light, locale: Locale): string {
  return `${SHAPES[light]} ${LIGHT_WORDS[light][locale]}`
}
