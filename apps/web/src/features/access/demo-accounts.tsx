import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { trpc } from '../../app/trpc.ts'
import { ROLE_WORDS } from '../../ui/role-words.ts'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'

interface DemoAccountsProps {
  readonly onUse: (account: { username: string; password: string }) => void
}

/** The accounts of a demonstration, where the server says that it is one. Nothing anywhere else. */
export function DemoAccounts({ onUse }: DemoAccountsProps) {
  const { data } = useQuery(trpc.access.me.queryOptions())
  const accounts = data?.demo
  if (accounts === undefined || accounts.length === 0) return null
  return (
    <section className="sign-in-demo" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className="small muted">
        {m.sign_in_demo()}
      </h2>
      <ul>
        {accounts.map(({ username, password, organisation, roles }) => (
          <li key={username}>
            <span>
              {organisation} · {joinWords(roles.map((role) => ROLE_WORDS[role]()))}{' '}
              <span className="muted small">{username}</span>
            </span>
            <Button
              size="small"
              onClick={() => onUse({ username, password })}
              aria-label={`${m.sign_in_demo_use()} ${username}`}
            >
              {m.sign_in_demo_use()}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
