import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useCatalogue } from '../../lib/catalogue.js'
import { ConfirmHours } from '../../ui/confirm-hours.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { MyAvailabilityDocument } from './documents.js'
import { MutedList } from './muted-list.js'
import { TimeForm } from './time-form.js'
import { WishesForm } from './wishes-form.js'
import styles from './availability.module.css'

/** The time a person has, and what he wants to be invited to. */
export const AvailabilityPage = () => {
  const { t } = useTranslation('availability')
  const { catalogue, error: unknown } = useCatalogue()
  const [{ data, error }, ask] = useQuery({ query: MyAvailabilityDocument, requestPolicy: 'cache-and-network' })
  if (error && !data) return <QueryError heading error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data || (!catalogue && !unknown)) return <PageSkeleton />
  const { myProfile: time, myMatchPreferences: wishes } = data
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      {!time || !wishes ? <EmptyState title={t('noProfile')} text={t('noProfileText')} action={{ to: '/profile', label: t('toProfile') }} /> : (
        <div className="stack">
          {time.capacityStale ? <ConfirmHours hours={time.hoursPerWeek} onPage /> : null}
          <div className={styles.forms}>
            <TimeForm time={time} wishes={wishes} />
            <WishesForm wishes={wishes} time={time} />
            <MutedList wishes={wishes} />
          </div>
        </div>
      )}
    </>
  )
}
