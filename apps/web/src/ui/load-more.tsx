import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** "Show more" under a list, absent on its last page. */
export const LoadMore = ({ hasNextPage, busy, onMore }: { hasNextPage: boolean; busy: boolean; onMore: () => void }) => {
  const { t } = useTranslation('ui')
  if (!hasNextPage) return null
  return <Button variant="default" loading={busy} onClick={onMore} style={{ alignSelf: 'center' }}>{t('more')}</Button>
}
