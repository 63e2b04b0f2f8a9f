import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('..', import.meta.url))

/** States beside the fields of a form that hold nothing that anybody typed. */
const HARMLESS: ReadonlySet<string> = new Set([
  'asked', // somebody has tried to save
  'confirming', // a dialog is open
  'editing', // which row is open; what is changed in it is kept
  'over', // a file is held above the place
  'reading', // a file is on its way
  'percent', // how much of a file has left
  'problem', // what was said of a file
  'tooLarge',
  'refused', // what the server had against it
  'submitted', // the answer of the server
  'done',
  'confirmed',
  'answer',
])

/** What somebody enters and what is not kept in the browser: where, and why. Anything else is kept. */
const NOT_KEPT: Readonly<Record<string, string>> = {
  'features/access/sign-in-form.tsx username': 'nobody is signed in: whose it would be is not known yet',
  'features/access/sign-in-form.tsx password': 'a password',
  'features/access/set-password-page.tsx password': 'a password',
  'features/access/first-administrator-page.tsx password': 'a password; the rest of the form is kept',
  'features/access/account/password-card.tsx current': 'a password',
  'features/access/account/password-card.tsx password': 'a password',
  'features/access/account/password-dialog.tsx password': 'a password',
  'features/access/account/enrolment.tsx password': 'a password',
  'features/access/account/enrolment.tsx code': 'a code that holds for half a minute',
  'features/access/code-form.tsx code': 'a code that holds once',
  'features/access/code-form.tsx kind': 'which code is asked for; the code is not kept either',
  'features/desk/year-adder.tsx chosen': 'a choice of what to set, before anything is typed',
  'features/desk/report-due-section.tsx added': 'a choice of what to set, before anything is typed',
  'features/alerts/channels-form.tsx secret': 'a key; the rest of the form is kept',
  'features/handover/channel-form.tsx secret': 'a key; the rest of the form is kept',
  'features/organisations/reset-dialog.tsx secondFactor':
    'one tick that takes a factor of a sign-in away: it is given anew each time, on purpose',
  'features/procurements/facts/record-fact-form.tsx file': 'a browser hands no file back after a reload',
  'features/procurements/matter/mark-dialog.tsx file': 'a browser hands no file back after a reload',
  'features/procurements/payments/payment-dialog.tsx file': 'a browser hands no file back after a reload',
  'features/procurements/evidence/attach-dialog.tsx file': 'a browser hands no file back after a reload',
  'features/procurements/documents/review-dialog.tsx file': 'a browser hands no file back after a reload',
  'features/procurements/deposits/guarantee-dialog.tsx presented': 'a file; it is checked as it stands in its file',
  'features/cases/act-dialog.tsx files': 'a browser hands no file back after a reload',
  'features/ledger/preview-rows.tsx withUnchanged': 'which rows of a file are listed; the file is not kept either',
  'features/audit/log-filters.tsx (the field itself)': 'what was asked stands in the address',
  'features/audit/sample-filters.tsx (the field itself)': 'what was asked stands in the address',
  'portal/verify/verify-page.tsx typed': 'what was asked stands in the address',
  'portal/requests/new-request-page.tsx typed':
    'names and telephones on a machine that many may use: nothing is left there',
  'portal/requests/follow-page.tsx typed': 'a code by which a request is read',
  'portal/requests/request-files.tsx sent': 'what the server has taken; it is asked for anew',
  'portal/requests/request-files.tsx state': 'a file on its way',
  'portal/search-hero.tsx (the field itself)': 'what was asked stands in the address',
  'portal/list/filter-field.tsx (the field itself)': 'what was asked stands in the address',
}

/** Hooks with a state of their own: none of them may hold what a form says behind its back. */
const HOOKS: Readonly<Record<string, string>> = {
  'ui/use-kept.ts': 'keeps',
  'ui/use-upload.ts': 'a file on its way',
  'app/shell/use-room-for.ts': 'how wide the head is',
  'app/use-send-file.ts': 'a file on its way',
  'features/access/token-in-address.ts': 'a secret of the address',
  'features/audit/use-export.ts': 'whether a file is being made',
  'features/board/use-board-events.ts': 'whether the server is heard',
  'features/desk/keyed-years.ts': 'what is about to be set; what is typed for it is kept',
  'features/intentions/import/use-import.ts': 'keeps',
  'features/procurements/facts/use-step-details.ts':
    'what the server had against a field; what is typed is in the form',
  'features/procurements/grid/use-edits.ts': 'keeps the cells; not the steps back, nor what the server said',
  'features/procurements/grid/use-grid-keys.ts': 'one cell until Enter; then it is among the edits',
  'features/procurements/sections/use-present.ts': 'which part of a page is shown',
  'features/procurements/worklist/use-work.ts': 'which row is open, and what was done in this sitting',
  'portal/use-resource.ts': 'what the server said',
}

const FIELD =
  /<(?:Input(?:\.\w+)?|InputNumber|DatePicker|TimePicker|Select|AutoComplete|Radio(?:\.Group)?|Checkbox(?:\.Group)?|Switch|Segmented|DropZone|[A-Z]\w*Fields?|input|textarea|select)\b/
