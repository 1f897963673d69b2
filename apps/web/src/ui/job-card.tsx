import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatRelative } from '../lib/dates.js'
import { priceSpan } from '../lib/days.js'
import { formatMoney, type Amount } from '../lib/money.js'
import { CoveragePips } from './coverage-pips.js'
import { MatchLine } from './match-line.js'
import { RoleGlyph, RolePill, type RoleLook } from './role-mark.js'
import styles from './job-card.module.css'

export interface JobCardFacts {
  id: string
  title: string
  role: RoleLook
  business: { name: string }
  duties: readonly unknown[]
  hoursPerWeek: number
  startsOn: string
  endsOn: string
  budget: Amount
  proposalCount: number
  publishedAt?: string | null
}
interface JobCardProps {
  job: JobCardFacts
  platforms: string
  now: Date
  coverage?: { proven: number; required: number } | null
  match?: { percent: number; lowest: string } | null
  /** Published by a business of the reader. */
  isOwn?: boolean
  /** h2 in a list of its own page, h3 below another heading. */
  headingLevel?: 2 | 3
  children?: ReactNode
}

/** A job in a list: role, duties, match for the reader, budget, one button. */
export const JobCard = ({ job, platforms, now, coverage, match, isOwn = false, headingLevel = 2, children }: JobCardProps) => {
  const { t } = useTranslation('ui')
  const Heading = `h${headingLevel}` as const
  return (
    <article className={styles.card} data-matched={Boolean(match)}>
      <RoleGlyph shortKey={job.role.shortKey} />
      <div className={styles.words}>
        <Heading className={styles.title}><Link to={`/jobs/${job.id}`} className="plain" dir="auto">{job.title}</Link>{isOwn ? <> <span className={styles.own}>{t('ownJob')}</span></> : null}</Heading>
        <p className={styles.line}>
          <RolePill role={job.role} /><span dir="auto">{job.business.name}</span><span>{t('hoursShort', { count: job.hoursPerWeek })}</span>
          {job.publishedAt ? <time dateTime={job.publishedAt}>{formatRelative(new Date(job.publishedAt), now)}</time> : null}
        </p>
        <p className={styles.line}>
          <span className={styles.pips}>
            {coverage
              ? <CoveragePips proven={coverage.proven} required={coverage.required} shortKey={job.role.shortKey} />
              : <CoveragePips required={job.duties.length} shortKey={job.role.shortKey} />}
          </span>
          {platforms ? <span>{platforms}</span> : null}
          <span>{t('proposals', { count: job.proposalCount })}</span>
        </p>
      </div>
      {match ? <div className={styles.match}><MatchLine percent={match.percent} lowest={match.lowest} /></div> : null}
      <div className={styles.side}>
        <p className={styles.budget}><strong>{formatMoney(job.budget)}</strong> <span className="dim small">{t(priceSpan(job.startsOn, job.endsOn))}</span></p>
        {children}
      </div>
    </article>
  )
}
