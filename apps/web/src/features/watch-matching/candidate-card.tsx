import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CandidatesQuery } from '../../gql/graphql.js'
import { useAct } from '../../lib/mutation.js'
import { CoveragePips } from '../../ui/coverage-pips.js'
import { MatchFeedback } from '../../ui/match-feedback.js'
import { MatchLine } from '../../ui/match-line.js'
import { ReasonLine } from '../../ui/reason-line.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { speakingParts } from '../../ui/rounded-parts.js'
import { ScoreBreakdown } from '../../ui/score-breakdown.js'
import { InviteDocument } from './documents.js'
import styles from './watch-matching.module.css'

export type Candidate = NonNullable<CandidatesQuery['matchCandidates']>['nodes'][number]
const shownReasons = 3
const shownMissing = 2

const Invite = ({ candidate, jobId }: { candidate: Candidate; jobId: string }) => {
  const { t } = useTranslation('matching')
  const { act, busy, problem } = useAct(InviteDocument)
  const { id, name } = candidate.freelancer
  return (
    <>
      <Button variant="light" loading={busy} aria-label={`${t('invite')}: ${name}`} onClick={() => void act({ input: { jobId, freelancerId: id } })}>{t('invite')}</Button>
      <RefusalNote problem={problem} />
    </>
  )
}

/** A person at a place of the ranking: duties shown, why, what is missing, and the score taken apart. */
export const CandidateCard = ({ candidate, jobId, shortKey, canInvite }: { candidate: Candidate; jobId: string; shortKey: string; canInvite: boolean }) => {
  const { t } = useTranslation('matching')
  const { freelancer, reasons, missing } = candidate
  const speaking = speakingParts(reasons, shownReasons)
  return (
    <article className={styles.candidate}>
      <span className={styles.rank} aria-label={t('rank', { rank: candidate.rank })}>{candidate.rank}</span>
      <div className={styles.who}>
        <h3><Link to={`/people/${freelancer.id}`} className="plain" dir="auto">{freelancer.name}</Link></h3>
        <p className="dim small" dir="auto">{freelancer.headline}</p>
        <p className={styles.line}>
          <CoveragePips proven={candidate.provenDuties} required={candidate.requiredDuties} shortKey={shortKey} />
          <span className="dim">{t('freeHours', { count: candidate.freeHours })}</span>
        </p>
        <ul className={styles.reasons}>
          {speaking.map(({ factor, text }) => <ReasonLine key={factor} text={text} />)}
          {missing.slice(0, shownMissing).map((text) => <ReasonLine key={text} lacking text={text} />)}
        </ul>
        <details className={styles.parts}>
          <summary aria-label={`${t('breakdown')}: ${freelancer.name}`}>{t('breakdown')}</summary>
          <ScoreBreakdown base={candidate.base} score={candidate.score} percent={candidate.percent} parts={reasons} />
        </details>
      </div>
      <div className={styles.side}>
        <MatchLine percent={candidate.percent} />
        {candidate.invited ? <p className={styles.invited}>{t('alreadyInvited')}</p> : canInvite ? <Invite candidate={candidate} jobId={jobId} /> : null}
        {canInvite ? <MatchFeedback jobId={jobId} freelancerId={freelancer.id} /> : null}
      </div>
    </article>
  )
}
