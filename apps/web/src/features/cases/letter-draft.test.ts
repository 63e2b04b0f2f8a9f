import { describe, expect, test } from 'vitest'
import { contentOf, draftOf, linesOf, readLetterDraft } from './letter-draft.ts'

const content = {
  title: '关于采购有关事项的督办函',
  lead: '现函告如下。',
  asks: ['请书面答复。', '2026年的事项请分别说明。'],
  contact: '',
  copies: ['示范区审计局'],
}

describe('a letter that is being typed', () => {
  test.each`
    text                                | lines                                   | because
    ${'请答复。\n\n 请说明。 '}         | ${['请答复。', '请说明。']}             | ${'empty lines ask nothing'}
    ${'1. 请答复。\n2、请说明。'}       | ${['请答复。', '请说明。']}             | ${'the letter numbers its demands itself'}
    ${'2026年的事项请说明。\n3.5 万元'} | ${['2026年的事项请说明。', '3.5 万元']} | ${'figures of the text stay'}
  `('$because', ({ text, lines }) => {
    expect(linesOf(text)).toEqual(lines)
  })

  test('says the same when nothing was changed, also after a reload', () => {
    const draft = draftOf({ content, dueOn: '2026-12-01' })
    expect(contentOf(draft)).toEqual(content)
    expect(readLetterDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    expect(readLetterDraft({ title: 3, dueOn: '2026-02-30' })).toMatchObject({ title: '', dueOn: undefined })
  })
})
