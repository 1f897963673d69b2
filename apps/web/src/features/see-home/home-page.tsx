import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useSession } from '../../lib/session.js'
import { Countdown } from '../../ui/countdown.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { Invitations, SkillHint, StaleHours } from './freelancer-home.js'
import { HomeContractsDocument, HomeDecisionsDocument, HomeInvitationsDocument, HomeJobsDocument, HomeQueueDocument } from './home-documents.js'
import { MyContracts } from './my-contracts.js'
import { MyJobs } from './my-jobs.js'
import { NewAccount } from './new-account.js'
import { OperatorHome } from './operator-home.js'
import { ActionRow } from './action-row.js'

const ModeratorHome = () => {
  const { t } = useTranslation('home')
  const { now } = useSession()
  const [{ data }] = useQuery({ query: HomeQueueDocument })
  const waiting = data?.evidenceQueue.nodes[0]
  const { count = 0, nextUntil = null } = data?.disputesToRule ?? {}
  return (
    <>
      {count > 0 ? (
        <ActionRow to="/mod/disputes" title={t('disputesToRule', { count })} text={nextUntil ? <Countdown what={t('ruleUntil')} until={nextUntil} now={now()} /> : null} urgent />
      ) : null}
      <ActionRow to="/mod" title={t(waiting ? 'queueWaiting' : 'queueEmpty')} text={t('queueText')} urgent={Boolean(waiting)} />
    </>
  )
}

/** Sections of different heights appear together: a late one would push the others away. */
const useHome = (businessId: string | null, isFreelancer: boolean): { ready: boolean; hasJobs: boolean } => {
  const [decisions] = useQuery({ query: HomeDecisionsDocument, pause: !businessId && !isFreelancer })
  const [contracts] = useQuery({ query: HomeContractsDocument })
  const [jobs] = useQuery({ query: HomeJobsDocument, variables: { businessId: businessId ?? '' }, pause: !businessId })
  const [invitations] = useQuery({ query: HomeInvitationsDocument, pause: !isFreelancer })
  const ready = [contracts, decisions, jobs, invitations].every(({ fetching, data }) => !fetching || Boolean(data))
  return { ready, hasJobs: (jobs.data?.myJobs.nodes.length ?? 0) > 0 }
}

/** What needs the reader now: contracts that wait for him, invitations, evidence; for a business also its jobs. */
export const HomePage = () => {
  const { t } = useTranslation('home')
  const { me, membership, isFreelancer, isModerator } = useSession()
  const isStaff = (me?.staff.length ?? 0) > 0
  const isNew = !membership && !isFreelancer && !isStaff
  const { ready, hasJobs } = useHome(membership?.business.id ?? null, isFreelancer)
  const firstName = me?.account.name.split(/\s+/)[0] ?? ''
  return (
    <>
      <PageHeader title={t('title', { name: firstName })} line={membership ? <span dir="auto">{membership.business.name}</span> : null}>
        {membership && hasJobs ? <LinkButton to="/jobs/new">{t('newJob')}</LinkButton> : null}
      </PageHeader>
      {ready ? null : <ListSkeleton />}
      {isModerator ? <ModeratorHome /> : null}
      {me?.staff.includes('OPERATOR') ? <OperatorHome /> : null}
      {isNew ? <NewAccount /> : null}
      {ready && isFreelancer ? <StaleHours /> : null}
      {ready && isFreelancer ? <Invitations /> : null}
      {isNew || isStaff || !ready ? null : <MyContracts />}
      {ready && isFreelancer ? <SkillHint /> : null}
      {ready && membership ? <MyJobs businessId={membership.business.id} /> : null}
    </>
  )
}
