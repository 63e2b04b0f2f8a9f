import type { CaseTerms } from '@tenderlight/compliance/desk/kinds'
import { readContent } from '@tenderlight/compliance/desk/read-content'
import { standingDesk } from '@tenderlight/db/repositories/desk-settings'
import type { Schema } from '@tenderlight/db/schema'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Kysely } from 'kysely'

const NONE: CaseTerms = { issueWithin: null, answerWithin: null, reviewWithin: null }

/** The district's terms of the steps of a case, in working days; null where it set none. */
export async function caseTermsNow(db: Kysely<Schema>, districtId: string, today: CivilDate): Promise<CaseTerms> {
  const [set] = (await standingDesk(db, districtId, 'case-terms', today)).values()
  return set === undefined ? NONE : (readContent('case-terms', set.content).content ?? NONE)
}

/** 发文代字 that stands on the day; null: none is set, and no letter can be numbered. */
export async function letterPrefixNow(
  db: Kysely<Schema>,
  districtId: string,
  today: CivilDate,
): Promise<string | null> {
  const [set] = (await standingDesk(db, districtId, 'letter-prefix', today)).values()
  return set === undefined ? null : (readContent('letter-prefix', set.content).content?.prefix ?? null)
}
