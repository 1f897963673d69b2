import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { formatMoney } from '../../lib/money.js'
import { useAct } from '../../lib/mutation.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { Drawer } from '../../ui/drawer.js'
import { LinkButton } from '../../ui/link-button.js'
import { ReasonForm } from '../../ui/reason-form.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { AskMilestoneChangesDocument, SubmitMilestoneDocument, type ContractOnPage, type MilestoneOnPage } from './contract-documents.js'
import styles from './contract.module.css'
import { FundButton } from './fund-button.js'
import { PaySheet } from './pay-sheet.js'

interface MovesProps {
  contract: ContractOnPage
  milestone: MilestoneOnPage
  onDone: (words: string) => void
}

const HandIn = ({ contract, milestone, onDone }: MovesProps) => {
  const { t } = useTranslation('contract')
  const [open, setOpen] = useState(false)
  const { act, busy, problem, clear } = useAct(SubmitMilestoneDocument)
  const close = () => {
    clear()
    setOpen(false)
  }
  const send = async () => {
    if (!(await act({ milestoneId: milestone.id }))) return
    onDone(t('milestones.handedIn', { title: milestone.title }))
    close()
  }
  const toDo = milestone.items.some((item) => item.moves.includes('submit'))
  const left = milestone.itemCount - milestone.acceptedCount
  return (
    <>
      <Button variant={toDo ? 'default' : 'filled'} onClick={() => setOpen(true)}>{t('milestones.handIn')}</Button>
      <ConfirmSheet open={open} title={t('milestones.handInTitle', { title: milestone.title })} confirm={t('milestones.handIn')} busy={busy} onConfirm={() => void send()} onClose={close}>
        <p>{t('milestones.handInText', { count: contract.terms.reviewWindowDays })}</p>
        {left > 0 ? <p className="dim">{t('milestones.handInLeft', { count: left })}</p> : null}
        <RefusalNote problem={problem} />
      </ConfirmSheet>
    </>
  )
}

const AskChanges = ({ milestone, onDone }: MovesProps) => {
  const { t } = useTranslation('contract')
  const [open, setOpen] = useState(false)
  const { act, busy, problem } = useAct(AskMilestoneChangesDocument)
  const send = async (reason: string) => {
    if (!(await act({ milestoneId: milestone.id, reason }))) return
    onDone(t('milestones.sentBack', { title: milestone.title }))
    setOpen(false)
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>{t('milestones.ask')}</Button>
      <Drawer open={open} title={t('milestones.askTitle', { title: milestone.title })} onClose={() => setOpen(false)}>
        <ReasonForm label={t('milestones.askLabel')} help={t('milestones.askHelp')} send={t('milestones.askSend')} busy={busy} onSend={(reason) => void send(reason)} onCancel={() => setOpen(false)} />
        <RefusalNote problem={problem} />
      </Drawer>
    </>
  )
}

/** First the items, then the money. */
const noneUndecided = ({ items }: Pick<MilestoneOnPage, 'items'>): boolean => !items.some((item) => item.moves.includes('accept'))
/** What the button says: the whole is accepted and paid, accepted items are paid, or only missed ones are taken back. */
const payButtonOf = ({ moves, approvableAmount, returnableAmount, missedCount, items }: MilestoneOnPage) => {
  const isWhole = moves.includes('approve') && noneUndecided({ items })
  if (!isWhole && approvableAmount.minor === '0' && missedCount > 0 && returnableAmount.minor !== '0') return { key: 'pay.openReturn', amount: returnableAmount }
  return { key: isWhole ? 'pay.open' : 'pay.openPart', amount: approvableAmount }
}

/** A notice leads here with the milestone to pay (`?pay=`): the sheet is open at once, and its end clears the address. */
const usePayOpen = ({ id }: MilestoneOnPage) => {
  const [params, setParams] = useSearchParams()
  const [open, setOpen] = useState(params.get('pay') === id)
  const close = () => {
    setOpen(false)
    if (params.has('pay')) setParams({}, { replace: true, preventScrollReset: true })
  }
  return { open, close, show: () => setOpen(true) }
}

const Pay = (props: MovesProps) => {
  const { t } = useTranslation('contract')
  const { milestone } = props
  const { open, close, show } = usePayOpen(milestone)
  const { key, amount } = payButtonOf(milestone)
  // the whole milestone is the main act; a part of it is there for who wants it
  const isMain = milestone.moves.includes('approve') && noneUndecided(milestone)
  return (
    <>
      <Button variant={isMain ? 'filled' : 'default'} onClick={show}>{t(key, { amount: formatMoney(amount) })}</Button>
      <PaySheet {...props} open={open} onClose={close} />
    </>
  )
}

/** Only the moves that are open now, the main one last. */
export const MilestoneMoves = (props: MovesProps) => {
  const { t } = useTranslation('contract')
  const { moves, money, ordinal } = props.milestone
  const isFirstOpen = props.contract.milestones.every((each) => each.ordinal >= ordinal || each.state === 'APPROVED' || each.state === 'CANCELLED')
  if (moves.length === 0) return null
  return (
    <div className={styles.moves}>
      {moves.includes('dispute') ? <LinkButton variant="subtle" to={`/contracts/${props.contract.id}/dispute/${props.milestone.id}`}>{t('milestones.dispute')}</LinkButton> : null}
      {moves.includes('askChanges') ? <AskChanges {...props} /> : null}
      {moves.includes('fund') ? <FundButton milestone={props.milestone} again={money.state === 'FUNDING'} quiet={!isFirstOpen} /> : null}
      {moves.includes('submit') ? <HandIn {...props} /> : null}
      {moves.includes('payItems') || (moves.includes('approve') && noneUndecided(props.milestone)) ? <Pay {...props} /> : null}
    </div>
  )
}
