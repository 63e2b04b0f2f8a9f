import { Button } from 'antd'
import { useState } from 'react'
import { queryClient } from '../../../app/trpc.ts'
import { m } from '../../../paraglide/messages.js'
import { Enrolment } from './enrolment.tsx'
import { NewCodesDialog, RemoveFactorDialog } from './second-factor-dialogs.tsx'

interface SecondFactorCardProps {
  readonly username: string
  readonly enabled: boolean
  /** Required of one's role by the district. */
  readonly required: boolean
}

/** Whether a code of an app is asked for at sign-in, and what can be done about it. */
export function SecondFactorCard({ username, enabled, required }: SecondFactorCardProps) {
  const [asked, setAsked] = useState<'set-up' | 'codes' | 'remove'>()
  const stop = () => setAsked(undefined)
  const done = async () => {
    stop()
    await queryClient.invalidateQueries()
  }
  return (
    <section className="card account-card" aria-labelledby="second-factor">
      <h2 id="second-factor">{m.factor_title()}</h2>
      <p>
        <strong>{enabled ? m.factor_on() : m.factor_off()}</strong>
      </p>
      <p className="muted">{required ? m.factor_required() : m.factor_lead()}</p>
      {!enabled && asked !== 'set-up' && <Button onClick={() => setAsked('set-up')}>{m.factor_set_up()}</Button>}
      {!enabled && asked === 'set-up' && <Enrolment username={username} onDone={done} />}
      {enabled && (
        <div className="form-buttons">
          <Button onClick={() => setAsked('codes')}>{m.factor_new_codes()}</Button>
          {!required && (
            <Button danger onClick={() => setAsked('remove')}>
              {m.factor_remove()}
            </Button>
          )}
        </div>
      )}
      {asked === 'codes' && <NewCodesDialog username={username} onClose={stop} />}
      {asked === 'remove' && <RemoveFactorDialog onDone={done} onClose={stop} />}
    </section>
  )
}
