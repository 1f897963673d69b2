import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { Tabs } from '../../ui/tabs.js'
import { ExposurePanel } from './exposure-panel.js'
import { ModelList } from './model-list.js'
import { ReplayPanel } from './replay-panel.js'

/** For operators: which weights rank, how well they foretell, and how attention is shared. */
export const MatchingOperatorPage = () => {
  const { t } = useTranslation('keep-matching')
  const { me } = useSession()
  if (!me?.staff.includes('OPERATOR')) {
    return <><PageHeader title={t('title')} /><EmptyState title={t('forbidden')} action={{ to: '/home', label: t('home') }} /></>
  }
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      <Tabs
        label={t('title')}
        tabs={[
          { key: 'models', title: t('models.title'), body: () => <ModelList /> },
          { key: 'exposure', title: t('exposure.title'), body: () => <ExposurePanel /> },
          { key: 'replay', title: t('replay.title'), body: () => <ReplayPanel /> },
        ]}
      />
    </>
  )
}
