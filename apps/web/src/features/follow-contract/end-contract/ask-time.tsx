import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ForceMajeureReason } from '../../../gql/graphql.js'
import { errorAt, problemBeside, useAct } from '../../../lib/mutation.js'
import { useSession } from '../../../lib/session.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { SelectField, TextAreaField, TextField } from '../../../ui/text-field.js'
import type { ContractOnPage } from '../contract-documents.js'
import { AskForceMajeureDocument } from './documents.js'

const reasons = ['ILLNESS', 'FAMILY', 'NETWORK_BAN', 'DISASTER', 'OTHER'] as const
const MAX_DAYS = 30
const dayOf = (at: Date): string => `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
const plus = (at: Date, days: number): Date => new Date(at.getTime() + days * 86_400_000)

/** Time for what the freelancer cannot help: why and until when. */
export const AskTime = ({ contract, onDone, onClose }: { contract: ContractOnPage; onDone: (words: string) => void; onClose: () => void }) => {
  const { t } = useTranslation('endings')
  const { now } = useSession()
  const { act, busy, problem } = useAct(AskForceMajeureDocument)
  const [reason, setReason] = useState<string>('')
  const [text, setText] = useState('')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (value: string): string | null => (tried && !value.trim() ? t('ui:field.required') : null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!reason || !until || (reason === 'OTHER' && !text.trim())) return
    const input = { contractId: contract.id, reason: reason as ForceMajeureReason, text: text.trim() || null, until }
    if (await act({ input })) onDone(t('time.asked'))
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)} aria-label={t('time.title')}>
      <SelectField label={t('time.reason')} placeholder={t('sheet.choose')} value={reason} onChange={setReason} options={reasons.map((value) => ({ value, label: t(`time.reasons.${value}`) }))} error={missing(reason)} />
      <TextField label={t('time.until')} help={t('time.untilHelp')} type="date" min={dayOf(now())} max={dayOf(plus(now(), MAX_DAYS - 1))} value={until} onChange={setUntil} error={missing(until) ?? errorAt(problem, 'until')} />
      <TextAreaField label={t('sheet.text')} help={t('sheet.textHelp', { name: contract.business.name })} value={text} maxLength={2000} onChange={setText} error={reason === 'OTHER' ? (missing(text) ?? errorAt(problem, 'text')) : errorAt(problem, 'text')} />
      {reason === 'NETWORK_BAN' ? <p className="small">{t('time.reportsOwed')}</p> : null}
      <p className="dim small">{t('time.rule')} <Link to="/availability">{t('time.away')}</Link></p>
      <RefusalNote problem={problemBeside(problem, ['until', 'text'])} />
      <div className="row">
        <Button type="submit" loading={busy}>{t('time.send')}</Button>
        <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}
