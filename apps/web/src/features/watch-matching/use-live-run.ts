import { useEffect } from 'react'
import { useQuery } from 'urql'
import { WatchedRunDocument } from './documents.js'

const untilInvitedMs = 1_000
const afterwardsMs = 5_000

/** The newest ranking of a job, asked for again every second until the first invitations are out, later every five; not in a hidden tab. */
export const useLiveRun = (jobId: string, pause: boolean) => {
  const [{ data, error, fetching }, ask] = useQuery({ query: WatchedRunDocument, variables: { jobId }, pause })
  const run = data?.matchRun ?? null
  const begins = run && (run.state !== 'DONE' || (run.wave === 0 && run.total > 0))
  const every = begins ? untilInvitedMs : afterwardsMs
  useEffect(() => {
    if (pause) return
    const timer = window.setInterval(() => {
      if (!document.hidden) ask({ requestPolicy: 'network-only' })
    }, every)
    return () => window.clearInterval(timer)
  }, [ask, every, pause])
  return { run, error: data ? undefined : error, loading: fetching && !data, retry: () => ask({ requestPolicy: 'network-only' }) }
}
export type LiveRun = NonNullable<ReturnType<typeof useLiveRun>['run']>
