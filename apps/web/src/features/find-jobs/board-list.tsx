import { Fragment } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BoardJobFragment, MyMatchesQuery } from '../../gql/graphql.js'
import { useCatalogue } from '../../lib/catalogue.js'
import { isOwnJob } from '../../lib/own-job.js'
import { useSession } from '../../lib/session.js'
import { JobCard } from '../../ui/job-card.js'
import { LinkButton } from '../../ui/link-button.js'
import { useHidden } from './use-hidden.js'
import styles from './board.module.css'

export type Match = NonNullable<MyMatchesQuery['myMatches']>['nodes'][number]

const cardsBeforeHint = 2
const strongButtons = 2

const Hint = () => {
  const { t } = useTranslation('jobs')
  return <li className={styles.hint}><span>{t('hint')}</span><LinkButton to="/skills" size="compact-sm">{t('hintAction')}</LinkButton></li>
}

/** In the place of a hidden card until the page is left. */
const HiddenLine = ({ title, onUndo }: { title: string; onUndo: () => void }) => {
  const { t } = useTranslation('jobs')
  return <div className={styles.hint} role="status"><span dir="auto">{t('hidden', { title })}</span><Button autoFocus size="compact-sm" variant="default" onClick={onUndo}>{t('undo')}</Button></div>
}

const BoardCard = ({ job, match, strong, onHide }: { job: BoardJobFragment; match: Match | undefined; strong: boolean; onHide: (() => void) | null }) => {
  const { t } = useTranslation('jobs')
  const { titlesOf } = useCatalogue()
  const { now, isFreelancer, me } = useSession()
  return (
    <JobCard
      job={job}
      now={now()}
      isOwn={isOwnJob(job, me)}
      platforms={titlesOf('platforms', job.platforms)}
      coverage={match ? { proven: match.provenDuties, required: match.requiredDuties } : null}
      match={match ? { percent: match.percent, lowest: match.lowest } : null}
    >
      {job.myProposal
        ? <LinkButton to={`/proposals/${job.myProposal.id}`} variant="default" aria-label={`${t('openProposal')}: ${job.title}`}>{t('openProposal')}</LinkButton>
        : isFreelancer && match
        ? <LinkButton to={`/proposals/new?job=${job.id}`} variant={strong ? 'filled' : 'light'} aria-label={`${t('propose')}: ${job.title}`}>{t('propose')}</LinkButton>
        : <LinkButton to={`/jobs/${job.id}`} variant="light" aria-label={`${t('open')}: ${job.title}`}>{t('open')}</LinkButton>}
      {onHide && !job.myProposal ? <Button size="compact-sm" variant="subtle" className={styles.hide} aria-label={`${t('hide')}: ${job.title}`} onClick={onHide}>{t('hide')}</Button> : null}
    </JobCard>
  )
}

/** One card a job; freelancers see their match and may propose at once, and one hint among the cards. */
export const BoardList = ({ jobs, matches, canHide = false }: { jobs: readonly BoardJobFragment[]; matches: ReadonlyMap<string, Match>; canHide?: boolean }) => {
  const { isFreelancer } = useSession()
  const { hidden, hide, bringBack } = useHidden()
  // who has proven all that these jobs ask for needs no hint
  const mayProve = matches.size === 0 || [...matches.values()].some(({ provenDuties, requiredDuties }) => provenDuties < requiredDuties)
  return (
    <ul className="stack">
      {jobs.map((job, index) => (
        <Fragment key={job.id}>
          {isFreelancer && mayProve && index === cardsBeforeHint ? <Hint /> : null}
          <li>
            {hidden.has(job.id)
              ? <HiddenLine title={job.title} onUndo={() => void bringBack(job.id)} />
              : <BoardCard job={job} match={matches.get(job.id)} strong={index < strongButtons} onHide={canHide ? () => void hide(job.id) : null} />}
          </li>
        </Fragment>
      ))}
    </ul>
  )
}
