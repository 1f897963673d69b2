import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../lib/mutation.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { LinkButton } from '../../ui/link-button.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { CloseJobDocument, PublishJobDocument, type JobOnPage } from './job-document.js'

const isOpen = (job: JobOnPage, move: string): boolean => job.moves.some((each) => each.toUpperCase() === move)

/** What the members of the business may do: the API says which moves are open. */
export const OwnerActions = ({ job }: { job: JobOnPage }) => {
  const { t } = useTranslation('jobs')
  const close = useAct(CloseJobDocument)
  const publish = useAct(PublishJobDocument)
  const [asked, setAsked] = useState<'CLOSE' | 'PUBLISH' | null>(null)
  const isDraft = job.state === 'DRAFT'
  const run = async () => {
    const done = asked === 'PUBLISH' ? await publish.act({ input: { jobId: job.id } }) : await close.act({ input: { jobId: job.id } })
    if (done) setAsked(null)
  }
  return (
    <>
      {isDraft ? null : <LinkButton to={`/jobs/${job.id}/shortlist`}>{t('shortlist')}</LinkButton>}
      {isOpen(job, 'PUBLISH') ? <Button onClick={() => setAsked('PUBLISH')}>{t('publish')}</Button> : null}
      {isOpen(job, 'EDIT') ? <LinkButton to={`/jobs/${job.id}/edit`} variant="default">{t('edit')}</LinkButton> : null}
      {isOpen(job, 'CLOSE') ? <Button variant="default" onClick={() => setAsked('CLOSE')}>{t('close')}</Button> : null}
      <ConfirmSheet
        open={asked !== null}
        title={t(asked === 'PUBLISH' ? 'publishAsk' : 'closeAsk')}
        confirm={t(asked === 'PUBLISH' ? 'publish' : 'close')}
        busy={close.busy || publish.busy}
        danger={asked === 'CLOSE'}
        onConfirm={() => void run()}
        onClose={() => setAsked(null)}
      >
        <p>{t(asked === 'PUBLISH' ? 'publishText' : 'closeText')}</p>
        <RefusalNote problem={asked === 'PUBLISH' ? publish.problem : close.problem} />
      </ConfirmSheet>
    </>
  )
}
