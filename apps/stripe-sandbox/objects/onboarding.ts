import { emit, emitThin } from '../events.js'
import type { Account, AccountLink, Bank } from '../state/records.js'
import type { World } from '../state/world.js'
import {
  capability,
  documentNeeded,
  externalAccount,
  setCapability,
  setRequirements,
  underReview,
  type CapabilityStatus,
} from './account-states.js'
import { addTask, progressAt } from './tasks.js'

export const onboardingOutcomes = ['active', 'under_review', 'restricted', 'rejected', 'unsupported'] as const
export type OnboardingOutcome = (typeof onboardingOutcomes)[number]

export interface OnboardingForm {
  givenName: string
  surname: string
  country: string
  bankNumber: string
  outcome: OnboardingOutcome
}

export type FormFault = 'name' | 'country' | 'bank' | 'outcome'

const REVIEW_SECONDS = 86_400

export const formFaults = (form: OnboardingForm): FormFault[] => {
  const faults: FormFault[] = []
  if (!form.givenName.trim() || !form.surname.trim() || form.givenName.length + form.surname.length > 200) faults.push('name')
  if (!/^[a-z]{2}$/i.test(form.country)) faults.push('country')
  if (!/^[a-z0-9 ]{6,40}$/i.test(form.bankNumber)) faults.push('bank')
  if (!onboardingOutcomes.includes(form.outcome)) faults.push('outcome')
  return faults
}

/** The person handed in the form: the account takes the state the form asked for. */
export const submitOnboarding = (world: World, account: Account, form: OnboardingForm): void => {
  const bank: Bank = {
    id: world.newId('ba'),
    number: form.bankNumber.replaceAll(' ', ''),
    currency: account.currency,
    country: form.country.toUpperCase(),
    status: 'new',
  }
  const changed = world.update('account', account, {
    bank,
    country: account.country ?? form.country.toLowerCase(),
    individual: { ...account.individual, given_name: form.givenName.trim(), surname: form.surname.trim() },
  })
  const type = account.bank ? 'account.external_account.updated' : 'account.external_account.created'
  emit(world, { type, object: externalAccount(changed, bank), account: account.id })
  applyOutcome(world, account.id, form.outcome)
}

const statusOf: Record<OnboardingOutcome, CapabilityStatus> = {
  active: 'active',
  under_review: 'pending',
  restricted: 'restricted',
  rejected: 'rejected',
  unsupported: 'unsupported',
}

const applyOutcome = (world: World, id: string, outcome: OnboardingOutcome): void => {
  const state = capability(statusOf[outcome])
  setRequirements(world, id, outcome === 'under_review' ? [underReview] : outcome === 'restricted' ? [documentNeeded] : [])
  setCapability(world, id, { name: 'stripe_transfers', state })
  setCapability(world, id, { name: 'payouts', state })
  if (outcome === 'under_review') {
    addTask(world, { type: 'account.review', object: id, at: progressAt(world, REVIEW_SECONDS), forceable: true })
  }
}

/** The review ended well. Whatever changed in the meantime wins over it. */
export const endReview = (world: World, id: string): void => {
  if (world.find('account', id)?.transfers.status === 'pending') applyOutcome(world, id, 'active')
}

export const finishLink = (world: World, link: AccountLink): string => {
  world.update('account_link', link, { state: 'done' })
  emitThin(world, 'v2.core.account_link.returned', {
    account: link.account,
    data: { account_id: link.account, configurations: ['recipient'], use_case: 'account_onboarding' },
  })
  return link.return_url ?? link.refresh_url
}
