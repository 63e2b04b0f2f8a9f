import type { CheckedLot, Parties } from '@tenderlight/contracts/parties'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import { shortYuan } from '../../../ui/money.ts'
import { LOT_MEASURE_WORDS } from '../../../ui/vocabulary.ts'
import { sayLotCheck } from './lot-words.ts'

/** The packages, each with how it was reserved, what it came to and who carries it out, verified by itself. */
export function LotsTable({ of: { lots, contractAmount } }: { readonly of: Parties }) {
  const sum = lots.reduce((total, { amount }) => total + (amount ?? 0), 0)
  const differs = contractAmount !== null && lots.every(({ amount }) => amount !== null) && sum !== contractAmount
  return (
    <div className="lot-checks">
      <table className="grid stacked-table">
        <caption className="lot-checks-caption">{m.parties_lots()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.parties_lot()}</th>
            <th scope="col">{m.lot_measure()}</th>
            <th scope="col" className="right">
              {m.parties_lots_reserved()}
            </th>
            <th scope="col" className="right">
              {m.parties_lots_amount()}
            </th>
            <th scope="col">{m.parties_lots_winner()}</th>
            <th scope="col">{m.parties_lots_check()}</th>
          </tr>
        </thead>
        <tbody>
          {lots.map((lot) => (
            <LotRow key={lot.title} lot={lot} />
          ))}
        </tbody>
      </table>
      {differs && (
        <p className="num small parties-alert">
          <Light
            light="yellow"
            word={m.parties_lots_sum({ lots: shortYuan(sum), contract: shortYuan(contractAmount) })}
          />
        </p>
      )}
    </div>
  )
}

function LotRow({ lot }: { readonly lot: CheckedLot }) {
  const { title, measure, reserved, amount, winner } = lot
  return (
    <tr>
      <th scope="row">{title}</th>
      <td data-label={m.lot_measure()}>{LOT_MEASURE_WORDS[measure]()}</td>
      <td className="num right" data-label={m.parties_lots_reserved()}>
        {measure === 'none' ? m.none() : shortYuan(reserved)}
      </td>
      <td className="num right" data-label={m.parties_lots_amount()}>
        {amount === null ? m.none() : shortYuan(amount)}
      </td>
      <td data-label={m.parties_lots_winner()}>{winner ?? m.none()}</td>
      <td data-label={m.parties_lots_check()}>
        {sayLotCheck(lot).map(({ light, word }) => (
          <span key={word} className="party-below num">
            <Light light={light} word={word} />
          </span>
        ))}
      </td>
    </tr>
  )
}
