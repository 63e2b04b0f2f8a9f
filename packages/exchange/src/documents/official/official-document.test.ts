import { civilDate } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressee, attachmentLines, contactLine, copiesLine, dayOfIssue, documentNumber } from './official-document.ts'
import { columnWidths, markSize, signatureIndents, widthInCharacters } from './official-layout.ts'
import { officialPaper } from '../../testing/official-paper.ts'

test('the number has the year in its own brackets, and no noughts', () => {
  expect(documentNumber('示财督', 2026, 7)).toBe('示财督〔2026〕7号')
})

test('the day is in Arabic figures without noughts', () => {
  expect(dayOfIssue(civilDate('2026-03-01'))).toBe('2026年3月1日')
})

test.each`
  because                  | to                 | line
  ${'it gets its colon'}   | ${'示范区教育局'}  | ${'示范区教育局：'}
  ${'it has one'}          | ${'示范区教育局:'} | ${'示范区教育局：'}
  ${'nobody is addressed'} | ${' '}             | ${undefined}
  ${'it is for everybody'} | ${null}            | ${undefined}
`('to whom: $because', ({ to, line }: { to: string | null; line: string | undefined }) => {
  expect(addressee(officialPaper({ to }))).toBe(line)
})

test('one attachment has no number, several have; no stop stands behind a name', () => {
  expect(attachmentLines(officialPaper({ attachments: ['事项清单。'] }))).toEqual(['事项清单'])
  expect(attachmentLines(officialPaper({ attachments: ['事项清单', '整改情况表；'] }))).toEqual([
    '1. 事项清单',
    '2. 整改情况表',
  ])
  expect(attachmentLines(officialPaper({ attachments: [] }))).toEqual([])
})

test('copies are parted by commas and end in a stop; a contact stands in one pair of brackets', () => {
  expect(copiesLine(officialPaper({ copies: ['区纪委监委', '区审计局'] }))).toBe('抄送：区纪委监委，区审计局。')
  expect(copiesLine(officialPaper({ copies: [] }))).toBeUndefined()
  expect(contactLine(officialPaper({ contact: '(联系人：张三，电话：0553-1234567)' }))).toBe(
    '（联系人：张三，电话：0553-1234567）',
  )
  expect(contactLine(officialPaper({ contact: '' }))).toBeUndefined()
})

describe('measures', () => {
  const name = fc.stringMatching(/^[一-龥]{2,40}$/u)
  test('issuer and day have one middle, and neither leaves the text', () => {
    fc.assert(
      fc.property(name, (issuer) => {
        const day = '2026年11月22日'
        const indents = signatureIndents(issuer, day)
        const middle = (indent: number, text: string) => indent + widthInCharacters(text) / 2
        expect(middle(indents.issuer, issuer)).toBeCloseTo(middle(indents.day, day))
        expect(Math.min(indents.issuer, indents.day)).toBeGreaterThanOrEqual(0)
        expect(indents.day).toBeGreaterThanOrEqual(4)
      }),
    )
  })

  test('figures are half as wide as characters', () => {
    expect(widthInCharacters('2026年3月1日')).toBe(6)
  })

  test('columns share the whole by their parts, and alike where none has a part', () => {
    expect(columnWidths([1, 2, 1], 400)).toEqual([100, 200, 100])
    expect(columnWidths([0, 0], 400)).toEqual([200, 200])
  })

  test('a long name is smaller, so that it stands on one line', () => {
    expect(markSize('示范区财政局', 480)).toBe(36)
    expect(markSize('示'.repeat(20), 480)).toBe(24)
    expect(markSize('示'.repeat(90), 480)).toBe(18)
  })
})
