import * as z from 'zod'
import { civilDate } from './values.contract.ts'

const line = (most: number) => z.string().trim().max(most)

/**
 * What a supervision letter (督办函) says, in Chinese: letters are the bureau's own papers. `facts` are the findings as they were
 * on the day of drafting and are written by the product; the rest may be changed until the letter is issued.
 */
export const letterContent = z.object({
  title: line(100).min(2),
  /** Ahead of the facts. */
  lead: line(2000).min(2),
  /** What is to be done, one demand each. */
  asks: z.array(line(500).min(2)).min(1).max(20),
  /** Whom to ask, on what telephone. */
  contact: line(100),
  /** 抄送. */
  copies: z.array(line(50).min(2)).max(20),
})
export type LetterContent = z.infer<typeof letterContent>

/** One fact that a letter states, with the article. */
export const letterFact = z.object({
  /** Number and title of the record. */
  project: z.string(),
  rule: z.string(),
  /** One sentence with the days or amounts. */
  says: z.string(),
  /** Instrument and clause. */
  basis: z.string(),
})
export type LetterFact = z.infer<typeof letterFact>

export const letterOutput = z.object({
  id: z.uuid(),
  /** 发文字号; null: a draft. */
  number: z.string().nullable(),
  issuer: z.string(),
  /** 主送: the unit. */
  to: z.string(),
  content: letterContent,
  facts: z.array(letterFact),
  /** By when the unit answers; null: the letter names no day. */
  dueOn: civilDate.nullable(),
  draftedBy: z.string(),
  draftedAt: z.string(),
  issuedBy: z.string().nullable(),
  issuedOn: civilDate.nullable(),
})
export type LetterOutput = z.infer<typeof letterOutput>

/** The letter of a case as a file (`exportedFile`); a draft is marked as one. */
export const letterFileInput = z.object({ id: z.uuid(), format: z.enum(['docx', 'pdf']) })
