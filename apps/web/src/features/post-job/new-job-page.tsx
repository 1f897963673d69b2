import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { useCatalogue } from '../../lib/catalogue.js'
import { currencyOf } from '../../lib/countries.js'
import { localDateOf } from '../../lib/dates.js'
import { forgetDraft, readDraft } from '../../lib/device-draft.js'
import { useLink, useSession, type Membership } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { EditedJobDocument, LastJobDocument } from './documents.js'
import { JobEditorForm } from './job-editor.js'
import { emptyForm, sameBrief, withRole, type EditedJob, type JobForm } from './job-form.js'

interface NewJobProps {
  membership: Membership
  /** The job of the same brief that this one follows. */
  first: EditedJob | null
  /** In which languages the business works; the reader's own says little about it. */
  languages: readonly string[]
}
const NewJob = ({ membership, first, languages }: NewJobProps) => {
  const { now, installation } = useSession()
  const { roleOf } = useCatalogue()
  const [params] = useSearchParams()
  const [visit, setVisit] = useState(0)
  const { business } = membership
  const draftKey = first ? `job:${business.id}:after:${first.id}` : `job:${business.id}:new`
  const kept = readDraft<JobForm>(draftKey)
  const fresh = (): JobForm => {
    const currencies = installation?.currencies ?? []
    const own = currencyOf(business.country)
    const currency = currencies.includes(own) ? own : currencies[0] ?? 'USD'
    const form = emptyForm({ today: localDateOf(now(), business.timeZone), currency, timeZone: business.timeZone, languages })
    const wished = roleOf(params.get('role') ?? '')
    const begun = first ? sameBrief(form, first) : form
    return wished ? withRole(begun, wished) : begun
  }
  const [start, setStart] = useState(() => ({ form: kept?.roleSlug && roleOf(kept.roleSlug) ? kept : fresh(), restored: Boolean(kept?.roleSlug) }))
  const startAgain = () => {
    forgetDraft(draftKey)
    setStart({ form: fresh(), restored: false })
    setVisit(visit + 1)
  }
  return (
    <JobEditorForm
      key={visit}
      start={{ form: start.form, jobId: null, businessId: business.id, draftKey, after: first ? { title: first.title, roleSlug: first.role.slug } : null }}
      restored={start.restored}
      onStartAgain={startAgain}
      canPublish
      canClose={false}
      fixedRole={false}
    />
  )
}

/** The job of the same brief that this one follows; a visitor who may not see it begins anew. */
const useFirstJob = () => {
  const after = useSearchParams()[0].get('after')
  const [{ data, error }] = useQuery({ query: EditedJobDocument, variables: { id: after ?? '' }, pause: after === null })
  return { first: data?.job ?? null, isHere: after === null || Boolean(data) || Boolean(error) }
}

/** The languages of the newest job; of the page for a business that has none yet. */
const useLanguages = (membership: Membership | null | undefined) => {
  const { language } = useLink()
  const [{ data, error }] = useQuery({ query: LastJobDocument, variables: { businessId: membership?.business.id ?? '' }, pause: !membership })
  const last = data?.myJobs.nodes[0]?.languages ?? []
  return { languages: last.length > 0 ? last : [language], areHere: !membership || Boolean(data) || Boolean(error) }
}

/** A new job: from the role to the published checklist. */
export const NewJobPage = () => {
  const { t } = useTranslation('post-job')
  const { membership } = useSession()
  const { catalogue, error, retry } = useCatalogue()
  const { first, isHere } = useFirstJob()
  const { languages, areHere } = useLanguages(membership)
  if (error && !catalogue) return <QueryError heading error={error} onRetry={retry} />
  if (!catalogue || !isHere || !areHere) return <PageSkeleton />
  return (
    <>
      <PageHeader title={t('newTitle')} line={membership ? <span dir="auto">{membership.business.name}</span> : null} />
      {membership ? <NewJob key={`${membership.business.id} ${first?.id}`} membership={membership} first={first?.business.id === membership.business.id ? first : null} languages={languages} /> : <EmptyState title={t('noBusiness')} text={t('noBusinessText')} action={{ to: '/team', label: t('noBusinessAction') }} />}
    </>
  )
}
