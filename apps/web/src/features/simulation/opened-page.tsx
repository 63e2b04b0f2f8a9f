import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { trpc, trpcClient } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { momentInChina } from '../../ui/dates.ts'
import { saveWorkbook } from '../../ui/save-workbook.ts'
import { sayFigures, sayPopulation } from './conditions.ts'
import { DeleteTrial } from './delete-trial.tsx'
import { useFigureWords } from './figure-words.ts'
import { setOf, withoutAbsent } from './simulation-search.ts'
import { TrialShown } from './trial-shown.tsx'
import './simulation.css'

const route = getRouteApi('/workspace/simulation/saved/$id')

/** A saved trial as it came out then, read only; from here it is tried again on the records of today. */
export function OpenedPage() {
  const { message } = App.useApp()
  const { may } = useSession()
  const { id } = route.useParams()
  const { data } = useSuspenseQuery(trpc.simulation.open.queryOptions({ id }))
  const wordsOf = useFigureWords()
  const saving = useMutation({
    mutationFn: () => trpcClient.simulation.file.query({ id }),
    onSuccess: saveWorkbook,
    onError: (error) => void message.error(sayFailure(error)),
  })
  const { asOf, isOwn, madeAt, madeBy, madeWith, name, procurements, result, tried } = data
  const { changes, ...population } = tried
  const { calendar } = madeWith
  return (
    <Page title={name}>
      <div className="page-head">
        <div>
          <p className="small no-print">
            <Link to="/simulation/saved">‹ {m.saved_sim_title()}</Link>
          </p>
          <h1 className="simulation-words">{name}</h1>
          <p className="muted num">
            {m.saved_sim_made({ by: madeBy, at: momentInChina(madeAt), n: procurements, day: asOf })}
          </p>
        </div>
        <span className="spacer" />
        <span className="simulation-acts no-print">
          <Link className="button-link" to="/simulation" search={withoutAbsent({ ...setOf(changes), ...population })}>
            {m.saved_sim_again()}
          </Link>
          <Button loading={saving.isPending} onClick={() => saving.mutate()}>
            {m.saved_sim_export()}
          </Button>
          {isOwn && may('simulation.delete') && <DeleteTrial id={id} name={name} />}
        </span>
      </div>
      <section className="card simulation-form" aria-labelledby="conditions">
        <h2 id="conditions">{m.saved_sim_conditions()}</h2>
        <ul>
          {[...sayFigures(data, wordsOf), ...sayPopulation(data)].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p className="muted small">
          {m.saved_sim_readonly()}{' '}
          {m.saved_sim_made_with({ calendar: calendar.version, through: calendar.coveredThrough })}
        </p>
      </section>
      <div className="simulation">
        <TrialShown trial={result.trial} />
      </div>
    </Page>
  )
}
