import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { graphql } from '../../lib/graphql.js'
import { useSession } from '../../lib/session.js'
import { MatchFeedback, MuteBusiness } from '../../ui/match-feedback.js'
import { MatchLine } from '../../ui/match-line.js'
import type { JobOnPage } from './job-document.js'
import styles from './job.module.css'

const WhyNotDocument = graphql(`
  query WhyNot($jobId: JobId!) {
    whyNotMatched(jobId: $jobId) { obstacle { code title cure } rank invitedTo invited percent missing reasons { factor contribution text } }
  }
`)

/** Where what stands in the way is mended. */
const cureAt: Record<string, string> = {
  payee: '/earnings', role: '/skills', unavailable: '/availability', hours: '/availability', muted: '/availability', language: '/profile', platform: '/profile', currency: '/profile', weekly_cap: '/availability',
}
const shown = 3

/** For a freelancer who has no invitation: what keeps him out, or where he stands and what would lift him. */
export const WhyNot = ({ job }: { job: JobOnPage }) => {
  const { t } = useTranslation('jobs')
  const { isFreelancer, me } = useSession()
  const isOwn = me?.memberships.some(({ business }) => business.id === job.business.id) ?? false
  const pause = !isFreelancer || isOwn || job.state !== 'PUBLISHED' || Boolean(job.myInvitation) || Boolean(job.myProposal)
  const [{ data }] = useQuery({ query: WhyNotDocument, variables: { jobId: job.id }, pause })
  const why = data?.whyNotMatched
  if (pause || !why || why.invited) return null
  const to = why.obstacle ? cureAt[why.obstacle.code] : undefined
  const lowest = [...why.reasons].sort((a, b) => a.contribution - b.contribution)[0]
  return (
    <section className="card stack" aria-labelledby="why-title">
      <h2 id="why-title">{t(why.obstacle ? 'why.notInvited' : 'why.fit')}</h2>
      {why.obstacle ? (
        <>
          <p><strong>{why.obstacle.title}</strong></p>
          <p className="small">{why.obstacle.cure} {to ? <Link to={to}>{t('why.mend')}</Link> : null}</p>
        </>
      ) : (
        <>
          <MatchLine percent={why.percent} lowest={lowest?.text ?? ''} />
          <p className="dim small">{why.rank ? t(why.invitedTo ? 'why.rankOf' : 'why.rank', { rank: why.rank, to: why.invitedTo }) : t('why.noRank')}</p>
        </>
      )}
      {why.missing.length > 0 ? <ul className={styles.missing}>{why.missing.slice(0, shown).map((line) => <li key={line}>{line}</li>)}</ul> : null}
      <div className="row"><MatchFeedback jobId={job.id} />{why.obstacle?.code === 'muted' ? null : <MuteBusiness jobId={job.id} name={job.business.name} />}</div>
    </section>
  )
}
