import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCatalogue } from '../../lib/catalogue.js'
import { useAct } from '../../lib/mutation.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { RoleMark } from '../../ui/role-mark.js'
import { AboutSection } from './about-section.js'
import { ChecklistSection } from './checklist-section.js'
import { CloseEditedDocument } from './documents.js'
import { EditorSummary } from './editor-summary.js'
import { withRole } from './job-form.js'
import { PeopleSection } from './people-section.js'
import { RoleChoice } from './role-choice.js'
import { TeamHint } from './team-hint.js'
import { TermsSection } from './terms-section.js'
import { useJobEditor, type EditorStart } from './use-job-editor.js'
import styles from './post-job.module.css'

interface JobEditorProps {
  start: EditorStart
  /** The form came from this device, not from the server. */
  restored: boolean
  onStartAgain: () => void
  canPublish: boolean
  canClose: boolean
  /** The role stays once people have answered. */
  fixedRole: boolean
}

/** The button that was pressed is gone: the page begins again for eyes and for the keyboard. */
const startAtTop = (): void => {
  window.scrollTo(0, 0)
  document.getElementById('content')?.focus({ preventScroll: true })
}

const CloseButton = ({ jobId }: { jobId: string }) => {
  const { t } = useTranslation('post-job')
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  const { act, busy, problem } = useAct(CloseEditedDocument)
  const close = async () => {
    if (await act({ input: { jobId } })) void navigate(`/jobs/${jobId}`)
  }
  return (
    <>
      <Button variant="subtle" color="red.9" className={styles.danger} onClick={() => setAsked(true)}>{t('close.button')}</Button>
      <ConfirmSheet danger open={asked} title={t('close.ask')} confirm={t('close.button')} busy={busy} onConfirm={() => void close()} onClose={() => setAsked(false)}>
        <p>{t('close.text')}</p>
        <RefusalNote problem={problem} />
      </ConfirmSheet>
    </>
  )
}

/** The whole editor: role, checklist, words, terms, people; the sum stands beside them. */
export const JobEditorForm = ({ start, restored, onStartAgain, canPublish, canClose, fixedRole }: JobEditorProps) => {
  const { t } = useTranslation('post-job')
  const { roleOf } = useCatalogue()
  const [choosing, setChoosing] = useState(start.form.roleSlug === '')
  const editor = useJobEditor(start, roleOf)
  const chosen = roleOf(editor.form.roleSlug)
  if (choosing || !chosen) {
    return (
      <section className="stack" aria-labelledby="role-title">
        <h2 id="role-title">{t('role.title')}</h2>
        <RoleChoice
          chosen={editor.form.roleSlug}
          onChoose={(next) => {
            if (next.slug !== editor.form.roleSlug) {
              editor.replace(withRole(editor.form, next))
              editor.setMate(null)
            }
            setChoosing(false)
            startAtTop()
          }}
        />
      </section>
    )
  }
  return (
    <div className="columns">
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()} aria-label={t('formLabel')}>
        {restored ? <p className={styles.restored}><span>{t('restored')}</span><Button size="compact-sm" variant="default" onClick={onStartAgain}>{t('startAgain')}</Button></p> : null}
        {start.after ? <p className={styles.restored}><span>{t('team.second')} <span dir="auto">{start.after.title}</span></span></p> : null}
        <section className={styles.chosenRole} aria-label={t('role.label')}>
          <RoleMark role={chosen} size={36} />
          {fixedRole ? <span className="dim small">{t('role.fixed')}</span> : <Button size="compact-sm" variant="default" onClick={() => {
              setChoosing(true)
              startAtTop()
            }}>{t('role.change')}</Button>}
        </section>
        <ChecklistSection editor={editor} role={chosen} />
        <AboutSection editor={editor} />
        <TermsSection editor={editor} />
        <PeopleSection editor={editor} />
        {canPublish ? <TeamHint role={chosen} except={start.after?.roleSlug ?? null} chosen={editor.mate} onChoose={editor.setMate} /> : null}
      </form>
      <EditorSummary editor={editor} role={chosen} canPublish={canPublish}>
        {canClose && start.jobId ? <CloseButton jobId={start.jobId} /> : null}
      </EditorSummary>
    </div>
  )
}
