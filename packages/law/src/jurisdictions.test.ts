import { expect, test } from 'vitest'
import { isJurisdictionId, JURISDICTION_IDS, JURISDICTIONS } from './jurisdictions.ts'

test.each`
  text          | known    | because
  ${'cn'}       | ${true}  | ${'the country'}
  ${'cn-33'}    | ${true}  | ${'a province'}
  ${'zhenhai'}  | ${true}  | ${'a district'}
  ${'Zhenhai'}  | ${false} | ${'ids are written small'}
  ${'cn-11'}    | ${false} | ${'its rules are not loaded'}
  ${''}         | ${false} | ${'nothing is no place'}
  ${'toString'} | ${false} | ${'what every object has is no place'}
`('"$text" is a jurisdiction: $known, $because', ({ text, known }: { text: string; known: boolean }) => {
  expect(isJurisdictionId(text)).toBe(known)
})

test('the rules of the country and of its province apply in a district', () => {
  expect(JURISDICTIONS.cn.chain).toStrictEqual(['cn'])
  expect(JURISDICTIONS['cn-33'].chain).toStrictEqual(['cn', 'cn-33'])
  expect(JURISDICTIONS.zhenhai.chain).toStrictEqual(['cn', 'cn-33', 'zhenhai'])
  expect(JURISDICTIONS.zhenhai).toMatchObject({ id: 'zhenhai', name: { zh: '宁波市镇海区', en: 'Zhenhai, Ningbo' } })
})

test('every place stands below the country, and last in its own chain', () => {
  const astray = JURISDICTION_IDS.filter((id) => {
    const { chain } = JURISDICTIONS[id]
    return chain[0] !== 'cn' || chain.at(-1) !== id
  })
  expect(astray).toStrictEqual([])
})
