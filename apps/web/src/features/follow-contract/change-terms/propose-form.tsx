import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { errorAt, problemBeside, useAct, type Problem } from '../../../lib/mutation.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { CheckField, SelectField, TextAreaField, TextField } from '../../../ui/text-field.js'
import type { ContractOnPage } from '../contract-documents.js'
import { ChangeLines } from './change-lines.js'
import { DaysOff } from './days-off.js'
import { PreviewAmendmentDocument, ProposeAmendmentDocument, type TermsChangeOnPage } from './documents.js'
import { draftOf, inputOf, isMonthly, type Draft } from './draft.js'
import { DutyLines } from './duty-lines.js'
import { InForce } from './in-force.js'
import { LimitFields, limitNames } from './limit-fields.js'
import { limitFaults } from './limits-draft.js'
import styles from './change-terms.module.css'

interface Preview {
  changes: readonly TermsChangeOnPage[]
  fromPeriod: number
  fromDay: string | null
}
const shown = ['endsOn', 'daysOff', 'reviewWindowDays', 'note', ...limitNames] as const

/** Asks what the changes would say and cost; a refusal is kept for display. */
const usePreview = () => {
  const client = useClient()
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const ask = async (input: ReturnType<typeof inputOf>) => {
    const { data } = await client.query(PreviewAmendmentDocument, { input }, { requestPolicy: 'network-only' }).toPromise()
    const answer = data?.previewAmendment
    if (!answer) return
    const refused = 'code' in answer
    setProblem(refused ? { code: answer.code, message: answer.message, path: answer.path, requestId: null, refusal: answer } : null)
    setPreview(refused ? null : (answer as Preview))
  }
  return { preview, problem, ask, forget: () => setPreview(null) }
}

/** What changes of the draft, or how it follows from the present one: several fields may change within one event. */
type Put = (change: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => void

/** Days, windows, limits and how the work goes on. */
const Rules = ({ contract, draft, put, problem }: { contract: ContractOnPage; draft: Draft; put: Put; problem: Problem | null }) => {
  const { t } = useTranslation('change-terms')
  const { kind } = contract.terms
  const hasEnd = !isMonthly(draft, contract.terms)
  return (
    <>
      {kind === 'TRIAL' ? (
        <SelectField label={t('goesOn')} value={draft.kind ?? 'MONTHLY'} onChange={(value) => put({ kind: value as Draft['kind'] })} options={(['MONTHLY', 'FIXED'] as const).map((value) => ({ value, label: t(`kind.${value.toLowerCase()}`) }))} />
      ) : null}
      <div className={styles.pair}>
        {hasEnd ? <TextField label={t('endsOn')} type="date" value={draft.endsOn} onChange={(endsOn) => put({ endsOn })} error={errorAt(problem, 'endsOn')} /> : null}
        <TextField label={t('window')} inputMode="numeric" value={draft.window} onChange={(window) => put({ window })} error={errorAt(problem, 'reviewWindowDays')} />
      </div>
      <DaysOff days={draft.daysOff} onChange={(daysOff) => put({ daysOff })} error={errorAt(problem, 'daysOff')} />
      {isMonthly(draft, contract.terms) ? <CheckField label={t('carryOver')} checked={draft.carryOver} onChange={(carryOver) => put({ carryOver })} /> : null}
      <LimitFields terms={contract.terms} duties={draft.duties} limits={draft.limits} problem={problem} onChange={(change) => put((now) => ({ limits: { ...now.limits, ...change } }))} />
      <CheckField label={t('fromNowLabel')} checked={draft.fromNow} onChange={(fromNow) => put({ fromNow })} />
    </>
  )
}

/** Changes of the terms as a form; what they mean is shown before they are signed and sent. */
export const ProposeForm = ({ contract, onDone, onClose }: { contract: ContractOnPage; onDone: (words: string) => void; onClose: () => void }) => {
  const { t } = useTranslation('change-terms')
  const { terms, endsOn, id: contractId } = contract
  const [draft, setDraft] = useState(() => draftOf(contract))
  const { preview, problem: fault, ask, forget } = usePreview()
  const { act, busy, problem: refused } = useAct(ProposeAmendmentDocument)
  const problem = refused ?? fault
  const put: Put = (change) => {
    forget()
    setDraft((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) }))
  }
  const input = inputOf(draft, { terms, contractId, endsOn })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    // said beside their fields
    if (Object.keys(limitFaults(draft.limits)).length > 0) return
    if (!preview) return ask(input)
    if (await act({ input })) onDone(t('proposed'))
  }
  return (
    <form className="card stack" onSubmit={(event) => void send(event)} aria-labelledby="propose-title">
      <h2 id="propose-title" className={styles.title}>{t('propose')}</h2>
      <p className="small dim">{t('proposeHelp')}</p>
      <DutyLines roleSlug={contract.role.slug} currency={terms.currency} duties={draft.duties} onChange={(duties) => put({ duties })} />
      <Rules contract={contract} draft={draft} put={put} problem={problem} />
      <TextAreaField label={t('note')} maxLength={2000} rows={3} value={draft.note} onChange={(note) => put({ note })} error={errorAt(problem, 'note')} />
      <RefusalNote problem={problemBeside(problem, shown)} />
      {preview ? (
        <div role="status">
          <h3 className={styles.title}>{t('preview')}</h3>
          <ChangeLines changes={preview.changes} />
          <InForce changes={preview.changes} fromNow={draft.fromNow} fromPeriod={preview.fromPeriod} fromDay={preview.fromDay} />
        </div>
      ) : null}
      <div className="row">
        <Button type="submit" loading={busy}>{t(preview ? 'send' : 'see')}</Button>
        <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}
