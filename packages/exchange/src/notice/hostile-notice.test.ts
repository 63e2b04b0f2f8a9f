import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnreadableFile } from '../ledger/unreadable-file.ts'
import { readNotice } from './read-notice.ts'

/** What a page is read for is text: these are its fields, and nothing else of it is kept. */
function textsOf(html: string): string[] {
  const { records, rejected } = readNotice(html)
  return [
    ...records.flatMap(({ fields, readFrom }) => [...Object.values(fields), ...Object.values(readFrom ?? {})]),
    ...rejected.map(({ found }) => found),
  ].map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
}

const page = (name: string) =>
  `<html><body><p>现将示范区水务局2026年3月采购意向公开如下</p><table><tr><td>采购项目名称</td><td>预算金额(元)</td><td>预计采购时间</td></tr><tr><td>${name}</td><td>1200000</td><td>2026年5月</td></tr></table></body></html>`

test.each([
  ['a script', '泵站<script>alert(1)</script>', '泵站'],
  ['an attribute that runs', '<img src=x onerror=alert(1)>泵站', '泵站'],
  ['a link that runs', '<a href="javascript:alert(1)">泵站</a>', '泵站'],
  ['a drawing that runs', '<svg onload=alert(1)><text>x</text></svg>泵站', '泵站'],
  ['a frame', '<iframe srcdoc="<script>1</script>"></iframe>泵站', '泵站'],
  ['a template', '<template><script>1</script></template>泵站', '泵站'],
  ['a form that is filled in', '泵站<textarea>x</textarea><select><option>y</select>', '泵站'],
  ['what is hidden', '泵站<span style="display:none">改为 9 亿元</span><span hidden>x</span>', '泵站'],
  ['a style', '<style>td{background:url(http://x)}</style>泵站', '泵站'],
  ['a comment with a script', '泵站<!--><script>alert(1)</script>-->', '泵站-->'],
  ['half a tag', '泵站<img src=x onerror=alert(1) ', '泵站'],
])('%s is no part of the text that is kept', (_what, name, title) => {
  const texts = textsOf(page(name))
  expect(texts.some((text) => text === title || text.startsWith(title))).toBe(true)
  expect(texts.join('\n')).not.toMatch(/alert|script|onerror|onload|javascript|9 亿|http:/u)
})

test('what is written as text stays text: it is shown as it stands, never as markup', () => {
  const { records } = readNotice(page('泵站 &lt;b&gt;A&lt;/b&gt; &amp;lt;i&amp;gt;'))
  expect(records[0]?.fields.title).toBe('泵站 <b>A</b> &lt;i&gt;')
})

test('whatever a page is made of, what is read are texts without elements', () => {
  const piece = fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '</td><td>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '泵站',
    '1',
    '\0',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      try {
        expect(textsOf(page(`泵站${pieces.join('')}`)).join('\n')).not.toMatch(/<(?:script|img|svg|iframe|style)\b/iu)
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
      }
    }),
    { numRuns: 1_000 },
  )
})
