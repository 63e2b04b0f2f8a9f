import { CasesWaiting } from '../../features/cases/cases-waiting.tsx'
import { WorklistPage } from '../../features/procurements/worklist/worklist-page.tsx'
import { useSession } from '../session.ts'
import { partOf } from '../../ui/part.tsx'

const QuickIntention = partOf(
  async () => (await import('../../features/intentions/quick-intention.tsx')).QuickIntention,
)

/** A unit's first page: cases that wait for it, the worklist, and for its clerks the beginning of an intention under it. */
export function HomeOfUnit() {
  const { may } = useSession()
  return (
    <WorklistPage ahead={may('cases.answer') && <CasesWaiting />}>
      {may('intentions.submit') && <QuickIntention />}
    </WorklistPage>
  )
}
