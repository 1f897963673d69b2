import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MakeOfferInput } from '../../gql/graphql.js'
import type { Amount } from '../../lib/money.js'
import { errorAt, type Problem } from '../../lib/mutation.js'
import { AmountField } from '../../ui/amount-field.js'
import { TextField } from '../../ui/text-field.js'
import type { Entry } from './documents.js'

export type WorkLimits = NonNullable<MakeOfferInput['limits']>
export const limitNames = ['adSpendCap', 'textMin', 'textMax'] as const

const whole = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null)

/** What checks of evidence are held against: ad spend where ads are agreed, the size of a text where texts are. */
export const LimitFields = ({ proposal, problem, onChange }: { proposal: Entry['proposal']; problem: Problem | null; onChange: (limits: WorkLimits | null) => void }) => {
  const { t } = useTranslation('shortlist')
  const [cap, setCap] = useState<Amount | null>(null)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const has = (start: string) => proposal.prices.some(({ dutySlug }) => dutySlug.startsWith(start))
  const ads = has('ads.') || has('smm.targeted-ads')
  const texts = has('copy.')
  useEffect(() => {
    const limits = { adSpendCap: cap, textMin: whole(from), textMax: whole(to) }
    onChange(limits.adSpendCap || limits.textMin || limits.textMax ? limits : null)
  }, [cap, from, to])
  if (!ads && !texts) return null
  const fault = (text: string, name: string) => (text.trim() !== '' && whole(text) === null ? t('limits.notNumber') : errorAt(problem, name))
  return (
    <details>
      <summary>{t('limits.title')}</summary>
      {ads ? <AmountField label={t('limits.adSpendCap')} help={t('limits.adHelp')} currency={proposal.total.currency} value={cap} onChange={setCap} error={errorAt(problem, 'adSpendCap')} /> : null}
      {texts ? <TextField label={t('limits.textMin')} inputMode="numeric" value={from} onChange={setFrom} error={fault(from, 'textMin')} /> : null}
      {texts ? <TextField label={t('limits.textMax')} inputMode="numeric" value={to} onChange={setTo} error={fault(to, 'textMax')} /> : null}
    </details>
  )
}
