import { QuickIntention } from '../../features/intentions/quick-intention.tsx'
import { WorklistPage } from '../../features/procurements/worklist/worklist-page.tsx'
import { useSession } from '../session.ts'

/** A unit's first page: the worklist, and under it the beginning of an intention. The bureau has the worklist alone. */
export function HomeOfUnit() {
  const { person } = useSession()
  return <WorklistPage>{person.role === 'budget-unit' && <QuickIntention />}</WorklistPage>
}
