import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { Tabs } from '../../ui/tabs.js'
import { ChargebackList } from './answer-chargebacks/chargeback-list.js'
import { TransfersTab } from './confirm-transfers/transfers-tab.js'
import { ComparisonList } from './keep-books/comparison-list.js'
import { CorrectionList } from './keep-books/correction-list.js'
import { LedgerSearch } from './keep-books/ledger-search.js'
import { OperationList } from './keep-books/operation-list.js'
import { PromiseList } from './keep-books/promise-list.js'
import { RefundList } from './keep-books/refund-list.js'
import { RateList } from './keep-rates/rate-list.js'

/** For operators: calls to the payment provider, and the books. */
export const OperatorPage = () => {
  const { t } = useTranslation('payments')
  const { me } = useSession()
  if (!me?.staff.includes('OPERATOR')) {
    return <><PageHeader title={t('operator.title')} /><EmptyState title={t('operator.forbidden')} action={{ to: '/home', label: t('operator.home') }} /></>
  }
  return (
    <>
      <PageHeader title={t('operator.title')} line={t('operator.line')} />
      <Tabs
        label={t('operator.title')}
        tabs={[
          { key: 'operations', title: t('operator.operations'), body: () => <OperationList /> },
          { key: 'refunds', title: t('books:refunds.title'), body: () => <RefundList /> },
          { key: 'chargebacks', title: t('operator.chargebacks'), body: () => <ChargebackList /> },
          { key: 'bank', title: t('operator.bank'), body: () => <TransfersTab /> },
          { key: 'ledger', title: t('operator.ledger'), body: () => <LedgerSearch /> },
          { key: 'corrections', title: t('books:corrections.title'), body: () => <CorrectionList /> },
          { key: 'promises', title: t('books:promises.title'), body: () => <PromiseList /> },
          { key: 'comparison', title: t('books:comparison.title'), body: () => <ComparisonList /> },
          { key: 'rates', title: t('books:rates.title'), body: () => <RateList /> },
        ]}
      />
    </>
  )
}
