import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '../../lib/money.js'
import { useAct } from '../../lib/mutation.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { FundMilestoneDocument, type MilestoneOnPage } from './contract-documents.js'
import { toCharge } from './to-charge.js'

/** "Pay 46 350 ₽", the price with the fee as it is charged: leads to the payment page of the provider. */
export const FundButton = ({ milestone, again = false, quiet = false }: { milestone: MilestoneOnPage; again?: boolean; quiet?: boolean }) => {
  const { t } = useTranslation('contract')
  const { act, busy, problem } = useAct(FundMilestoneDocument)
  const [leaving, setLeaving] = useState(false)
  const go = async () => {
    const link = await act({ milestoneId: milestone.id })
    if (!link || !('url' in link)) return
    setLeaving(true)
    window.location.assign(link.url)
  }
  const amount = formatMoney(toCharge(milestone))
  return (
    <div className="stack">
      <Button variant={quiet ? 'default' : 'filled'} loading={busy || leaving} onClick={() => void go()}>{t(again ? 'fund.again' : 'fund.button', { amount })}</Button>
      <RefusalNote problem={problem} />
    </div>
  )
}
