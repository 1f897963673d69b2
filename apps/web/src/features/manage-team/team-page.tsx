import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/session.js'
import { PageHeader } from '../../ui/page-header.js'
import { BusinessForm } from './business-form.js'
import { MemberForm } from './member-form.js'
import { Members } from './members.js'

/** The people of a business and their rights; without a business, the form for one. */
export const TeamPage = () => {
  const { t } = useTranslation('team')
  const { membership } = useSession()
  if (!membership) return <><PageHeader title={t('newTitle')} line={t('newLine')} /><BusinessForm /></>
  const { business, right } = membership
  return (
    <>
      <PageHeader title={t('title')} line={<span dir="auto">{business.name}</span>} />
      <div className="columns">
        <Members businessId={business.id} canChange={right === 'OWNER'} />
        <div className="stack">
          {right === 'OWNER' ? <MemberForm businessId={business.id} /> : <p className="card small dim">{t('ownersOnly')}</p>}
          <details className="card"><summary>{t('another')}</summary><div style={{ marginTop: 12 }}><BusinessForm plain /></div></details>
        </div>
      </div>
    </>
  )
}
