import { NotFound } from '@rolecall/kernel'
import { type Env, type Process, processOf } from '@rolecall/platform'
import { beginRun, type BegunRun } from '../actions/begin-run.js'
import { finishRun } from '../actions/finish-run.js'
import { type Judged, scoreChunk, type ScoredChunk } from '../actions/score-chunk.js'
import { everyBarred } from '../data/barred.js'
import type { MatchRunQueued } from '../domain/events.js'
import type { PeopleIndex } from './people-index.js'

/** Whom to score: everybody the hard rules leave, or those the index of people chose among them. */
const chosenFor = async (run: BegunRun, index: PeopleIndex | null): Promise<string[] | null> =>
  run.survivors === null && index ? index.find(run.filter.job, everyBarred(run.filter.barred)) : null

const rank = async (env: Env, run: BegunRun, index: PeopleIndex | null): Promise<void> => {
  const chosen = await chosenFor(run, index)
  const judged: Judged[] = []
  let capped = 0
  let place: string | null = null
  let done = 0
  do {
    const chunk: ScoredChunk | NotFound = await env.run(scoreChunk, { run, chosen, after: place, before: done })
    if (chunk instanceof NotFound) return
    judged.push(...chunk.judged)
    capped += chunk.capped
    done = chunk.done
    place = chunk.next
  } while (place !== null)
  await env.run(finishRun, { run, judged, capped, isPart: chosen !== null })
}

/**
 * A process, since each chunk commits its progress for the job page. Cut off at any point it begins again: candidates
 * and the event of the finished ranking are written together, once.
 */
export const rankJob = (index: PeopleIndex | null): Process =>
  processOf<MatchRunQueued>({
    name: 'matching.on-match-run-queued',
    on: 'MatchRunQueued',
    process: async (env, { runId }) => {
      const run: BegunRun | NotFound | null = await env.run(beginRun, { runId, isIndexed: index?.isOpen ?? false })
      if (run && !(run instanceof NotFound)) await rank(env, run, index)
    },
  })
