import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { sayFailure } from '../../app/api-error.ts'
import { trpc } from '../../app/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'

interface ChannelTestProps {
  readonly channel: 'e-mail' | 'webhook'
  /** The form shows what is saved: the test would use something else otherwise. */
  readonly isSaved: boolean
  readonly isSet: boolean
}

/** Sends a test with what is saved, and says what each receiver answered. */
export function ChannelTest({ channel, isSaved, isSet }: ChannelTestProps) {
  const test = useMutation(trpc.alerts.testChannel.mutationOptions())
  if (!isSet && isSaved) return null
  return (
    <div>
      <Button disabled={!isSaved} loading={test.isPending} onClick={() => test.mutate({ channel })}>
        {m.channels_test()}
      </Button>{' '}
      {!isSaved && <span className="muted small">{m.channels_test_saved_first()}</span>}
      <div role="status">
        {test.error !== null && <Alert type="error" showIcon title={sayFailure(test.error)} />}
        {test.data !== undefined && (
          <ul className="channels-results small">
            {test.data.results.map(({ to, ok, answer }) => (
              <li key={to}>
                <Light
                  light={ok ? 'green' : 'red'}
                  word={ok ? m.channels_test_ok({ to }) : m.channels_test_failed({ to, answer })}
                />
              </li>
            ))}
            {test.data.results.length === 0 && <li>{m.channels_test_none()}</li>}
          </ul>
        )}
      </div>
    </div>
  )
}
