import { expect, test } from 'vitest'
import { linesOf, paragraphsOf } from './pdf-lines.ts'
import type { Piece } from './pdf-lines.ts'

const piece = (text: string, x: number, y: number, width = text.length * 10): Piece => ({
  text,
  x,
  y,
  width,
  height: 10,
})
const textsOf = (...pieces: readonly Piece[]) => linesOf(pieces).map(({ text }) => text)

test.each`
  because                                    | pieces                                                            | lines
  ${'pieces beside each other are one line'} | ${[piece('甲', 50, 700), piece('乙', 60, 700)]}                   | ${['甲乙']}
  ${'in whatever order they come'}           | ${[piece('乙', 60, 700), piece('甲', 50, 701)]}                   | ${['甲乙']}
  ${'a wide gap is a gap'}                   | ${[piece('业绩', 50, 700), piece('5分', 200, 700)]}               | ${['业绩 5分']}
  ${'from top to bottom'}                    | ${[piece('下', 50, 600), piece('上', 50, 700)]}                   | ${['上', '下']}
  ${'numbers of pages are no text'}          | ${[piece('甲', 50, 700), piece('- 3 -', 290, 40)]}                | ${['甲']}
  ${'with their count'}                      | ${[piece('第 3 页 共 20 页', 250, 40), piece('3 / 20', 290, 20)]} | ${[]}
  ${'a year is text'}                        | ${[piece('2026年', 50, 700)]}                                     | ${['2026年']}
`('$because', ({ pieces, lines }) => {
  expect(textsOf(...pieces)).toEqual(lines)
})

const line = (text: string, right: number) => ({ text, y: 700, right, height: 10 })
const page = (...lines: readonly ReturnType<typeof line>[]) => ({ width: 600, lines })
const read = (...pages: Parameters<typeof paragraphsOf>[0]) =>
  paragraphsOf(pages).map(({ text, page: number }) => `${number}:${text}`)

test.each`
  because                                    | pages                                                                | paragraphs
  ${'a full line goes on'}                   | ${[page(line('注册资本不得', 540), line('低于500万元', 200))]}       | ${['1:注册资本不得低于500万元']}
  ${'also over the end of a page'}           | ${[page(line('注册资本不得', 540)), page(line('低于500万元', 200))]} | ${['1:注册资本不得低于500万元']}
  ${'a short one ends'}                      | ${[page(line('第一章', 200), line('总则', 540))]}                    | ${['1:第一章', '1:总则']}
  ${'the longest of short ones ends, too'}   | ${[page(line('第一章', 100), line('总 则', 90))]}                    | ${['1:第一章', '1:总 则']}
  ${'a sentence that ends at the edge ends'} | ${[page(line('报价一次。', 540), line('总则', 90))]}                 | ${['1:报价一次。', '1:总则']}
  ${'words of Latin letters keep apart'}     | ${[page(line('supply of', 540), line('buses', 90))]}                 | ${['1:supply of buses']}
`('$because', ({ pages, paragraphs }) => {
  expect(read(...pages)).toEqual(paragraphs)
})

test('what stands at the head of most pages stands nowhere', () => {
  const pages = [1, 2, 3, 4, 5].map((number) => page(line('某某项目招标文件', 300), line(`第${number}节`, 100)))
  expect(read(...pages)).toEqual(['1:第1节', '2:第2节', '3:第3节', '4:第4节', '5:第5节'])
})
