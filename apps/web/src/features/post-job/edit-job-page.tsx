import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import { isBadId } from '../../lib/bad-id.js'
import { useCatalogue, type CatalogueRole } from '../../lib/catalogue.js'
import { forgetDraft, readDraft } from '../../lib/device-draft.js'
import { isMoveOpen } from '../../lib/moves.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { StateBadge } from '../../ui/state-badge.js'
import { EditedJobDocument } from './documents.js'
import { JobEditorForm } from './job-editor.js'
import { formOfJob, type EditedJob, type JobForm } from './job-form.js'

const EditJob = ({ job, role }: { job: EditedJob; role: CatalogueRole }) => {
  const draftKey = `job:${job.business.id}:${job.id}`
  const [visit, setVisit] = useState(0)
  const [kept, setKept] = useState(() => readDraft<JobForm>(draftKey))
  const [saved] = useState(() => formOfJob(job, role))
  const startAgain = () => {
    forgetDraft(draftKey)
    setKept(null)
    setVisit(visit + 1)
  }
  return (
    <JobEditorForm
      key={visit}
      start={{ form: kept ?? saved, jobId: job.id, businessId: job.business.id, draftKey }}
      restored={kept !== null}
      onStartAgain={startAgain}
      canPublish={isMoveOpen(job.moves, 'publish')}
      canClose={isMoveOpen(job.moves, 'close')}
      fixedRole={job.proposalCount > 0}
    />
  )
}

/** Changing a draft or an open job. */
export const EditJobPage = () => {
  const { t } = useTranslation('post-job')
  const { id = '' } = useParams()
  const { catalogue, roleOf, error: catalogueError, retry } = useCatalogue()
  const [{ data, error }, ask] = useQuery({ query: EditedJobDocument, variables: { id } })
  const failure = (data || isBadId(error) ? undefined : error) ?? (catalogue ? undefined : catalogueError)
  if (failure) return <QueryError heading error={failure} onRetry={() => (data ? retry() : ask({ requestPolicy: 'network-only' }))} />
  if ((!data && !error) || !catalogue) return <PageSkeleton />
  const job = data?.job
  const role = job ? roleOf(job.role.slug) : null
  if (!job || !role || !isMoveOpen(job.moves, 'edit')) {
    return (
      <>
        <PageHeader title={t('editTitle')} />
        <EmptyState title={t(job ? 'notEditable' : 'missing')} text={t(job ? 'notEditableText' : 'missingText')} action={{ to: job ? `/jobs/${job.id}` : '/jobs', label: t(job ? 'openJob' : 'openBoard') }} />
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('editTitle')} line={<><StateBadge kind="job" state={job.state} /><Link to={`/jobs/${job.id}`} dir="auto">{job.title}</Link></>} />
      <EditJob job={job} role={role} />
    </>
  )
}
