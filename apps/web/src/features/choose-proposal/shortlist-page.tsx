import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useMutation, useQuery } from 'urql'
import { isBadId } from '../../lib/bad-id.js'
import { formatMoney } from '../../lib/money.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import { SeeShortlistDocument, ShortlistDocument } from './documents.js'
import { ProposalColumn } from './proposal-column.js'
import styles from './choose-proposal.module.css'

/** Up to five proposals side by side; one of them becomes an offer. */
export const ShortlistPage = () => {
  const { t } = useTranslation('shortlist')
  const { id = '' } = useParams()
  const [{ data, error }, ask] = useQuery({ query: ShortlistDocument, variables: { id } })
  const [, see] = useMutation(SeeShortlistDocument)
  const shown = data?.shortlist?.length ?? 0
  // Only what was looked at may teach the order; that it could not be noted keeps nobody from reading.
  useEffect(() => {
    if (shown > 0) void see({ input: { jobId: id } })
  }, [id, shown, see])
  if (error && !data?.job && !isBadId(error)) return <QueryError heading error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data && !error) return <PageSkeleton />
  const { job, shortlist } = data ?? {}
  if (!job || !shortlist) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState title={t('missingJob')} text={t('missingJobText')} action={{ to: '/jobs', label: t('openBoard') }} />
      </>
    )
  }
  const entries = [...shortlist].sort((a, b) => a.position - b.position)
  return (
    <>
      <PageHeader
        title={t('title')}
        mark={<RoleGlyph shortKey={job.role.shortKey} />}
        line={<><Link to={`/jobs/${job.id}`} dir="auto">{job.title}</Link><span>{t('budget', { amount: formatMoney(job.budget) })}</span><span>{t('received', { count: job.proposalCount })}</span></>}
      >
        <LinkButton to={`/jobs/${job.id}/queue`} variant="default">{t('toQueue')}</LinkButton>
      </PageHeader>
      {entries.length === 0
        ? <EmptyState title={t('empty')} text={t('emptyText')} action={{ to: `/jobs/${job.id}/queue`, label: t('toQueue') }} />
        : <div className={styles.columns} style={{ '--count': entries.length } as React.CSSProperties}>{entries.map((entry) => <ProposalColumn key={entry.proposal.id} entry={entry} job={job} />)}</div>}
    </>
  )
}
