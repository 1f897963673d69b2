import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useCatalogue } from '../../../lib/catalogue.js'
import { useAct } from '../../../lib/mutation.js'
import { ChoiceChips } from '../../../ui/chips.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { SelectField } from '../../../ui/text-field.js'
import { AddDependencyDocument, ContractLinksDocument, type DutyName } from './link-documents.js'

interface DependencyFormProps {
  contractId: string
  otherId: string
  duties: readonly DutyName[]
  onDone: () => void
  onCancel: () => void
}

/** A duty of one contract opens when a duty of the other is accepted. */
export const DependencyForm = ({ contractId, otherId, duties, onDone, onCancel }: DependencyFormProps) => {
  const { t } = useTranslation(['links', 'ui'])
  const { dutyOf } = useCatalogue()
  const [{ data }] = useQuery({ query: ContractLinksDocument, variables: { id: otherId } })
  const { act, busy, problem } = useAct(AddDependencyDocument)
  const [way, setWay] = useState<'own' | 'other'>('own')
  const [own, setOwn] = useState('')
  const [other, setOther] = useState('')
  const [tried, setTried] = useState(false)
  const optionsOf = (names: readonly DutyName[]) => names.map(({ dutySlug, title }) => ({ value: dutySlug, label: dutyOf(dutySlug)?.title ?? title }))
  const missing = (value: string) => (tried && !value ? t('ui:field.required') : null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!own || !other) return
    const [here, there] = [{ contractId, dutySlug: own }, { contractId: otherId, dutySlug: other }]
    if (await act(way === 'own' ? { of: here, after: there } : { of: there, after: here })) onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <ChoiceChips label={t('links:depend.way')} value={way} onChange={(value) => setWay(value as 'own' | 'other')} options={[{ value: 'own', label: t('links:depend.own') }, { value: 'other', label: t('links:depend.other') }]} />
      <SelectField label={t('links:depend.here')} value={own} onChange={setOwn} placeholder={t('links:choose')} options={optionsOf(duties)} error={missing(own)} />
      <SelectField label={t('links:depend.there')} value={other} onChange={setOther} placeholder={t('links:choose')} options={optionsOf(data?.contract?.terms.duties ?? [])} error={missing(other)} />
      <p className="dim small">{t('links:depend.how')}</p>
      <RefusalNote problem={problem} />
      <div className="row">
        <Button type="submit" loading={busy}>{t('links:depend.add')}</Button>
        <Button variant="default" onClick={onCancel}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}
