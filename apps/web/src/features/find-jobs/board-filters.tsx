import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useCatalogue } from '../../lib/catalogue.js'
import { useSession } from '../../lib/session.js'
import { ChoiceChips } from '../../ui/chips.js'
import { SelectField } from '../../ui/text-field.js'
import styles from './board.module.css'

export interface BoardFilter {
  role: string
  platform: string
  /** `fit`: ordered by the reader's match; `all`: newest first. */
  view: 'fit' | 'all'
}

/** The filter lives in the address, so it can be shared and survives going back. */
export const useBoardFilter = () => {
  const [params, setParams] = useSearchParams()
  const { isFreelancer } = useSession()
  const filter: BoardFilter = {
    role: params.get('role') ?? '',
    platform: params.get('platform') ?? '',
    view: isFreelancer && params.get('view') !== 'all' ? 'fit' : 'all',
  }
  const change = (part: Partial<Record<keyof BoardFilter, string>>) => {
    const next = new URLSearchParams(params)
    for (const [key, value] of Object.entries(part)) {
      if (value) next.set(key, value)
      else next.delete(key)
    }
    setParams(next, { replace: true, preventScrollReset: true })
  }
  return { filter, change }
}

type FilterProps = ReturnType<typeof useBoardFilter>

/** Roles as chips, in one line that scrolls on the phone. */
export const RoleFilter = ({ filter, change }: FilterProps) => {
  const { t } = useTranslation('jobs')
  const { roles } = useCatalogue()
  return (
    <ChoiceChips
      oneLine
      label={t('filter.role')}
      value={filter.role}
      onChange={(role) => change({ role })}
      options={[{ value: '', label: t('filter.allRoles') }, ...roles.map((role) => ({ value: role.slug, label: role.title }))]}
    />
  )
}

/** Order and platform, beside the heading. */
export const OrderAndPlatform = ({ filter, change }: FilterProps) => {
  const { t } = useTranslation('jobs')
  const { choices } = useCatalogue()
  const { isFreelancer } = useSession()
  return (
    <div className={styles.selects}>
      {isFreelancer ? (
        <SelectField
          label={t('filter.view')}
          value={filter.view}
          onChange={(view) => change({ view: view === 'fit' ? '' : view })}
          options={[{ value: 'fit', label: t('filter.fit') }, { value: 'all', label: t('filter.newest') }]}
        />
      ) : null}
      <SelectField label={t('filter.platform')} value={filter.platform} onChange={(platform) => change({ platform })} options={choices('platforms')} placeholder={t('filter.anyPlatform')} />
    </div>
  )
}
