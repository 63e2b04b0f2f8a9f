import type { AccuracyOutput } from '@tenderlight/contracts/objections'
import { m } from '../../paraglide/messages.js'
import { withDistrict } from '../district.ts'
import { Failed } from '../failed.tsx'
import { Message } from '../message.tsx'
import { Skeleton } from '../skeleton.tsx'
import { useResource } from '../use-resource.ts'
import { AccuracyTable } from './accuracy-table.tsx'
import './accuracy.css'

const PATH = '/api/public/accuracy'

/** How often each rule of the district was found wrong, of how many findings: for everybody, without a name. */
export function AccuracyPage() {
  const { data, failure, retry } = useResource<AccuracyOutput>(PATH)
  return (
    <>
      <title>{`${m.acc_page_title()} · ${m.app_name()}`}</title>
      {failure !== undefined && <Failed failure={failure} onRetry={retry} />}
      {failure === undefined && data === undefined && <Skeleton />}
      {failure === undefined && data !== undefined && <Shown data={data} />}
    </>
  )
}

function Shown({ data: { countedOn, enough, rules } }: { readonly data: AccuracyOutput }) {
  if (rules.length === 0) return <Message title={m.acc_page_none()} text={m.acc_page_none_text()} home />
  const objected = rules.filter(({ waiting, upheld, dismissed }) => waiting + upheld + dismissed > 0)
  const quiet = rules.filter((one) => !objected.includes(one))
  const sum = (of: (one: AccuracyOutput['rules'][number]) => number) => rules.reduce((all, one) => all + of(one), 0)
  const objections = sum(({ waiting, upheld, dismissed }) => waiting + upheld + dismissed)
  return (
    <article className="column accuracy">
      <h1>{m.acc_page_title()}</h1>
      <p>{m.acc_page_lead()}</p>
      <p className="num">
        <b>{m.acc_page_total({ rules: rules.length, objections, wrong: sum(({ wrong }) => wrong) })}</b>
        <br />
        <span className="muted small">
          {countedOn === null ? m.acc_page_uncounted() : m.acc_page_counted({ date: countedOn })}
        </span>
      </p>
      <section aria-labelledby="objected">
        <h2 id="objected">{m.acc_page_objected()}</h2>
        {objected.length === 0 ? (
          <p className="muted">{m.acc_page_no_objected()}</p>
        ) : (
          <AccuracyTable rules={objected} labelledBy="objected" />
        )}
      </section>
      {quiet.length > 0 && (
        <details>
          <summary id="quiet">{m.acc_page_quiet({ n: quiet.length })}</summary>
          <AccuracyTable rules={quiet} labelledBy="quiet" />
        </details>
      )}
      <p className="muted small">{m.acc_page_how({ n: enough })}</p>
      <p className="small no-print">
        <a href={withDistrict(PATH)}>{m.acc_page_data()}</a>
      </p>
    </article>
  )
}
