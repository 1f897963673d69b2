import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAct } from '../../lib/mutation.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { ReasonForm } from '../../ui/reason-form.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { CheckField } from '../../ui/text-field.js'
import { DeclineOfferDocument, SignContractDocument, WithdrawOfferDocument, type ContractOnPage } from './contract-documents.js'

type Own = { contract: ContractOnPage }

/** The button is gone with the signature: the top of the page says who acts now, and the focus goes there. */
const showTop = (): void => {
  document.getElementById('content')?.focus({ preventScroll: true })
  window.scrollTo({ top: 0 })
}

const Sign = ({ contract, reload }: Own & { reload: () => void }) => {
  const { t } = useTranslation('contract')
  const { act, busy, problem } = useAct(SignContractDocument)
  const [agreed, setAgreed] = useState(false)
  const [forgot, setForgot] = useState(false)
  const sign = async () => {
    setForgot(!agreed)
    if (agreed && (await act({ contractId: contract.id, termsHash: contract.terms.hash }))) showTop()
  }
  return (
    <>
      <CheckField label={t('offer.agree')} checked={agreed} onChange={setAgreed} />
      {forgot && !agreed ? <p role="alert" className="small" style={{ color: 'var(--miss)' }}>{t('offer.agreeFirst')}</p> : null}
      <RefusalNote problem={problem}>
        {problem?.code === 'PAYEE_NOT_READY' ? <p><Link to="/earnings">{t('offer.openPayee')}</Link></p> : null}
        {problem?.code === 'TERMS_CHANGED' ? <Button size="compact-sm" mt={6} onClick={reload}>{t('offer.reload')}</Button> : null}
      </RefusalNote>
      <Button loading={busy} onClick={() => void sign()} size="md">{t('offer.sign')}</Button>
      <p className="dim tiny">{t('offer.signs', { hash: contract.terms.hash.slice(0, 12) })}</p>
    </>
  )
}

const Withdraw = ({ contract }: Own) => {
  const { t } = useTranslation('contract')
  const { act, busy, problem, clear } = useAct(WithdrawOfferDocument)
  const [open, setOpen] = useState(false)
  const close = () => {
    clear()
    setOpen(false)
  }
  const send = async () => {
    if (await act({ contractId: contract.id })) close()
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>{t('offer.withdraw')}</Button>
      <ConfirmSheet danger open={open} title={t('offer.withdrawTitle')} confirm={t('offer.withdraw')} busy={busy} onConfirm={() => void send()} onClose={close}>
        <p>{t('offer.withdrawText', { name: contract.freelancer.name })}</p>
        <RefusalNote problem={problem} />
      </ConfirmSheet>
    </>
  )
}

const Decline = ({ contract }: Own) => {
  const { t } = useTranslation('contract')
  const { act, busy, problem } = useAct(DeclineOfferDocument)
  const [open, setOpen] = useState(false)
  if (!open) return <Button variant="default" onClick={() => setOpen(true)}>{t('offer.decline')}</Button>
  return (
    <>
      <ReasonForm
        danger
        label={t('offer.declineLabel')}
        help={t('offer.declineHelp', { name: contract.business.name })}
        send={t('offer.declineSend')}
        busy={busy}
        onSend={(reason) => void act({ contractId: contract.id, reason })}
        onCancel={() => setOpen(false)}
      />
      <RefusalNote problem={problem} />
    </>
  )
}

/** The signature and the ways out, as far as they are open to the reader. */
export const OfferActions = ({ contract, reload }: Own & { reload: () => void }) => {
  const { t } = useTranslation('contract')
  const { moves } = contract
  if (moves.length === 0) return null
  return (
    <section className="card stack" aria-label={t('offer.signature')}>
      {moves.includes('sign') ? <Sign contract={contract} reload={reload} /> : null}
      {moves.includes('withdraw') ? <Withdraw contract={contract} /> : null}
      {moves.includes('decline') ? <Decline contract={contract} /> : null}
    </section>
  )
}
