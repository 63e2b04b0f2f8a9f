import { expect, test } from 'vitest'
import { findPlaces } from './find-places.ts'

const capital = { anchor: /注册资本/gu, words: /注册资本/gu }
const size = { anchor: /营业收入|注册资本/gu, words: /营业收入|注册资本/gu }

const placesIn = (text: string, ...signs: Parameters<typeof findPlaces>[1]) =>
  findPlaces(text, signs).map(({ line, offset, excerpt }) => `${line}:${offset} ${excerpt}`)

test.each`
  because                                         | text                                      | places
  ${'one place on the first line'}                | ${'注册资本若干'}                         | ${['1:0 注册资本若干']}
  ${'the line is that of its first word'}         | ${'总则\n\n注册资本若干\n附则'}           | ${['3:4 注册资本若干']}
  ${'at the very start of a line'}                | ${'总则\n注册资本'}                       | ${['2:3 注册资本']}
  ${'two in one clause'}                          | ${'注册资本和营业收入'}                   | ${['1:0 注册资本和营业收入', '1:5 注册资本和营业收入']}
  ${'two on two lines'}                           | ${'注册资本。\n营业收入。'}               | ${['1:0 注册资本。', '2:6 营业收入。']}
  ${'what is forbidden is not asked for'}         | ${'不得要求注册资本'}                     | ${[]}
  ${'what stands in the name of a letter is not'} | ${'《中小企业营业收入声明函》'}           | ${[]}
  ${'what stands in another name is'}             | ${'《营业收入表》'}                       | ${['1:1 《营业收入表》']}
  ${'at the end of a line, up to that end'}       | ${'注册资本\n附则'}                       | ${['1:0 注册资本']}
  ${'without the spaces around it'}               | ${'。  注册资本  \n附则'}                 | ${['1:3 。  注册资本']}
  ${'beside a longer letter, where it stands'}    | ${'《残疾人福利性单位声明函》及营业收入'} | ${['1:14 《残疾人福利性单位声明函》及营业收入']}
  ${'beside a letter, where it stands'}           | ${'《中小企业声明函》及营业收入'}         | ${['1:10 《中小企业声明函》及营业收入']}
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

test('of two words that begin in one place those of the first sign are quoted', () => {
  const longer = { anchor: /注册资本/gu, words: /注册资本不低于/gu }
  const text = `注册资本不低于${'后'.repeat(40)}`
  expect(placesIn(text, capital, longer)).toStrictEqual([`1:0 注册资本不低于${'后'.repeat(13)}`])
  expect(placesIn(text, longer, capital)).toStrictEqual([`1:0 注册资本不低于${'后'.repeat(16)}`])
})

test.each`
  because                                         | text                                       | found
  ${'sixty characters before its clause'}         | ${`保证金${'前'.repeat(56)}。仅限现金`}    | ${1}
  ${'sixty-one, and not all of the word is near'} | ${`保证金${'前'.repeat(57)}。仅限现金`}    | ${0}
  ${'at the beginning of a long text'}            | ${`保证金。仅限现金。${'后'.repeat(300)}`} | ${1}
  ${'in the clause itself'}                       | ${'仅限现金缴纳保证金'}                    | ${1}
  ${'only in the clause after it'}                | ${'仅限现金。保证金'}                      | ${0}
`('a word that has to be near: $because', ({ text, found }) => {
  const cash = { anchor: /现金/gu, words: /仅限现金/u, near: /保证金/u }
  expect(findPlaces(text, [cash])).toHaveLength(found)
})

test.each`
  because                      | text                | found
  ${'it stands in the clause'} | ${'本市业绩加分'}   | ${1}
  ${'it stands in the next'}   | ${'本市业绩。加分'} | ${0}
  ${'it is missing'}           | ${'本市业绩'}       | ${0}
`('a word that has to stand in the clause as well: $because', ({ text, found }) => {
  expect(findPlaces(text, [{ anchor: /业绩/gu, words: /本市业绩/u, also: /加分/u }])).toHaveLength(found)
})

test('a search goes on behind an anchor that begins with the end of its clause', () => {
  const across = { anchor: /;乙/gu, words: /甲/u }
  expect(placesIn('甲;乙,甲;乙', across)).toStrictEqual(['1:0 甲;乙,甲;乙', '1:4 甲;乙,甲;乙'])
})

test('an excerpt has sixteen characters on either side', () => {
  const [place] = findPlaces(`${'前'.repeat(40)}注册资本${'后'.repeat(40)}`, [capital])
  expect(place?.excerpt).toBe(`${'前'.repeat(16)}注册资本${'后'.repeat(16)}`)
})
