import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import type { Finding } from '@tenderlight/compliance/finding'
import { useState } from 'react'
import { useSession } from '../../../app/session.ts'
import { Page } from '../../../app/shell/page.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { useNarrow } from '../../../ui/use-media.ts'
import type { FactToCorrect } from '../facts/fact-to-correct.ts'
import { DocumentCard } from '../documents/document-card.tsx'
import { DepositsCard } from '../deposits/deposits-card.tsx'
import { FinancingCard } from '../financing/financing-card.tsx'
import { EvidenceCard } from '../evidence/evidence-card.tsx'
import { StepDetailsCard } from '../facts/step-details-card.tsx'
import { SupplementsCard } from '../supplements/supplements-card.tsx'
import type { FactToRecord } from '../facts/record-fact-drawer.tsx'
import { AttributesCard } from './attributes-card.tsx'
import { ChainCard } from './chain-card.tsx'
import { chainOf } from './chain.ts'
import { findingToExplain } from './clock-rows.ts'
import { ClockTable } from './clock-table.tsx'
import { DetailHead } from './detail-head.tsx'
import { FactsCard } from './facts-card.tsx'
import { ProjectFileButton } from './project-file-button.tsx'
import { datesOf, nameOf, regimeOf } from './record-fields.ts'
import { StepChooser } from './step-chooser.tsx'
import { WhyPanel } from './why-panel.tsx'
import { PartiesCard } from '../parties/parties-card.tsx'
import { PerformanceCard } from '../performance/performance-card.tsx'
import { PaymentsCard } from '../payments/payments-card.tsx'
import { MatterCard } from '../matter/matter-card.tsx'
import { RequestsCard } from '../requests/requests-card.tsx'
import { SectionNav } from '../sections/section-nav.tsx'
import { useSections } from '../sections/use-sections.ts'
import { OverridesCard } from '../overrides/overrides-card.tsx'
import { partOf } from '../../../ui/part.tsx'
import './procurement.css'

const ObjectDialog = partOf(async () => (await import('../why/object-dialog.tsx')).ObjectDialog)
const MarkDialog = partOf(async () => (await import('../matter/mark-dialog.tsx')).MarkDialog)
const AskDialog = partOf(async () => (await import('../overrides/ask-dialog.tsx')).AskDialog)
const AnnounceDrawer = partOf(async () => (await import('../announce/announce-drawer.tsx')).AnnounceDrawer)
const RecordFactDrawer = partOf(async () => (await import('../facts/record-fact-drawer.tsx')).RecordFactDrawer)
const CorrectDialog = partOf(async () => (await import('../facts/correct-dialog.tsx')).CorrectDialog)

const route = getRouteApi('/workspace/procurements/$key')

/** What is entered with the instalments, where a contract is paid so. */
const IN_INSTALMENTS = ['invoice', 'payment'] as const

/** One procurement: where it stands, every clock of both levels, and why each day is the day. */
export function ProcurementPage() {
  const { key } = route.useParams()
  const { why: asked, announce } = route.useSearch()
  const navigate = route.useNavigate()
  const { may } = useSession()
  const { data: detail } = useSuspenseQuery(trpc.procurements.get.queryOptions({ key }))
  const [recording, setRecording] = useState<FactToRecord>()
  const [correcting, setCorrecting] = useState<FactToCorrect>()
  const [asking, setAsking] = useState(false)
  const [objecting, setObjecting] = useState<Finding>()
  const [marking, setMarking] = useState(false)
  const dates = datesOf(detail.record)
  const contracted = dates.has('contract-signed')
  const sections = useSections(detail)
  const selected = findingToExplain(detail.findings, asked)
  const narrow = useNarrow()
  const why = selected === undefined ? null : <WhyPanel detail={detail} finding={selected} onObject={setObjecting} />
  const mayAnnounce = may('announcements.publish') && !dates.has('announcement')
  return (
    <Page title={nameOf(detail)}>
      <DetailHead detail={detail}>
        {may('procurements.record') && (
          <StepChooser
            known={new Set([...dates.keys(), ...(detail.inInstalments ? IN_INSTALMENTS : [])])}
            regime={regimeOf(detail.record)}
            onChoose={(event) =>
              event === 'special-matter-mark' ? setMarking(true) : setRecording({ key, event, title: nameOf(detail) })
            }
          />
        )}
        {may('cases.handle') && (
          <Button onClick={() => void navigate({ to: '/cases/new', search: { key } })}>{m.case_start()}</Button>
        )}
        {may('file.export') && <ProjectFileButton procurementKey={key} />}
        {may('overrides.ask') && <Button onClick={() => setAsking(true)}>{m.override_ask()}</Button>}
        {mayAnnounce && (
          <Button type="primary" onClick={() => void navigate({ search: (before) => ({ ...before, announce: true }) })}>
            {m.detail_announce()}
          </Button>
        )}
      </DetailHead>
      <ChainCard steps={chainOf(dates, detail.findings, regimeOf(detail.record))} today={detail.asOf} />
      <div className="detail-body">
        <SectionNav sections={sections} />
        <div className="detail-columns">
          <div className="detail-main">
            <ClockTable detail={detail} selected={selected} why={why} />
            {detail.overrides.length > 0 && <OverridesCard overrides={detail.overrides} withProcurement={false} />}
            <FactsCard
              facts={detail.facts}
              notices={detail.notices}
              onCorrect={may('procurements.correct') ? setCorrecting : undefined}
            />
            <DocumentCard procurementKey={key} />
            <PartiesCard
              procurementKey={key}
              awarded={dates.has('award-notice') || contracted}
              winner={typeof detail.record['winner'] === 'string' ? detail.record['winner'] : ''}
            />
            <StepDetailsCard procurementKey={key} />
            <SupplementsCard procurementKey={key} contracted={contracted} />
            <PerformanceCard procurementKey={key} contracted={contracted} />
            <PaymentsCard procurementKey={key} contracted={contracted} />
            <FinancingCard procurementKey={key} contracted={contracted} />
            {may('deposits.read') && (
              <DepositsCard
                procurementKey={key}
                tendering={regimeOf(detail.record) === 'tendering'}
                today={detail.asOf}
              />
            )}
            <EvidenceCard procurementKey={key} facts={detail.facts} />
          </div>
          <div className="detail-side">
            {!narrow && why}
            <AttributesCard detail={detail} />
            <MatterCard detail={detail} />
            {may('matters.read') && <RequestsCard procurementKey={key} />}
          </div>
        </div>
      </div>
      <RecordFactDrawer fact={recording} onClose={() => setRecording(undefined)} />
      {correcting !== undefined && (
        <CorrectDialog fact={correcting} standing={detail} onClose={() => setCorrecting(undefined)} />
      )}
      {marking && <MarkDialog procurementKey={key} onClose={() => setMarking(false)} />}
      {objecting !== undefined && (
        <ObjectDialog procurementKey={key} finding={objecting} onClose={() => setObjecting(undefined)} />
      )}
      {asking && <AskDialog procurementKey={key} onClose={() => setAsking(false)} />}
      <AnnounceDrawer
        open={announce === true && mayAnnounce}
        procurementKey={key}
        name={nameOf(detail)}
        overrides={detail.overrides}
        onClose={() => void navigate({ search: ({ announce: _, ...rest }) => rest, replace: true })}
      />
    </Page>
  )
}
