import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useAct } from '../../../lib/mutation.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { SelectField } from '../../../ui/text-field.js'
import { LinkableContractsDocument, LinkContractsDocument } from './link-documents.js'

interface LinkFormProps {
  contractId: string
  businessId: string
  linked: readonly string[]
  onDone: () => void
  onCancel: () => void
}
const linkable = ['SIGNED', 'ACTIVE', 'PAUSED']

/** Another contract of the business that this one belongs to. */
export const LinkForm = ({ contractId, businessId, linked, onDone, onCancel }: LinkFormProps) => {
  const { t } = useTranslation(['links', 'ui'])
  const [{ data, fetching }] = useQuery({ query: LinkableContractsDocument })
  const { act, busy, problem } = useAct(LinkContractsDocument)
  const [otherId, setOtherId] = useState('')
  const [missing, setMissing] = useState(false)
  const others = (data?.contracts.nodes ?? []).filter(({ id, business, state }) => id !== contractId && business.id === businessId && linkable.includes(state) && !linked.includes(id))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(!otherId)
    if (otherId && (await act({ contractId, otherId }))) onDone()
  }
  if (!fetching && others.length === 0) return <div className="stack"><p>{t('links:noOthers')}</p><div><Button variant="default" onClick={onCancel}>{t('ui:cancel')}</Button></div></div>
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <SelectField label={t('links:other')} value={otherId} onChange={setOtherId} placeholder={t('links:choose')} options={others.map(({ id, title, role }) => ({ value: id, label: `${title} (${role.title})` }))} error={missing ? t('ui:field.required') : null} />
      <RefusalNote problem={problem} />
      <div className="row">
        <Button type="submit" loading={busy}>{t('links:link')}</Button>
        <Button variant="default" onClick={onCancel}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}
