import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { formatMoney } from '../../lib/money.js'
import { useSession } from '../../lib/session.js'
import { Countdown } from '../../ui/countdown.js'
import { ConfirmHours } from '../../ui/confirm-hours.js'
import { ActionRow } from './action-row.js'
import { HomeInvitationsDocument, HomeSkillsDocument } from './home-documents.js'

/** Invitations that wait for an answer, with their clocks. */
export const Invitations = () => {
  const { t } = useTranslation('home')
  const { now } = useSession()
  const [{ data }] = useQuery({ query: HomeInvitationsDocument })
  const open = data?.myInvitations.nodes.filter(({ state }) => state === 'SENT' || state === 'VIEWED') ?? []
  if (open.length === 0) return null
  return (
    <section className="stack" aria-labelledby="invitations-title">
      <h2 id="invitations-title">{t('invitations')}</h2>
      <ul className="stack">
        {open.map(({ id, job, expiresAt }) => (
          <li key={id}>
            <ActionRow
              to={`/invitations/${id}`}
              title={job.title}
              shortKey={job.role.shortKey}
              urgent
              text={<><span>{job.business.name}, {formatMoney(job.budget)}</span>{expiresAt ? <Countdown what={t('expires')} until={expiresAt} now={now()} /> : null}</>}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Hours that were said too long ago, with the one tap that confirms them. */
export const StaleHours = () => {
  const [{ data }] = useQuery({ query: HomeSkillsDocument })
  const profile = data?.myProfile
  return profile?.capacityStale ? <ConfirmHours hours={profile.hoursPerWeek} /> : null
}

/** One hint at most: the next duty to prove, or work in review. */
export const SkillHint = () => {
  const { t } = useTranslation('home')
  const [{ data }] = useQuery({ query: HomeSkillsDocument })
  const profile = data?.myProfile
  if (!profile) return null
  const left = profile.roles.reduce((sum, role) => sum + Math.max(0, role.unconditionalDuties - role.provenDuties), 0)
  const inReview = profile.proofs.flatMap(({ evidence }) => evidence).filter(({ state }) => state === 'SUBMITTED').length
  if (left === 0 && inReview === 0) return null
  return <ActionRow to="/skills" title={t('skillsTitle')} text={inReview ? t('inReview', { count: inReview }) : t('dutiesLeft', { count: left })} />
}
