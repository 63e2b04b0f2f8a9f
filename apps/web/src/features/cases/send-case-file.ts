import { CASE_FILES_PATH } from '@tenderlight/contracts/case-acts'
import { sendFile } from '../../app/send-file.ts'
import type { Sending } from '../../app/send-file.ts'

/** Where a file goes that proves a step of a case. */
export function caseFileOf(id: string, step: number, file: File): Sending {
  return { path: CASE_FILES_PATH, asked: { id, step: `${step}` }, file }
}

/** Sends a file for a step that is on record. Rejects with `NotTaken`. */
export async function sendCaseFile(id: string, step: number, file: File): Promise<void> {
  await sendFile(caseFileOf(id, step, file), () => undefined, new AbortController().signal)
}
