import { Alert } from 'antd'
import { m } from '../../paraglide/messages.js'

interface ProblemsProps {
  readonly problems: readonly { readonly where: string; readonly what: string; readonly toDo: string }[]
}

/** Why a notice cannot be loaded: where in the file, what is wrong, and what to do. */
export function Problems({ problems }: ProblemsProps) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={m.calendar_load_refused({ n: problems.length })}
      description={
        <ul className="notice-problems">
          {problems.map(({ where, what, toDo }) => (
            <li key={`${where} ${what}`}>
              {where !== '' && <code>{where}</code>} {what}
              <br />
              <span className="muted">{toDo}</span>
            </li>
          ))}
        </ul>
      }
    />
  )
}
