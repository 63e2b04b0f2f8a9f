import type { Finding } from '@tenderlight/compliance/finding'
import { marksOf } from '@tenderlight/compliance/marks'
import { useContext } from 'react'
import { Marks } from './marks.tsx'
import { SettledHere } from './settled-here.ts'

/** Said of a finding whose promise is of a plan that had ended when its clock began, unless the district extended it. */
export function PlanEnded({ finding }: { readonly finding: Finding }) {
  const settings = useContext(SettledHere)
  const on = finding.trigger?.on ?? finding.versions.parameterFrom
  return <Marks marks={marksOf(finding, on, settings).filter((mark) => mark === 'plan-ended')} />
}
