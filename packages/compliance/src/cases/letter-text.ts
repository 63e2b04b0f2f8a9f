import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Finding } from '../finding.ts'
import { letterBasis, letterDay, letterFact, letterItem } from './letter-facts.ts'

/** A breach that a letter is about. */
export interface LetterSubject {
  readonly project: { readonly number: string; readonly title: string | null }
  /** As it stands on the day of the letter. */
  readonly finding: Finding
}

export interface LetterMatters {
  readonly subjects: readonly LetterSubject[]
  /** What the supervisor asks beside; null: nothing. */
  readonly text: string | null
  /** The day as of which the facts are said. */
  readonly today: CivilDate
}

/** What a letter says: its facts, which stay as they are, and the words around them, which the bureau may change. */
export interface LetterText {
  readonly title: string
  /** Ahead of the facts. */
  readonly lead: string
  /** What the unit is asked to do; by when is said by the letter's own day. */
  readonly asks: readonly string[]
  readonly facts: readonly {
    readonly project: string
    /** Its name and level in words. */
    readonly rule: string
    readonly says: string
    readonly basis: string
  }[]
}

/** So much of a project's name goes into the title of its letter, where it is longer. */
const MOST_OF_NAME = /^.{60}(?=.)/su

/**
 * The text of a supervision letter (督办函): each matter with its days and the clause it rests on, and what the unit is asked to do.
 * It tells what is on record and calls nobody anything.
 */
export function letterText({ subjects, text, today }: LetterMatters): LetterText {
  const count = subjects.length > 1 ? `下列${subjects.length}项` : '下列'
  return {
    title: titleOf(subjects),
    lead:
      subjects.length === 0
        ? '现就有关事项函告如下。'
        : `根据采购全流程监管记录，截至${letterDay(today)}，你单位有${count}事项需要办理或者说明。现函告如下。`,
    asks: asksOf(subjects, text),
    facts: subjects.map(({ project, finding }) => ({
      project: project.title === null ? project.number : `${nameOf(project)}（${project.number}）`,
      rule: letterItem(finding),
      says: letterFact(finding, today),
      basis: letterBasis(finding),
    })),
  }
}

/** The name with the brackets of Chinese text. */
function nameOf({ number, title }: LetterSubject['project']): string {
  return title?.replaceAll('(', '（').replaceAll(')', '）') ?? number
}

function titleOf(subjects: readonly LetterSubject[]): string {
  const projects = new Map(subjects.map(({ project }) => [project.number, nameOf(project)]))
  const [only, ...others] = projects.values()
  if (only === undefined || others.length > 0) return '关于办理采购有关事项的督办函'
  const beginning = MOST_OF_NAME.exec(only)?.[0]
  return `关于${beginning === undefined ? only : `${beginning}…`}有关事项的督办函`
}

/** What the unit is asked to do: no more than what the matters call for. */
function asksOf(subjects: readonly LetterSubject[], text: string | null): readonly string[] {
  const isOpen = ({ finding }: LetterSubject) => finding.trigger !== null && finding.met === null
  const open = subjects.some(isOpen)
  return [
    ...(text === null ? [] : [text]),
    ...(open ? ['对尚未办理的事项，请抓紧办理；已经办理但未登记的，请登记实际日期并附证明材料。'] : []),
    ...(subjects.every(isOpen)
      ? []
      : [`对${open ? '其他' : '上述'}事项，请核对记录并说明情况；记录有误的，请更正并附证明材料。`]),
    '请书面答复我局，说明原因、整改措施和计划完成日期；整改完成后登记完成情况并附佐证材料，由我局复核。',
    '按期完成确有困难的，请在期限届满前申请延期并说明理由。',
    '对上述事实或者依据有不同意见的，请在答复中写明理由，并附有关材料。',
  ]
}
