import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import type { MovementFilterInput, MovementKind } from '../../gql/graphql.js'
import { browserZone } from '../../lib/dates.js'
import { pageLanguage } from '../../lib/language.js'
import { IconDownload } from '../../ui/icons.js'
import { SelectField, TextField } from '../../ui/text-field.js'
import { MoneyContractsDocument } from './payee-documents.js'
import styles from './money.module.css'

const keys = ['kind', 'contract', 'from', 'to'] as const
type Key = (typeof keys)[number]
const isDay = (text: string): boolean => /^20\d\d-\d\d-\d\d$/.test(text)

/** The filter lives in the address, so that a link shows the same list; what is nonsense in it counts as not set. */
export const useMovementFilter = (kinds: readonly string[]) => {
  const [params, setParams] = useSearchParams()
  const given = (key: Key): string => params.get(key) ?? ''
  const values: Record<Key, string> = {
    kind: kinds.includes(given('kind')) ? given('kind') : '',
    contract: /^ctr_[0-9a-f]{32}$/.test(given('contract')) ? given('contract') : '',
    from: isDay(given('from')) ? given('from') : '',
    to: isDay(given('to')) ? given('to') : '',
  }
  const change = (part: Partial<Record<Key, string>>) => {
    const next = new URLSearchParams(params)
    for (const [key, value] of Object.entries(part)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    setParams(next, { replace: true, preventScrollReset: true })
  }
  const filter: MovementFilterInput = {
    kind: values.kind ? (values.kind.toUpperCase() as MovementKind) : null,
    contractId: values.contract || null, from: values.from || null, to: values.to || null, timeZone: browserZone(),
  }
  return { values, filter, change, any: keys.some((key) => values[key]), clear: () => change({ kind: '', contract: '', from: '', to: '' }) }
}
export type MovementFilterState = ReturnType<typeof useMovementFilter>

/** Address of the CSV with exactly what the filter shows. */
const csvPath = (values: Record<Key, string>, businessId: string | null): string => {
  const set = Object.entries(values).filter(([, value]) => value)
  return `/api/movements.csv?${new URLSearchParams([...set, ...(businessId ? [['business', businessId]] : []), ['zone', browserZone()], ['lang', pageLanguage()]] as [string, string][])}`
}

interface BarProps {
  state: MovementFilterState
  kinds: readonly string[]
  businessId: string | null
}

/** Kind, contract and days; then the same list as CSV or on paper. */
export const MovementFilterBar = ({ state: { values, change }, kinds, businessId }: BarProps) => {
  const { t } = useTranslation('payments')
  const [{ data }] = useQuery({ query: MoneyContractsDocument, variables: { businessId } })
  const contracts = (data?.moneyContracts ?? []).map(({ contractId, title }) => ({ value: contractId, label: title }))
  return (
    <div className={styles.filter} role="group" aria-label={t('filter.title')}>
      <SelectField label={t('filter.kind')} value={values.kind} onChange={(kind) => change({ kind })} options={kinds.map((kind) => ({ value: kind, label: t(`filter.kinds.${kind}`) }))} placeholder={t('filter.anyKind')} />
      <SelectField label={t('filter.contract')} value={values.contract} onChange={(contract) => change({ contract })} options={contracts} placeholder={t('filter.anyContract')} />
      <TextField label={t('filter.from')} type="date" value={values.from} max={values.to || undefined} onChange={(from) => change({ from })} />
      <TextField label={t('filter.to')} type="date" value={values.to} min={values.from || undefined} onChange={(to) => change({ to })} />
      <div className={styles.filterActs}>
        <Button component="a" variant="default" href={csvPath(values, businessId)} download leftSection={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}>{t('filter.csv')}</Button>
        <Button variant="default" onClick={() => window.print()}>{t('filter.print')}</Button>
      </div>
    </div>
  )
}
