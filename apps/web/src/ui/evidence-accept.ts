import { EVIDENCE_ENDINGS } from '@tenderlight/contracts/evidence'

/** The endings of names that are taken as evidence, for a chooser of files. */
export const EVIDENCE_ACCEPT = Object.values(EVIDENCE_ENDINGS)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',')
