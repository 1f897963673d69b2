import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../../lib/mutation.js'
import { ChoiceChips } from '../../../ui/chips.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { AddDependencyDocument } from './link-documents.js'
import { noWork, WorkFields, type WorkChoice } from './work-fields.js'

interface DependencyFormProps {
  contractId: string
  otherId: string
  onDone: () => void
  onCancel: () => void
}

const workOf = (contractId: string, { dutySlug, itemId }: WorkChoice) => ({ contractId, dutySlug, itemId: itemId || null })

/** Work of one contract opens when work of the other is accepted: a whole duty, or one item. */
export const DependencyForm = ({ contractId, otherId, onDone, onCancel }: DependencyFormProps) => {
  const { t } = useTranslation(['links', 'ui'])
  const { act, busy, problem } = useAct(AddDependencyDocument)
  const [way, setWay] = useState<'own' | 'other'>('own')
  const [own, setOwn] = useState(noWork)
  const [other, setOther] = useState(noWork)
  const [tried, setTried] = useState(false)
  const missing = ({ dutySlug }: WorkChoice) => (tried && !dutySlug ? t('ui:field.required') : null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!own.dutySlug || !other.dutySlug) return
    const [here, there] = [workOf(contractId, own), workOf(otherId, other)]
    if (await act(way === 'own' ? { of: here, after: there } : { of: there, after: here })) onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <ChoiceChips label={t('links:depend.way')} value={way} onChange={(value) => setWay(value as 'own' | 'other')} options={[{ value: 'own', label: t('links:depend.own') }, { value: 'other', label: t('links:depend.other') }]} />
      <WorkFields contractId={contractId} label={t('links:depend.here')} value={own} error={missing(own)} onChange={setOwn} />
      <WorkFields contractId={otherId} label={t('links:depend.there')} value={other} error={missing(other)} onChange={setOther} />
      <p className="dim small">{t('links:depend.how')}</p>
      <RefusalNote problem={problem} />
      <div className="row">
        <Button type="submit" loading={busy}>{t('links:depend.add')}</Button>
        <Button variant="default" onClick={onCancel}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}
