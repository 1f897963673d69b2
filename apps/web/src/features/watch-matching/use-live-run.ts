import { useEffect } from 'react'
import { useQuery } from 'urql'
import { useMatchProgress } from '../../lib/match-progress.js'
import { WatchedRunDocument } from './documents.js'

/** Without a socket (a proxy in between, an old browser) the page asks by itself, not in a hidden tab. */
const withoutSocketMs = 5_000

/** The newest ranking of a job as it moves. */
export const useLiveRun = (jobId: string, pause: boolean) => {
  const [{ data, error, fetching }, ask] = useQuery({ query: WatchedRunDocument, variables: { jobId }, pause })
  const isLive = useMatchProgress(jobId, pause)
  useEffect(() => {
    if (pause || isLive) return
    const timer = window.setInterval(() => {
      if (!document.hidden) ask({ requestPolicy: 'network-only' })
    }, withoutSocketMs)
    return () => window.clearInterval(timer)
  }, [ask, isLive, pause])
  return { run: data?.matchRun ?? null, error: data ? undefined : error, loading: fetching && !data, retry: () => ask({ requestPolicy: 'network-only' }) }
}
export type LiveRun = NonNullable<ReturnType<typeof useLiveRun>['run']>
