import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useCatalogue } from '../../../lib/catalogue.js'
import { formatMoment } from '../../../lib/dates.js'
import { SelectField } from '../../../ui/text-field.js'
import { LinkItemsDocument } from './link-documents.js'

/** A duty of a contract, whole or one item of it. */
export interface WorkChoice {
  dutySlug: string
  /** Empty for the whole duty. */
  itemId: string
}
export const noWork: WorkChoice = { dutySlug: '', itemId: '' }

interface WorkFieldsProps {
  contractId: string
  label: string
  value: WorkChoice
  error: string | null
  onChange: (value: WorkChoice) => void
}

/** Chooses work of a contract: the duty first, then all of it or one item. */
export const WorkFields = ({ contractId, label, value, error, onChange }: WorkFieldsProps) => {
  const { t } = useTranslation('links')
  const { dutyOf } = useCatalogue()
  const [{ data }] = useQuery({ query: LinkItemsDocument, variables: { id: contractId } })
  const contract = data?.contract
  const duties = (contract?.terms.duties ?? []).map(({ dutySlug, title }) => ({ value: dutySlug, label: dutyOf(dutySlug)?.title ?? title }))
  const open = (contract?.milestones ?? []).flatMap(({ items }) => items).filter(({ dutySlug, state }) => dutySlug === value.dutySlug && state !== 'ACCEPTED' && state !== 'SKIPPED')
  const items = open.map(({ id, ordinal, dueAt }) => ({ value: id, label: t('depend.item', { ordinal, at: formatMoment(new Date(dueAt), contract!.timeZone) }) }))
  return (
    <>
      <SelectField label={label} value={value.dutySlug} onChange={(dutySlug) => onChange({ dutySlug, itemId: '' })} placeholder={t('choose')} options={duties} error={error} />
      {items.length > 1 ? <SelectField label={t('depend.which')} value={value.itemId} onChange={(itemId) => onChange({ ...value, itemId })} placeholder={t('depend.all')} options={items} /> : null}
    </>
  )
}
