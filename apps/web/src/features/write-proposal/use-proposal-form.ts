import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { PricedJobQuery } from '../../gql/graphql.js'
import { useCatalogue } from '../../lib/catalogue.js'
import { periodCount } from '../../lib/days.js'
import { readDraft, useDeviceDraft } from '../../lib/device-draft.js'
import { addMoney, formatMoney, type Amount } from '../../lib/money.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import type { SummaryLine } from '../../ui/error-summary.js'
import { SendProposalDocument } from './documents.js'
import { splitBudget } from './prices.js'

export type PricedJob = NonNullable<PricedJobQuery['job']>
export interface ProposalForm {
  prices: Record<string, Amount | null>
  coverLetter: string
  plan: string
  firstChoice?: boolean
}
/** Letters are read on a phone: more than this is not. */
export const letterMost = 600
const fields = ['prices', 'coverLetter', 'plan'] as const

/** Lines with a price of their own; the others come along without one. */
const usePricedDuties = (job: PricedJob) => {
  const { dutyOf } = useCatalogue()
  const isPriced = (slug: string): boolean => dutyOf(slug)?.priced ?? true
  return { priced: job.duties.filter(({ dutySlug }) => isPriced(dutySlug)), unpriced: job.duties.filter(({ dutySlug }) => !isPriced(dutySlug)) }
}

/** Prices, letter and plan of a proposal; kept on the device until it is sent. */
export const useProposalForm = (job: PricedJob) => {
  const { t } = useTranslation('proposals')
  const navigate = useNavigate()
  const { installation } = useSession()
  const { priced, unpriced } = usePricedDuties(job)
  const periods = periodCount(job.startsOn, job.endsOn)
  const [form, setForm] = useState<ProposalForm>(() => {
    const split = splitBudget(job.budget, priced.map(({ importance }) => importance))
    const prices = Object.fromEntries(priced.map(({ id }, index) => [id, split[index]!]))
    const kept = readDraft<ProposalForm>(`proposal:${job.id}`)
    // a draft may be older than the checklist: only its lines that still exist count
    return kept ? { ...kept, prices: Object.fromEntries(priced.map(({ id }) => [id, id in kept.prices ? kept.prices[id]! : prices[id]!])) } : { prices, coverLetter: '', plan: '' }
  })
  const [attempt, setAttempt] = useState(0)
  const draft = useDeviceDraft(`proposal:${job.id}`, form)
  const { act, busy, problem } = useAct(SendProposalDocument)
  const total = addMoney(priced.map(({ id }) => form.prices[id]).filter((price): price is Amount => Boolean(price)), job.budget.currency)
  const least = installation?.minMilestones.find(({ currency }) => currency === job.budget.currency)
  const low = least && BigInt(total.minor) < BigInt(least.minor) ? t('fault.least', { amount: formatMoney(least) }) : null

  const local = {
    prices: priced.some(({ id }) => !form.prices[id] || BigInt(form.prices[id]!.minor) <= 0n) ? t('fault.price') : low,
    coverLetter: form.coverLetter.trim() === '' ? t('fault.letter') : null,
    plan: null,
  }
  const errorOf = (field: (typeof fields)[number]): string | null => (attempt > 0 ? local[field] : null) ?? errorAt(problem, field)
  const lines: SummaryLine[] = fields.flatMap((field) => {
    const message = errorOf(field)
    return message ? [{ target: `field-${field}`, message }] : []
  })
  const send = async (): Promise<void> => {
    setAttempt((before) => before + 1)
    if (Object.values(local).some(Boolean)) return
    const prices = priced.map(({ id }) => ({ jobDutyId: id, price: { minor: form.prices[id]!.minor, currency: job.budget.currency } }))
    const sent = await act({ input: { jobId: job.id, coverLetter: form.coverLetter.trim(), plan: form.plan.trim(), prices, firstChoice: form.firstChoice ?? false } })
    if (!sent) return setAttempt((before) => before + 1)
    draft.forget()
    void navigate(`/proposals/${sent.id}`)
  }
  return {
    form,
    change: (part: Partial<ProposalForm>) => setForm((before) => ({ ...before, ...part })),
    setPrice: (id: string, price: Amount | null) => setForm((before) => ({ ...before, prices: { ...before.prices, [id]: price } })),
    priced,
    unpriced,
    periods,
    total,
    errorOf,
    lines,
    attempt,
    problem: problemBeside(problem, fields),
    busy,
    savedAt: draft.savedAt,
    send,
  }
}
export type ProposalEditor = ReturnType<typeof useProposalForm>
