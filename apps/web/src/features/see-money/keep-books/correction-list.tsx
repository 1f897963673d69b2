import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectionState } from '../../../gql/graphql.js'
import { formatMoment } from '../../../lib/dates.js'
import { useAct } from '../../../lib/mutation.js'
import { useList } from '../../../lib/pages.js'
import { useSession } from '../../../lib/session.js'
import { ConfirmSheet } from '../../../ui/confirm-sheet.js'
import { Countdown } from '../../../ui/countdown.js'
import { ReasonForm } from '../../../ui/reason-form.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { ConfirmCorrectionDocument, CorrectionsDocument, RefuseCorrectionDocument, type CorrectionOnPage } from './books-documents.js'
import styles from './books.module.css'
import { CorrectionForm } from './correction-form.js'
import { ListState } from './list-state.js'
import { PostingLines } from './posting-lines.js'

const tones: Record<CorrectionState, string> = { PROPOSED: 'wait', POSTED: 'ok', REFUSED: 'miss', EXPIRED: 'miss' }
interface RowProps {
  correction: CorrectionOnPage
  onDone: (words: string) => void
}

const Confirm = ({ correction, onDone }: RowProps) => {
  const { t } = useTranslation('books')
  const { act, busy, problem, clear } = useAct(ConfirmCorrectionDocument)
  const [open, setOpen] = useState(false)
  const close = () => {
    clear()
    setOpen(false)
  }
  const confirm = async () => {
    if (!(await act({ input: { correctionId: correction.id } }))) return
    setOpen(false)
    onDone(t('corrections.posted'))
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('corrections.confirm')}</Button>
      <ConfirmSheet open={open} title={t('corrections.confirmTitle')} confirm={t('corrections.confirm')} busy={busy} onConfirm={() => void confirm()} onClose={close}>
        <p>{t('corrections.confirmText')}</p>
        <PostingLines lines={correction.lines} />
        <RefusalNote problem={problem} />
      </ConfirmSheet>
    </>
  )
}

const Moves = ({ correction, onDone }: RowProps) => {
  const { t } = useTranslation('books')
  const { act, busy, problem } = useAct(RefuseCorrectionDocument)
  const [refuses, setRefuses] = useState(false)
  const words = correction.mine ? 'takeBack' : 'refuse'
  const refuse = async (note: string) => {
    if (await act({ input: { correctionId: correction.id, note } })) onDone(t('corrections.refused'))
  }
  if (refuses) return <ReasonForm label={t('corrections.why')} send={t(`corrections.${words}`)} busy={busy} error={problem?.message ?? null} onSend={(note) => void refuse(note)} onCancel={() => setRefuses(false)} />
  return (
    <div className="row">
      {correction.moves.includes('confirm') ? <Confirm correction={correction} onDone={onDone} /> : null}
      {correction.moves.includes('refuse') ? <Button variant="default" onClick={() => setRefuses(true)}>{t(`corrections.${words}`)}</Button> : null}
    </div>
  )
}

const Row = ({ correction, onDone }: RowProps) => {
  const { t } = useTranslation('books')
  const { now } = useSession()
  const { state, reversesId, providerEntryId } = correction
  return (
    <li className="stack">
      <p className={styles.line}>
        <span className={styles.state} data-tone={tones[state]}>{t(`correctionState.${state}`)}</span>
        {reversesId ? <span>{t('corrections.undoes')} <span className={styles.code}>{reversesId}</span></span> : null}
        {providerEntryId ? <span>{t('corrections.entry')} <span className={styles.code}>{providerEntryId}</span></span> : null}
      </p>
      <p dir="auto">{correction.reason}</p>
      <PostingLines lines={correction.lines} />
      <ol className={styles.steps}>{correction.steps.map((each) => <li key={each.step}>{t(`correctionStep.${each.step}`, { by: each.by ?? '—' })} · {formatMoment(new Date(each.at))}{each.note ? <> · <span dir="auto">{each.note}</span></> : null}</li>)}</ol>
      {state === 'PROPOSED' ? <p className="small"><Countdown what={t('corrections.until')} until={correction.expiresAt} now={now()} /></p> : null}
      {state === 'PROPOSED' && correction.mine ? <p className="small dim">{t('corrections.mine')}</p> : null}
      {correction.moves.length > 0 ? <Moves correction={correction} onDone={onDone} /> : null}
    </li>
  )
}

/** Counter-entries: what one operator proposed and another has to confirm. */
export const CorrectionList = () => {
  const { t } = useTranslation('books')
  const [said, setSaid] = useState('')
  const { data, error, fetching, loadMore, retry } = useList({ query: CorrectionsDocument, variables: { first: 20, filter: null } })
  const done = (words: string) => {
    setSaid(words)
    retry()
  }
  return (
    <>
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      <CorrectionForm onDone={done} />
      <section className="card stack" aria-label={t('corrections.title')}>
        <ListState data={data?.corrections} error={error} fetching={fetching} loadMore={loadMore} retry={retry} empty={t('corrections.none')}>
          <ul className={styles.list}>{data?.corrections.nodes.map((correction) => <Row key={correction.id} correction={correction} onDone={done} />)}</ul>
        </ListState>
      </section>
    </>
  )
}
