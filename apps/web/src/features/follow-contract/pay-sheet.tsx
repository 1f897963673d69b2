import { useTranslation } from 'react-i18next'
import { amountInWords } from '../../lib/amount-words.js'
import { formatMoney, type Amount } from '../../lib/money.js'
import { useAct, type Problem } from '../../lib/mutation.js'
import { useLink } from '../../lib/session.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { ApproveMilestoneDocument, type ContractOnPage, type MilestoneOnPage } from './contract-documents.js'
import styles from './contract.module.css'

interface PaySheetProps {
  open: boolean
  contract: ContractOnPage
  milestone: MilestoneOnPage
  onClose: () => void
  onDone: (words: string) => void
}

const less = (whole: Amount, part: Amount): Amount => ({ minor: (BigInt(whole.minor) - BigInt(part.minor)).toString(), currency: whole.currency })

const Figures = ({ contract, milestone }: Pick<PaySheetProps, 'contract' | 'milestone'>) => {
  const { t } = useTranslation('contract')
  const { approvableAmount: amount, approvalShares: shares, price } = milestone
  const back = less(price, amount)
  const lines: [string, string][] = [
    [t('pay.items'), t('pay.itemsOf', { done: milestone.acceptedCount, count: milestone.itemCount })],
    [t('pay.amount'), formatMoney(amount)],
    ...(shares ? [
      [t('pay.commission', { percent: contract.terms.quote.commissionBps / 100 }), formatMoney(shares.commission)],
      [t('pay.net', { name: contract.freelancer.name }), formatMoney(shares.freelancerNet)],
    ] as [string, string][] : []),
    ...(back.minor === '0' ? [] : [[t('pay.stays'), formatMoney(back)] as [string, string]]),
  ]
  return <dl className={styles.figures}>{lines.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
}

/** The new amount, when the one on the screen is no longer right. */
const changedAmount = (problem: Problem | null): Amount | null => (problem?.refusal as { amount?: Amount } | null)?.amount ?? null

/** Money cannot be taken back: the sheet names the amount in figures and words, and the person. */
export const PaySheet = ({ open, contract, milestone, onClose, onDone }: PaySheetProps) => {
  const { t } = useTranslation('contract')
  const { language } = useLink()
  const { act, busy, problem, clear } = useAct(ApproveMilestoneDocument)
  const { minor, currency } = milestone.approvableAmount
  const amount = formatMoney({ minor, currency })
  const close = () => {
    clear()
    onClose()
  }
  const pay = async () => {
    if (!(await act({ milestoneId: milestone.id, expectedAmount: { minor, currency } }))) return
    onDone(t('pay.done', { amount, name: contract.freelancer.name }))
    close()
  }
  const changed = changedAmount(problem)
  return (
    <ConfirmSheet open={open} title={t('pay.title', { title: milestone.title })} confirm={t('pay.confirm', { amount })} busy={busy} onConfirm={() => void pay()} onClose={close}>
      <p className={styles.payLine}>
        <span className="dim small">{t('pay.to')}</span> <strong dir="auto">{contract.freelancer.name}</strong>
        <span className={styles.payAmount}>{amount}</span>
        <span className="dim small">{amountInWords({ minor, currency }, language)}</span>
      </p>
      <Figures contract={contract} milestone={milestone} />
      <p className="dim small">{t('pay.final')}</p>
      <RefusalNote problem={problem}>{changed ? <p>{t('pay.changed', { amount: formatMoney(changed) })}</p> : null}</RefusalNote>
    </ConfirmSheet>
  )
}
