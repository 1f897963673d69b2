import { useSubscription } from 'urql'
import { graphql } from './graphql.js'

const ProgressDocument = graphql(`
  subscription Progress($jobId: JobId!) {
    jobMatchProgress(jobId: $jobId) {
      id jobId state wave considered scored total invited answered startedAt finishedAt nextWaveAt stopText
      exclusions { code title count }
    }
  }
`)

/** Keeps the newest ranking of a job as it moves; whether it does. */
export const useMatchProgress = (jobId: string, pause: boolean): boolean => {
  const [{ data, error }] = useSubscription({ query: ProgressDocument, variables: { jobId }, pause })
  return Boolean(data) && !error
}
