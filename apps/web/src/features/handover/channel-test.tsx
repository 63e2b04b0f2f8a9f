import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { PROBLEM_WORDS } from '../../ui/handover-words.ts'
import { sayText } from './handover-words.ts'

/** Tries the saved channel, and says what came of it. */
export function ChannelTest() {
  const test = useMutation(trpc.handover.testChannel.mutationOptions())
  const { data } = test
  return (
    <section className="card handover-form" aria-labelledby="channel-test">
      <h2 id="channel-test" className="card-head">
        {m.handover_test_title()}
      </h2>
      <p className="muted">{m.handover_test_lead()}</p>
      <p>
        <Button loading={test.isPending} onClick={() => test.mutate()}>
          {m.handover_test()}
        </Button>
      </p>
      <div role="status">
        {test.error !== null && <Alert type="error" showIcon title={sayFailure(test.error)} />}
        {data !== undefined && (
          <>
            <Light
              light={data.ok ? 'green' : 'red'}
              word={data.ok ? m.handover_test_ok({ to: data.to }) : m.handover_test_failed({ to: data.to })}
            />
            {data.problem !== null && <p className="small">{PROBLEM_WORDS[data.problem]()}</p>}
            {data.answer !== '' && (
              <p className="small handover-said">
                {sayText(data.problem !== null && data.problem !== 'refused', data.answer)}
              </p>
            )}
          </>
        )}
      </div>
    </section>
  )
}
