/** The signs of a code in the order of their values: figures, and letters without I, O, S, V and Z. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * Whether `text` is a 统一社会信用代码 by GB 32100-2015: eighteen signs, the last of which follows from those ahead
 * (weights are the powers of 3 modulo 31). Small letters are none.
 */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18) return false
  let sum = 0
  let weight = 1
  for (const sign of text.slice(0, 17)) {
    const value = SIGNS.indexOf(sign)
    if (value < 0) return false
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return SIGNS[(31 - (sum % 31)) % 31] === text[17]
}
