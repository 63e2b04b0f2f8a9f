import { describe, expect, test } from 'vitest'
import { SCALES } from '../procurement/vocabulary.ts'
import { isSmallOrMicro, isSme, standingOf } from './standing.ts'

const ON = '2026-03-02'

test.each`
  because                                            | papers                                                   | on              | scale        | small    | by
  ${'a prison enterprise with its certificate'}      | ${{ prisonCertificate: true }}                           | ${ON}           | ${'prison'}  | ${true}  | ${'cn.gp.sme.deemed-prison'}
  ${'without the certificate nothing is deemed'}     | ${{ prisonCertificate: false }}                          | ${ON}           | ${undefined} | ${false} | ${null}
  ${'a large enterprise with the certificate'}       | ${{ size: 'large', prisonCertificate: true }}            | ${ON}           | ${'prison'}  | ${true}  | ${'cn.gp.sme.deemed-prison'}
  ${'before the notice on prisons'}                  | ${{ size: 'large', prisonCertificate: true }}            | ${'2014-06-09'} | ${'large'}   | ${false} | ${null}
  ${'on its first day'}                              | ${{ size: 'large', prisonCertificate: true }}            | ${'2014-06-10'} | ${'prison'}  | ${true}  | ${'cn.gp.sme.deemed-prison'}
  ${'a welfare enterprise by its own declaration'}   | ${{ welfareDeclaration: true }}                          | ${ON}           | ${'welfare'} | ${true}  | ${'cn.gp.sme.deemed-disabled'}
  ${'nothing declared'}                              | ${{ size: 'large', welfareDeclaration: false }}          | ${ON}           | ${'large'}   | ${false} | ${null}
  ${'before the notice on welfare enterprises'}      | ${{ size: 'medium', welfareDeclaration: true }}          | ${'2017-09-30'} | ${'medium'}  | ${false} | ${'size'}
  ${'on its first day a medium one is deemed small'} | ${{ size: 'medium', welfareDeclaration: true }}          | ${'2017-10-01'} | ${'welfare'} | ${true}  | ${'cn.gp.sme.deemed-disabled'}
  ${'also small by size: one ground, one benefit'}   | ${{ size: 'small', welfareDeclaration: true }}           | ${ON}           | ${'small'}   | ${true}  | ${'size'}
  ${'both papers: one ground, one benefit'}          | ${{ prisonCertificate: true, welfareDeclaration: true }} | ${ON}           | ${'prison'}  | ${true}  | ${'cn.gp.sme.deemed-prison'}
  ${'medium by size is an SME, not small'}           | ${{ size: 'medium' }}                                    | ${ON}           | ${'medium'}  | ${false} | ${'size'}
`('$because', ({ papers, on, scale, small, by }) => {
  expect(standingOf(papers, on)).toMatchObject({ scale, isSmallOrMicro: small, by })
})

describe('scales', () => {
  test('all but large count as small, medium or micro; prisons’ and welfare enterprises count in the statistics', () => {
    expect(SCALES.filter(isSme)).toEqual(['micro', 'small', 'medium', 'prison', 'welfare'])
    expect(SCALES.filter(isSmallOrMicro)).toEqual(['micro', 'small', 'prison', 'welfare'])
  })

  test('an SME stands as one', () => {
    expect(standingOf({ size: 'medium' }, ON).isSme).toBe(true)
    expect(standingOf({ size: 'large' }, ON).isSme).toBe(false)
    expect(standingOf({}, ON).isSme).toBe(false)
  })
})