/** The fields themselves: they show what they are given, and a half-typed amount until it is one. */
const FIELDS = /^ui\/(?:antd\/|drop-zone\.tsx$)/
const STATE = /const \[(\w+), \w+\] = useState/g
const UNCONTROLLED = /\bdefault(?:Value|Checked)=|useRef<HTML(?:Input|TextArea|Select)Element>|useReducer\(/

interface Source {
  readonly path: string
  readonly text: string
}

interface Faults {
  readonly lost: readonly string[]
  readonly excused: readonly string[]
}

/** What of these sources is typed into a form and gone after a reload. */
function lostIn(sources: readonly Source[]): Faults {
  const [lost, excused]: [string[], string[]] = [[], []]
  for (const { path, text } of sources) {
    if (FIELDS.test(path)) continue
    const states = [...text.matchAll(STATE)].map(([, name = '']) => name)
    if (/\buseState[<(]/.test(text) && path.endsWith('.ts')) (path in HOOKS ? excused : lost).push(path)
    if (!path.endsWith('.tsx') || !FIELD.test(text)) continue
    for (const name of states.filter((state) => !HARMLESS.has(state))) {
      const place = `${path} ${name}`
      ;(place in NOT_KEPT ? excused : lost).push(place)
    }
    if (UNCONTROLLED.test(text)) {
      const place = `${path} (the field itself)`
      ;(place in NOT_KEPT ? excused : lost).push(place)
    }
    if (/localStorage|sessionStorage/.test(text)) lost.push(`${path}: keeps by itself, not by use-kept.ts`)
  }
  return { lost, excused }
}

/** The name under which each form is kept, as it is written. */
function namesIn({ text }: Source): string[] {
  const said = text.matchAll(
    /(?:useOwn(?:Form|Text)(?:<[^>]*>)?\(|useDecision\(|<ReasonDialog\s+name=\{?|placeOf\(\w+(?:\.\w+)?, |const name = )\s*(`[^`]*`|'[^']*')/g,
  )
  return [...said].map(([, name = '']) => name)
}

const SOURCES: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^paraglide\/|\/testing\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }))

test('every form keeps what is typed over a reload, or says why not', () => {
  const { lost, excused } = lostIn(SOURCES)
  expect(lost, 'keep it with app/use-own-form.ts, or say in NOT_KEPT why it must not be kept').toEqual([])
  const listed = [...Object.keys(NOT_KEPT), ...Object.keys(HOOKS)]
  expect(
    listed.filter((place) => !excused.includes(place)),
    'listed, and not there any more',
  ).toEqual([])
})

test('no two forms are kept under one name', () => {
  const names = SOURCES.flatMap(namesIn)
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('everything is kept under the name of a person, to be forgotten when they sign out', () => {
  const own = SOURCES.filter(({ text }) => /'tenderlight\.|`tenderlight\./.test(text)).flatMap(({ path, text }) =>
    [...text.matchAll(/['`](tenderlight\.[^'`]*)['`]/g)].map(([, place = '']) => `${path} ${place}`),
  )
  expect(own.toSorted()).toEqual([
    'features/access/first-administrator-page.tsx tenderlight.first-administrator',
    'portal/large-type.ts tenderlight.large-type',
    'ui/use-kept.ts tenderlight.',
  ])
})

test.each`
  because                                    | path                | text
  ${'a field with a state of its own'}       | ${'features/a.tsx'} | ${"const [note, setNote] = useState('')\n<TextField value={note} />"}
  ${'a field made of other fields'}          | ${'features/a.tsx'} | ${'const [draft, setDraft] = useState(EMPTY)\n<RoleFields draft={draft} />'}
  ${'a field of the browser'}                | ${'features/a.tsx'} | ${'const [n, setN] = useState<number>()\n<input value={n} />'}
  ${'a field that keeps its own words'}      | ${'features/a.tsx'} | ${'<Input defaultValue="x" />'}
  ${'a state behind a hook'}                 | ${'features/a.ts'}  | ${"const [words, setWords] = useState('')"}
  ${'a form that keeps in a way of its own'} | ${'features/a.tsx'} | ${"localStorage.setItem('a', text)\n<Input value={text} />"}
`('the finder finds $because', ({ path, text }: Source) => {
  expect(lostIn([{ path, text }]).lost).toHaveLength(1)
})

test.each`
  because                                     | path                        | text
  ${'a form that is kept'}                    | ${'features/a.tsx'}         | ${"const [asked, setAsked] = useState(false)\nconst form = useOwnForm('a', EMPTY, read)\n<TextField value={form.draft.a} />"}
  ${'a page without fields'}                  | ${'features/a.tsx'}         | ${'const [opened, setOpened] = useState<string>()\n<Button />'}
  ${'a filter whose value is in the address'} | ${'features/a.tsx'}         | ${'const { unit } = route.useSearch()\n<Select value={unit} />'}
  ${'a field itself'}                         | ${'ui/antd/text-field.tsx'} | ${'const [typed, setTyped] = useState<string>()\n<Input value={typed} />'}
`('the finder leaves $because alone', ({ path, text }: Source) => {
  expect(lostIn([{ path, text }]).lost).toEqual([])
})
