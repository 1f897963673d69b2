import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAct } from '../../../lib/mutation.js'
import { ReasonForm } from '../../../ui/reason-form.js'
import { FreezeMoneyDocument } from './chargeback-documents.js'

/** The milestone whose money an account of the books holds, if it is such an account. */
export const milestoneOfAccount = (account: string): string | null => {
  const [, uuid] = /^(?:client\.hold|client\.fee_hold|refund\.payable):([0-9a-f-]{36})$/.exec(account) ?? []
  return uuid ? `ms_${uuid.replaceAll('-', '')}` : null
}

/** What an operator does about the money of one milestone, wherever it is in view. */
export const HoldMoves = ({ milestoneId, onDone }: { milestoneId: string; onDone: (words: string) => void }) => {
  const { t } = useTranslation('chargebacks')
  const { act, busy, problem, clear } = useAct(FreezeMoneyDocument)
  const [freezes, setFreezes] = useState(false)
  const close = () => {
    clear()
    setFreezes(false)
  }
  const freeze = async (reason: string) => {
    if (!(await act({ input: { milestoneId, reason } }))) return
    close()
    onDone(t('freeze.done'))
  }
  if (freezes) return <ReasonForm label={t('freeze.why')} help={t('freeze.help')} send={t('freeze.open')} busy={busy} error={problem?.message ?? null} onSend={(reason) => void freeze(reason)} onCancel={close} />
  return (
    <div className="row">
      <Button variant="default" onClick={() => setFreezes(true)}>{t('freeze.this')}</Button>
      <Link to={`/admin/money?tab=ledger&milestone=${milestoneId}`}>{t('freeze.found')}</Link>
    </div>
  )
}
