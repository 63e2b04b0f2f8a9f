import { countOf } from '@tenderlight/compliance/say/count-of'
import type { zhDocument } from './zh-document.ts'

/** What is said about the text of tender documents, in English. */
export const enDocument: typeof zhDocument = {
  help: {
    document: 'look through the words of a tender document for places to check; only words, hints and no findings',
    file: 'a tender document (.docx .pdf .txt .md .html; text in UTF-8 or GB18030)',
    on: "law of this day (the notice's; default: today in China)",
    regime: 'the law it runs under (default: the checks of both laws)',
    jurisdiction: 'the district, for example jiujiang',
  },
  whatIsRead: 'Read are .docx, .pdf, .txt, .md and .html; save an old .doc as .docx first.',
  foreign: (kind) => `This is ${kind}.`,
  head: (place, on, places) =>
    `${place}  law of ${on}  ${places === 0 ? 'no words to check were found' : `${countOf(places, 'place')} to check`}`,
  line: (line) => `line ${line}`,
  toCheck: '▲ to check',
  excerpt: (text) => `“${text}”`,
  checked: (titles) =>
    titles.length === 0
      ? 'No rule in force on the day can be checked by words.'
      : `Rules looked for: ${titles.join('; ')}`,
  onlyWords: 'Only words were checked: what is listed need not be wrong, and what is not listed need not be right.',
  pageLines: 'Lines are those of the text taken from the page; a row of a table is one line.',
  paragraphLines: 'Lines are the paragraphs of the file; a row of a table is one.',
}
