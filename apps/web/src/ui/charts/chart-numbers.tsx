import { chartTable } from './chart-data.ts'
import type { ChartData } from './chart-data.ts'

interface ChartNumbersProps {
  readonly label: string
  readonly data: ChartData
}

/** The numbers of a chart as a table. */
export function ChartNumbers({ label, data }: ChartNumbersProps) {
  const { headers, rows } = chartTable(data)
  return (
    <table>
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          {headers.map((header) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([category = '', ...values]) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            {values.map((value, index) => (
              <td key={headers[index + 1] ?? index} className="num">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
