import type { Call } from '../protocol/call.js'
import { badParameter, refused } from '../protocol/errors.js'
import { choice, required, shape, text, type Fields } from '../protocol/params.js'
import type { AccountLink } from '../state/records.js'
import type { World } from '../state/world.js'
import { accountOf } from './accounts.js'
import { webUrl } from './web-url.js'

const LINK_SECONDS = 5 * 60

const collection = shape({ fields: choice('currently_due', 'eventually_due'), future_requirements: choice('include', 'omit') })
const useCase = shape({ collection_options: collection, refresh_url: required(text()), return_url: text() })

export const accountLinkFields: Fields = {
  account: required(text()),
  use_case: required(
    shape({
      type: required(choice('account_onboarding', 'account_update')),
      account_onboarding: useCase,
      account_update: useCase,
    }),
  ),
}

interface LinkParams {
  account: string
  use_case: { type: 'account_onboarding' | 'account_update' } & Record<string, { refresh_url: string; return_url?: string }>
}

/** A single-use, short-lived address of the hosted onboarding form. */
export const createAccountLink = ({ world, params }: Call): object => {
  const { account, use_case } = params as unknown as LinkParams
  const target = accountOf(world, account, 'account')
  if (target.closed) throw refused(`Account ${account} is closed.`, { code: 'account_closed', param: 'account' })
  const urls = use_case[use_case.type]
  if (!urls) throw badParameter('parameter_missing', `use_case[${use_case.type}]`, `Missing required param: use_case.${use_case.type}.`)
  const link = world.insert('account_link', {
    id: world.newId('acl'),
    account,
    expires_at: world.now + LINK_SECONDS,
    refresh_url: webUrl(urls.refresh_url, 'refresh_url'),
    return_url: urls.return_url ? webUrl(urls.return_url, 'return_url') : null,
    state: 'fresh',
    form: world.newId('form'),
  })
  return {
    object: 'v2.core.account_link',
    account,
    created: new Date(world.now * 1000).toISOString(),
    expires_at: new Date(link.expires_at * 1000).toISOString(),
    livemode: false,
    url: `${world.settings.publicUrl}/onboarding/${link.id}`,
    use_case,
  }
}

/** Uses the link up; gives the address of the form, or where to ask for a new link. */
export const openLink = (world: World, id: string): { redirect: string } | undefined => {
  const link = world.find('account_link', id)
  if (!link) return undefined
  if (link.state !== 'fresh' || link.expires_at <= world.now) return { redirect: link.refresh_url }
  world.update('account_link', link, { state: 'opened' })
  return { redirect: `${world.settings.publicUrl}/onboarding/form/${link.form}` }
}

export const linkByForm = (world: World, form: string): AccountLink | undefined =>
  world.all('account_link').find((link) => link.form === form && link.state === 'opened')
