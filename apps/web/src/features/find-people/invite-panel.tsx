import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useAct } from '../../lib/mutation.js'
import { LinkButton } from '../../ui/link-button.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { SelectField } from '../../ui/text-field.js'
import { InviteDocument, OpenJobsDocument, type Person } from './people-documents.js'

/** Members of a business invite the person to one of their open jobs. */
export const InvitePanel = ({ businessId, person }: { businessId: string; person: Person }) => {
  const { t } = useTranslation('people')
  const [{ data }] = useQuery({ query: OpenJobsDocument, variables: { businessId } })
  const { act, busy, problem } = useAct(InviteDocument)
  const [chosen, setChosen] = useState('')
  const [invited, setInvited] = useState(false)
  const own = new Set(person.roles.map(({ roleSlug }) => roleSlug))
  const open = data?.myJobs.nodes.filter(({ state }) => state === 'PUBLISHED') ?? []
  // a job of the person's own role is what they are most likely invited to
  const jobs = [...open.filter(({ role }) => own.has(role.slug)), ...open.filter(({ role }) => !own.has(role.slug))]
  const jobId = chosen || jobs[0]?.id || ''
  const choose = (id: string) => {
    setChosen(id)
    setInvited(false)
  }
  const invite = async () => setInvited(Boolean(await act({ input: { jobId, freelancerId: person.id } })))
  if (!data) return <ListSkeleton rows={1} height={148} />
  return (
    <section className="card stack" aria-label={t('invite')}>
      {jobs.length === 0
        ? <><p className="small dim">{t('noOpenJobs')}</p><LinkButton to="/jobs/new">{t('newJob')}</LinkButton></>
        : (
          <>
            <SelectField label={t('toJob')} value={jobId} onChange={choose} options={jobs.map(({ id, title }) => ({ value: id, label: title }))} />
            <Button loading={busy} onClick={() => void invite()}>{t('invite')}</Button>
            {invited ? <p role="status" className="small">{t('invited')}</p> : null}
            <RefusalNote problem={problem} />
          </>
        )}
    </section>
  )
}
