import { isCreditCode } from '@tenderlight/compliance/suppliers/credit-code'

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('')
const COUNT = 16

/** Credit codes that are written right and belong to nobody: of the place 000000, where nothing is registered. */
export const CODES: readonly string[] = Array.from({ length: COUNT }, (_, index) => {
  const body = `91000000DEM${String(index + 1).padStart(6, '0')}`
  return SIGNS.map((sign) => body + sign).find(isCreditCode) ?? body
})
