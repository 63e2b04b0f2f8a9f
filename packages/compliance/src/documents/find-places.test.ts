import { expect, test } from 'vitest'
import { findPlaces } from './find-places.ts'

const capital = { anchor: /注册资本/gu, words: /注册资本/gu }
const size = { anchor: /营业收入|注册资本/gu, words: /营业收入|注册资本/gu }

const placesIn = (text: string, ...signs: Parameters<typeof findPlaces>[1]) =>
  findPlaces(text, signs).map(({ line, offset, excerpt }) => `${line}:${offset} ${excerpt}`)

test.each`
  because                                         | text                              | places
  ${'one place on the first line'}                | ${'注册资本若干'}                 | ${['1:0 注册资本若干']}
  ${'the line is that of its first word'}         | ${'总则\n\n注册资本若干\n附则'}   | ${['3:4 注册资本若干']}
  ${'at the very start of a line'}                | ${'总则\n注册资本'}               | ${['2:3 注册资本']}
  ${'two in one clause'}                          | ${'注册资本和营业收入'}           | ${['1:0 注册资本和营业收入', '1:5 注册资本和营业收入']}
  ${'two on two lines'}                           | ${'注册资本。\n营业收入。'}       | ${['1:0 注册资本。', '2:6 营业收入。']}
  ${'what is forbidden is not asked for'}         | ${'不得要求注册资本'}             | ${[]}
  ${'what stands in the name of a letter is not'} | ${'《中小企业营业收入声明函》'}   | ${[]}
  ${'what stands in another name is'}             | ${'《营业收入表》'}               | ${['1:1 《营业收入表》']}
  ${'beside a letter, where it stands'}           | ${'《中小企业声明函》及营业收入'} | ${['1:10 《中小企业声明函》及营业收入']}
`('$because', ({ text, places }) => {
  expect(placesIn(text, size)).toStrictEqual(places)
})

test('two signs of one place are one place, and places stand in the order of the text', () => {
  const income = { anchor: /营业收入/gu, words: /营业收入/gu }
  expect(placesIn('注册资本;营业收入', income, capital, size).map((place) => place.split(' ')[0])).toStrictEqual([
    '1:0',
    '1:5',
  ])
})

test('an excerpt has sixteen characters on either side', () => {
  const [place] = findPlaces(`${'前'.repeat(40)}注册资本${'后'.repeat(40)}`, [capital])
  expect(place?.excerpt).toBe(`${'前'.repeat(16)}注册资本${'后'.repeat(16)}`)
})
