import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { Tabs } from '../../ui/tabs.js'
import { ChargebackList } from './answer-chargebacks/chargeback-list.js'
import { TransfersTab } from './confirm-transfers/transfers-tab.js'
import { LedgerTable } from './ledger-table.js'
import { OperationTable } from './operation-table.js'

/** For operators: calls to the payment provider, and the books. */
export const OperatorPage = () => {
  const { t } = useTranslation('payments')
  const { me } = useSession()
  const [params] = useSearchParams()
  if (!me?.staff.includes('OPERATOR')) {
    return <><PageHeader title={t('operator.title')} /><EmptyState title={t('operator.forbidden')} action={{ to: '/home', label: t('operator.home') }} /></>
  }
  return (
    <>
      <PageHeader title={t('operator.title')} line={t('operator.line')} />
      <Tabs
        label={t('operator.title')}
        tabs={[
          { key: 'operations', title: t('operator.operations'), body: () => <OperationTable status={params.get('status')} /> },
          { key: 'chargebacks', title: t('operator.chargebacks'), body: () => <ChargebackList /> },
          { key: 'bank', title: t('operator.bank'), body: () => <TransfersTab /> },
          { key: 'ledger', title: t('operator.ledger'), body: () => <LedgerTable /> },
        ]}
      />
    </>
  )
}
