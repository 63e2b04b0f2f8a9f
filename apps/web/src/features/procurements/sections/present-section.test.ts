import { expect, test } from 'vitest'
import { presentSection } from './present-section.ts'

const screen = (given: { atEnd?: boolean } = {}) => ({ bar: 48, height: 900, atEnd: false, ...given })
const column = (tops: Readonly<Record<string, number>>, left = 40) =>
  Object.entries(tops).map(([id, top]) => ({ id, top, left }))
const beside = (tops: Readonly<Record<string, number>>) => column(tops, 960)

test.each([
  {
    because: 'nothing has been scrolled: the first',
    places: column({ clocks: 300, facts: 800 }),
    asked: '',
    screen: screen(),
    present: 'clocks',
  },
  {
    because: 'the last heading that has come up to the bar',
    places: column({ clocks: -700, facts: 60, evidence: 500 }),
    asked: '',
    screen: screen(),
    present: 'facts',
  },
  {
    because: 'at the end of the page the last one, though it cannot come up to the bar',
    places: column({ clocks: -2000, deposits: -10, evidence: 700 }),
    asked: '',
    screen: screen({ atEnd: true }),
    present: 'evidence',
  },
  {
    because: 'what was asked for, at the end of the page wherever it is in sight',
    places: column({ clocks: -2000, deposits: 500, evidence: 700 }),
    asked: 'deposits',
    screen: screen({ atEnd: true }),
    present: 'deposits',
  },
  {
    because: 'what was asked for has been scrolled away',
    places: column({ clocks: -2000, deposits: -300, evidence: 20 }),
    asked: 'deposits',
    screen: screen(),
    present: 'evidence',
  },
  {
    because: 'a column beside is not read in passing',
    places: [...column({ clocks: -100, facts: 500 }), ...beside({ attributes: 10 })],
    asked: '',
    screen: screen(),
    present: 'clocks',
  },
  {
    because: 'a column beside is read when it is asked for',
    places: [...column({ clocks: 60, facts: 500 }), ...beside({ attributes: 70 })],
    asked: 'attributes',
    screen: screen(),
    present: 'attributes',
  },
  { because: 'there is no section', places: [], asked: 'facts', screen: screen(), present: undefined },
])('$because', ({ places, asked, screen: seen, present }) => {
  expect(presentSection(places, asked, seen)).toBe(present)
})
