import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '../../lib/money.js'
import { useAct } from '../../lib/mutation.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { Drawer } from '../../ui/drawer.js'
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

const Pay = (props: MovesProps) => {
  const { t } = useTranslation('contract')
  const [open, setOpen] = useState(false)
  // first the items, then the money
  const undecided = props.milestone.items.some((item) => item.moves.includes('accept'))
  return (
    <>
      <Button variant={undecided ? 'default' : 'filled'} onClick={() => setOpen(true)}>{t('pay.open', { amount: formatMoney(props.milestone.approvableAmount) })}</Button>
      <PaySheet {...props} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

/** Only the moves that are open now, the main one last. */
export const MilestoneMoves = (props: MovesProps) => {
  const { moves, money, ordinal } = props.milestone
  const isFirstOpen = props.contract.milestones.every((each) => each.ordinal >= ordinal || each.state === 'APPROVED' || each.state === 'CANCELLED')
  if (moves.length === 0) return null
  return (
    <div className={styles.moves}>
      {moves.includes('askChanges') ? <AskChanges {...props} /> : null}
      {moves.includes('fund') ? <FundButton milestone={props.milestone} again={money.state === 'FUNDING'} quiet={!isFirstOpen} /> : null}
      {moves.includes('submit') ? <HandIn {...props} /> : null}
      {moves.includes('approve') ? <Pay {...props} /> : null}
    </div>
  )
}
