import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { periodCount } from '../../lib/days.js'
import { formatMoney } from '../../lib/money.js'
import { useSession } from '../../lib/session.js'
import { Countdown } from '../../ui/countdown.js'
import { CoveragePips } from '../../ui/coverage-pips.js'
import { MatchLine } from '../../ui/match-line.js'
import { ReasonLine } from '../../ui/reason-line.js'
import { speakingParts } from '../../ui/rounded-parts.js'
import { ScoreBreakdown } from '../../ui/score-breakdown.js'
import { StateBadge } from '../../ui/state-badge.js'
import { Choice } from './choice.js'
import type { Entry, ListedJob } from './documents.js'
import styles from './choose-proposal.module.css'

const shownReasons = 3
const shownMissing = 2

const Prices = ({ entry, job }: { entry: Entry; job: ListedJob }) => {
  const { t } = useTranslation('shortlist')
  const { prices, total } = entry.proposal
  // budget and prices are by the month where a job is longer than one
  const periods = periodCount(job.startsOn, job.endsOn)
  const difference = BigInt(total.minor) - BigInt(job.budget.minor)
  const apart = { minor: String(difference < 0n ? -difference : difference), currency: total.currency }
  return (
    <div className={styles.prices}>
      <p className={styles.total}><strong>{formatMoney(total)}</strong>{periods > 1 ? <span className="dim small"> {t('aMonth')}</span> : null}</p>
      <p className="dim small">{difference === 0n ? t('onBudget') : t(difference > 0n ? 'above' : 'below', { amount: formatMoney(apart) })}</p>
      <details>
        <summary aria-label={`${t('prices', { count: prices.length })}, ${entry.proposal.freelancer.name}`}>{t('prices', { count: prices.length })}</summary>
        <dl className={styles.priceList}>
          {prices.map(({ jobDutyId, title, price }) => <div key={jobDutyId}><dt>{title}</dt><dd>{formatMoney(price)}</dd></div>)}
        </dl>
      </details>
    </div>
  )
}

const Words = ({ entry }: { entry: Entry }) => {
  const { t } = useTranslation('shortlist')
  const { coverLetter, plan, freelancer } = entry.proposal
  return (
    <details className={styles.words}>
      <summary aria-label={`${t('letter')}, ${freelancer.name}`}>{t('letter')}</summary>
      <p className="prose" dir="auto">{coverLetter}</p>
      {plan ? <><p className={styles.label}>{t('plan')}</p><p className="prose" dir="auto">{plan}</p></> : null}
    </details>
  )
}

const Missing = ({ entry }: { entry: Entry }) => {
  const { t } = useTranslation('shortlist')
  const { missing } = entry.candidate
  if (missing.length === 0) return <p className="dim small">{t('nothingMissing')}</p>
  const lines = (texts: readonly string[]) => <ul className={styles.reasons}>{texts.map((text) => <ReasonLine key={text} lacking text={text} />)}</ul>
  const rest = missing.slice(shownMissing)
  return (
    <>
      {lines(missing.slice(0, shownMissing))}
      {rest.length > 0 ? (
        <details className={styles.parts}>
          <summary aria-label={`${t('missingMore', { count: rest.length })}, ${entry.proposal.freelancer.name}`}>{t('missingMore', { count: rest.length })}</summary>
          {lines(rest)}
        </details>
      ) : null}
    </>
  )
}

/** One proposal beside the others: the same facts at the same height in every column. */
export const ProposalColumn = ({ entry, job }: { entry: Entry; job: ListedJob }) => {
  const { t } = useTranslation('shortlist')
  const { now } = useSession()
  const { proposal, candidate } = entry
  const speaking = speakingParts(candidate.reasons, shownReasons)
  return (
    <article className={styles.column} aria-label={proposal.freelancer.name}>
      <header>
        <h2><Link to={`/people/${proposal.freelancer.id}`} className="plain" dir="auto">{proposal.freelancer.name}</Link></h2>
        <p className="dim small" dir="auto">{proposal.freelancer.headline}</p>
        {proposal.firstChoice ? <p className={styles.first}>{t('firstChoice')}</p> : null}
      </header>
      <div><MatchLine percent={candidate.percent} /></div>
      <div>
        <CoveragePips proven={candidate.provenDuties} required={candidate.requiredDuties} shortKey={job.role.shortKey} />
        <p className="dim small">{t('freeHours', { count: candidate.freeHours, needed: job.hoursPerWeek })}</p>
      </div>
      <Prices entry={entry} job={job} />
      <div className={styles.foot}>
        {proposal.state === 'SENT' ? null : <p><StateBadge kind="proposal" state={proposal.state} /></p>}
        {proposal.state === 'SENT' && proposal.expiresAt ? <Countdown what={t('expires')} until={proposal.expiresAt} now={now()} /> : null}
        <Choice proposal={proposal} jobId={job.id} />
      </div>
      <div>
        <p className={styles.label}>{t('why')}</p>
        <ul className={styles.reasons}>
          {speaking.map(({ factor, text }) => <ReasonLine key={factor} text={text} />)}
        </ul>
        <details className={styles.parts}>
          <summary aria-label={`${t('breakdown')}, ${proposal.freelancer.name}`}>{t('breakdown')}</summary>
          <ScoreBreakdown base={candidate.base} score={candidate.score} percent={candidate.percent} parts={candidate.reasons} />
        </details>
      </div>
      <div>
        <p className={styles.label}>{t('missing')}</p>
        <Missing entry={entry} />
      </div>
      <Words entry={entry} />
    </article>
  )
}
