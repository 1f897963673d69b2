import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoney, type Amount } from '../lib/money.js'
import type { Problem } from '../lib/mutation.js'
import { AmountField } from './amount-field.js'
import { FormField } from './form-field.js'
import styles from './item-panel.module.css'
import { RefusalNote } from './refusal-note.js'
import { TextAreaField } from './text-field.js'

interface PartFormProps {
  share: Amount
  busy: boolean
  problem: Problem | null
  onSend: (amount: Amount, reason: string) => void
  onCancel: () => void
}
/** Rounded down to the smallest unit, as the share is divided elsewhere. */
const partOf = ({ minor, currency }: Amount, percent: number): Amount => ({ minor: ((BigInt(minor) * BigInt(percent)) / 100n).toString(), currency })
const percentOf = (part: Amount | null, share: Amount): number =>
  part && BigInt(share.minor) > 0n ? Math.min(99, Math.max(1, Number((BigInt(part.minor) * 100n) / BigInt(share.minor)))) : 50

/** How much of the share is accepted: a slider and the amount, one moves the other; and why not all of it. */
export const PartForm = ({ share, busy, problem, onSend, onCancel }: PartFormProps) => {
  const { t } = useTranslation(['work', 'ui'])
  const [part, setPart] = useState<Amount | null>(() => partOf(share, 50))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isPart = part !== null && BigInt(part.minor) > 0n && BigInt(part.minor) < BigInt(share.minor)
  const back: Amount | null = isPart ? { minor: (BigInt(share.minor) - BigInt(part.minor)).toString(), currency: share.currency } : null
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isPart && reason.trim()) onSend(part, reason.trim())
  }
  return (
    <form className="stack" onSubmit={send} noValidate>
      <FormField label={t('work:part.slider', { share: formatMoney(share) })}>
        {(control) => (
          <input
            {...control}
            type="range"
            className={styles.slider}
            min={1}
            max={99}
            value={percentOf(part, share)}
            aria-valuetext={part ? `${percentOf(part, share)} %, ${formatMoney(part)}` : undefined}
            onChange={(event) => setPart(partOf(share, Number(event.target.value)))}
          />
        )}
      </FormField>
      <AmountField label={t('work:part.amount')} currency={share.currency} value={part} onChange={setPart} required error={tried && !isPart ? t('work:part.between', { share: formatMoney(share) }) : null} />
      {back ? <p className="dim small" aria-live="polite">{t('work:part.back', { amount: formatMoney(back) })}</p> : null}
      <TextAreaField label={t('work:part.reason')} help={t('work:part.help')} value={reason} onChange={setReason} maxLength={2000} error={tried && !reason.trim() ? t('ui:field.required') : null} />
      <RefusalNote problem={problem} />
      <div className="row">
        <Button type="submit" loading={busy}>{isPart ? t('work:part.sendAmount', { amount: formatMoney(part) }) : t('work:part.send')}</Button>
        <Button variant="default" onClick={onCancel}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}
