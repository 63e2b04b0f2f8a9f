import { letterDay } from '@tenderlight/compliance/cases/letter-facts'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Block, OfficialDocument } from './official/official-document.ts'

/** A supervision letter (督办函) as it stands on record. */
export interface CaseLetter {
  /** Null: a draft. */
  readonly number: string | null
  readonly issuer: string
  readonly to: string
  readonly content: {
    readonly title: string
    readonly lead: string
    readonly asks: readonly string[]
    readonly contact: string
    readonly copies: readonly string[]
  }
  readonly facts: readonly {
    readonly project: string
    readonly rule: string
    readonly says: string
    readonly basis: string
  }[]
  /** The last day of the answer; null: the letter names none. */
  readonly dueOn: CivilDate | null
  /** The day of issue; of a draft the day on which it is printed. */
  readonly on: CivilDate
}

type Fact = CaseLetter['facts'][number]

/** From so many facts on they stand in a table. */
const TABLE_FROM = 4
const ORDINALS = ['一', '二', '三'] as const

const COLUMNS = [
  { header: '序号', width: 2, align: 'center' },
  { header: '项目', width: 7, align: 'left' },
  { header: '事项和事实', width: 12, align: 'left' },
  { header: '依据', width: 7, align: 'left' },
] as const

/** The letter as an official paper: its facts, what is asked, by when. A draft says that it is one where the number will stand. */
export function caseLetterDocument(letter: CaseLetter): OfficialDocument {
  const { number, issuer, to, content, facts, dueOn, on } = letter
  const sections: readonly { readonly title: string; readonly blocks: readonly Block[] }[] = [
    ...(facts.length === 0 ? [] : [{ title: '有关事项', blocks: factBlocks(facts) }]),
    { title: '办理要求', blocks: [text(content.asks.map((ask, index) => `${index + 1}. ${ask}`).join('\n'))] },
    ...(dueOn === null
      ? []
      : [{ title: '答复期限', blocks: [text(`请于${letterDay(dueOn)}前（含当日）书面答复我局。`)] }]),
  ]
  return {
    form: 'letter',
    issuer,
    number: number ?? '（草稿，未编号）',
    title: content.title,
    to,
    blocks: [
      text(content.lead),
      ...sections.flatMap(({ title, blocks }, index): Block[] => [
        { kind: 'heading', level: 1, text: `${ORDINALS[index] ?? ''}、${title}` },
        ...blocks,
      ]),
    ],
    attachments: [],
    signed: { issuer, on },
    copies: content.copies,
    contact: content.contact === '' ? null : content.contact,
  }
}

const text = (words: string): Block => ({ kind: 'text', text: words })
const factOf = ({ rule, says }: Fact): string => `${rule}：${says}`

function factBlocks(facts: readonly Fact[]): readonly Block[] {
  if (facts.length >= TABLE_FROM) {
    const rows = facts.map((fact, index) => [`${index + 1}`, fact.project, factOf(fact), fact.basis])
    return [{ kind: 'table', columns: COLUMNS, rows }]
  }
  const inWords = (fact: Fact): Block => text(`${factOf(fact)}\n依据：${fact.basis}。`)
  const [first, ...others] = facts
  if (first !== undefined && others.length === 0) return [text(`项目：${first.project}。`), inWords(first)]
  return facts.flatMap((fact, index): Block[] => [
    { kind: 'heading', level: 2, text: `（${ORDINALS[index] ?? ''}）${fact.project}` },
    inWords(fact),
  ])
}
