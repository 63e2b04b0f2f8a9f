import { describe, expect, test } from 'vitest'
import { checkDocument } from './check-document.ts'

const GP = { on: '2026-03-02', jurisdiction: 'jiujiang', regime: 'government-procurement' } as const

describe('time', () => {
  const MEGABYTE = 350_000
  const fill = (piece: string) => piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE)

  // Each is one megabyte of UTF-8: harmless prose, and what would be worst for a search that goes back and forth.
  test.each`
    because                              | text
    ${'prose'}                           | ${fill('供应商应按照采购文件的要求提供同类业绩和投标保证金,具有履行合同所必需的设备。\n')}
    ${'one word without any end'}        | ${fill('注册资本')}
    ${'places without any end'}          | ${fill('鸠江区业绩得')}
    ${'openings that never close'}       | ${fill('优先本区')}
    ${'proofs that are never of a size'} | ${fill('提供证明')}
    ${'letters that never close'}        | ${fill('《声明函证明')}
    ${'every clause a hit'}              | ${fill('注册资本不低于500万元;')}
    ${'one character'}                   | ${fill('区')}
  `('one megabyte in under 200 ms: $because', ({ text }) => {
    // Time of the processor, and the best of three: other work on the machine is not what is measured.
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage()
      checkDocument(text, GP)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    })
    expect(Math.min(...times)).toBeLessThan(200)
  })
})
