import { useTranslation } from 'react-i18next'
import { amountInWords } from '../../lib/amount-words.js'
import { formatMoney, type Amount } from '../../lib/money.js'
import { useAct, type Problem } from '../../lib/mutation.js'
import { useLink } from '../../lib/session.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { ApproveMilestoneDocument, PayAcceptedItemsDocument, type ContractOnPage, type MilestoneOnPage } from './contract-documents.js'
import styles from './contract.module.css'
import { usePayChoice, type PayChoice } from './pay-choice.js'
import { PayItems } from './pay-items.js'

interface PaySheetProps {
  open: boolean
  contract: ContractOnPage
  milestone: MilestoneOnPage
  onClose: () => void
  onDone: (words: string) => void
}

/** What stays protected after this payment. */
const staysOf = ({ money, price }: MilestoneOnPage, { amount, back }: PayChoice): Amount => {
  const gone = [money.released, money.refunded, amount, back].reduce((sum, each) => sum + BigInt(each.minor), 0n)
  const left = BigInt(price.minor) - gone
  return { minor: (left > 0n ? left : 0n).toString(), currency: price.currency }
}

const Figures = ({ contract, milestone, choice }: Pick<PaySheetProps, 'contract' | 'milestone'> & { choice: PayChoice }) => {
  const { t } = useTranslation('contract')
  const { amount, commission, net, back, approves, chosenIds, offered } = choice
  const stays = staysOf(milestone, choice)
  const line = (name: string, value: Amount): [string, string][] => (value.minor === '0' ? [] : [[name, formatMoney(value)]])
  const lines: [string, string][] = [
    ...(approves ? [[t('pay.items'), t('pay.itemsOf', { done: milestone.acceptedCount, count: milestone.itemCount })] as [string, string]] : []),
    ...(!approves && offered.length > 0 ? [[t('pay.chosen'), t('pay.itemsOf', { done: chosenIds.length, count: offered.length })] as [string, string]] : []),
    ...line(t('pay.amount'), amount),
    ...line(t('pay.commission', { percent: contract.terms.quote.commissionBps / 100 }), commission),
    ...line(t('pay.net', { name: contract.freelancer.name }), net),
    ...line(t('pay.back'), back),
    ...(approves ? [] : line(t('pay.stays'), stays)),
  ]
  return <dl className={styles.figures}>{lines.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
}

/** The new amount, when the one on the screen is no longer right. */
const changedAmount = (problem: Problem | null): Amount | null => (problem?.refusal as { amount?: Amount } | null)?.amount ?? null

/** Both ways to pay: the whole milestone, or accepted items of it. */
const usePayment = (milestone: MilestoneOnPage, { approves, amount, chosenIds, returnMissed }: PayChoice) => {
  const approving = useAct(ApproveMilestoneDocument)
  const paying = useAct(PayAcceptedItemsDocument)
  const input = { milestoneId: milestone.id, expectedAmount: { minor: amount.minor, currency: amount.currency } }
  return {
    send: async (): Promise<boolean> => Boolean(approves ? await approving.act(input) : await paying.act({ ...input, itemIds: chosenIds, returnMissed })),
    busy: approving.busy || paying.busy,
    problem: approving.problem ?? paying.problem,
    clear: () => {
      approving.clear()
      paying.clear()
    },
  }
}

/** Money cannot be taken back: the sheet names the amount in figures and words, and the person. */
export const PaySheet = ({ open, contract, milestone, onClose, onDone }: PaySheetProps) => {
  const { t } = useTranslation('contract')
  const { language } = useLink()
  const choice = usePayChoice({ contract, milestone, open })
  const { send, busy, problem, clear } = usePayment(milestone, choice)
  const isNothing = choice.amount.minor === '0'
  const shown = isNothing ? choice.back : choice.amount
  const amount = formatMoney(shown)
  const close = () => {
    clear()
    onClose()
  }
  const pay = async () => {
    if (shown.minor === '0' && !choice.approves) return
    if (!(await send())) return
    onDone(isNothing ? t('pay.returned', { amount }) : t('pay.done', { amount, name: contract.freelancer.name }))
    close()
  }
  const changed = changedAmount(problem)
  return (
    <ConfirmSheet open={open} title={t(isNothing ? 'pay.returnTitle' : 'pay.title', { title: milestone.title })} confirm={t(isNothing ? 'pay.takeBack' : 'pay.confirm', { amount })} busy={busy} onConfirm={() => void pay()} onClose={close}>
      <p className={styles.payLine} aria-live="polite">
        <span className="dim small">{t(isNothing ? 'pay.toBusiness' : 'pay.to')}</span> <strong dir="auto">{isNothing ? contract.business.name : contract.freelancer.name}</strong>
        <span className={styles.payAmount}>{amount}</span>
        <span className="dim small">{amountInWords(shown, language)}</span>
      </p>
      <PayItems choice={choice} milestone={milestone} timeZone={contract.timeZone} />
      <Figures contract={contract} milestone={milestone} choice={choice} />
      <p className="dim small">{t(isNothing ? 'pay.returnFinal' : choice.approves ? 'pay.final' : 'pay.partFinal')}</p>
      <RefusalNote problem={problem}>{changed ? <p>{t('pay.changed', { amount: formatMoney(changed) })}</p> : null}</RefusalNote>
    </ConfirmSheet>
  )
}
