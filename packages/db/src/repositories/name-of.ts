import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

/**
 * The name of the person in the column `person`, as it stands beside what they did; null for none. Whoever may see what was
 * done is told who did it, also where they may not look into that person's organisation.
 */
export function nameOf(district: string, person: string): RawBuilder<string | null> {
  return sql<string | null>`tenderlight.name_of(${sql.ref(district)}, ${sql.ref(person)})`
}
