import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ArrearsAge } from '@tenderlight/compliance/payment/arrears-age'
import type { Arrear, Arrears } from '@tenderlight/contracts/payments'
import { Button, Skeleton } from 'antd'
import { useSession } from '../../../app/session.ts'
import { Page } from '../../../app/shell/page.tsx'
import { trpc } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { FilterSelect } from '../../../ui/antd/filter-select.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import '../../../ui/grid.css'
import { Light } from '../../../ui/light.tsx'
import { shortYuan } from '../../../ui/money.ts'
import { TableCard } from '../../../ui/table-card.tsx'
import { sayInterest } from './payment-words.ts'
import './payments.css'

const route = getRouteApi('/workspace/arrears')

const AGE_WORDS: Readonly<Record<ArrearsAge, () => string>> = {
  '1-30': m.arrears_age_1,
  '31-60': m.arrears_age_2,
  '61+': m.arrears_age_3,
}

/** Everything that is past its day and not paid, by how long, with the interest so far. */
export function ArrearsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { person } = useSession()
  const { data } = useQuery(
    trpc.payments.arrears.queryOptions(search, { placeholderData: keepPreviousData, throwOnError: true }),
  )
  return (
    <Page title={m.arrears_title()}>
      <div className="page-head">
        <h1>{m.arrears_title()}</h1>
        <span className="spacer" />
        {person.manyUnits && data !== undefined && (data.units.length > 1 || search.unit !== undefined) && (
          <FilterSelect
            label={m.arrears_unit()}
            all={m.arrears_all_units()}
            value={search.unit}
            options={data.units.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(unit) => {
              const { unit: _, ...rest } = search
              void navigate({ search: unit === undefined ? rest : { ...rest, unit }, replace: true })
            }}
          />
        )}
      </div>
      {data === undefined ? (
        <Skeleton active />
      ) : (
        <>
          <p className="muted">{m.arrears_lead({ date: data.asOf })}</p>
          <Ages
            sums={data.sums}
            chosen={search.age}
            onChoose={(age) => {
              const { age: _, ...rest } = search
              void navigate({ search: age === undefined ? rest : { ...rest, age }, replace: true })
            }}
          />
          {data.arrears.length === 0 ? (
            <EmptyState title={m.arrears_empty_title()} body={m.arrears_empty_body()} />
          ) : (
            <ArrearsTable arrears={data.arrears} withUnit={person.manyUnits} />
          )}
        </>
      )}
    </Page>
  )
}

interface AgesProps {
  readonly sums: Arrears['sums']
  readonly chosen: ArrearsAge | undefined
  readonly onChoose: (age: ArrearsAge | undefined) => void
}

function Ages({ sums, chosen, onChoose }: AgesProps) {
  return (
    <ul className="arrears-ages">
      {sums.map(({ age, parts, amount, interest, unknown }) => (
        <li key={age} className="card num">
          <span className="muted">{AGE_WORDS[age]()}</span>
          <b>
            {shortYuan(amount)} {m.unit_yuan()}
          </b>
          <p className="muted small">
            {m.arrears_count({ n: parts })}
            {interest > 0 && <> · {m.arrears_interest({ amount: shortYuan(interest) })}</>}
            {unknown > 0 && <> · {m.arrears_unknown({ n: unknown })}</>}
          </p>
          {parts > 0 && (
            <Button
              size="small"
              aria-pressed={chosen === age}
              onClick={() => onChoose(chosen === age ? undefined : age)}
            >
              {chosen === age ? m.arrears_all() : m.arrears_show({ age: AGE_WORDS[age]() })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function ArrearsTable({ arrears, withUnit }: { readonly arrears: readonly Arrear[]; readonly withUnit: boolean }) {
  return (
    <TableCard labelledBy="arrears">
      <table className="grid stacked-table arrears-table">
        <caption id="arrears" className="visually-hidden">
          {m.arrears_table()}
        </caption>
        <thead>
          <tr>
            <th scope="col">{m.arrears_project()}</th>
            {withUnit && <th scope="col">{m.arrears_unit()}</th>}
            <th scope="col">{m.arrears_supplier()}</th>
            <th scope="col">{m.pay_col_what()}</th>
            <th scope="col" className="right">
              {m.pay_col_amount()}
            </th>
            <th scope="col">{m.pay_col_due()}</th>
            <th scope="col">{m.pay_col_state()}</th>
            <th scope="col" className="right">
              {m.pay_col_interest()}
            </th>
          </tr>
        </thead>
        <tbody>
          {arrears.map((one) => (
            <ArrearRow key={one.id} of={one} withUnit={withUnit} />
          ))}
        </tbody>
      </table>
    </TableCard>
  )
}

function ArrearRow({ of, withUnit }: { readonly of: Arrear; readonly withUnit: boolean }) {
  const { key, title, number, unit, winner, instalment, amount, due, daysLate } = of
  const interest = sayInterest(of)
  return (
    <tr>
      <th scope="row">
        <Link to="/procurements/$key" params={{ key }}>
          {title ?? number}
        </Link>
        <span className="pay-below muted small num">{number}</span>
      </th>
      {withUnit && <td>{unit}</td>}
      <td data-label={m.arrears_supplier()}>{winner ?? m.none()}</td>
      <td data-label={m.pay_col_what()}>{instalment ?? m.arrears_whole()}</td>
      <td className="num right" data-label={m.pay_col_amount()}>
        {amount === null ? m.arrears_amount_unknown() : shortYuan(amount)}
      </td>
      <td className="num" data-label={m.pay_col_due()}>
        {due ?? m.none()}
      </td>
      <td>
        <Light light="red" word={m.pay_late({ days: daysLate })} />
      </td>
      <td className="num right" data-label={m.pay_col_interest()}>
        {interest?.amount ?? m.none()}
        {interest !== undefined && <span className="pay-below muted small">{interest.how}</span>}
      </td>
    </tr>
  )
}
