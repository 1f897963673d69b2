import type { Session } from '../../lib/session.js'
import { IconBriefcase, IconClipboardCheck, IconHome, IconShieldCheck, IconUsers } from '../../ui/icons.js'

export interface NavLinkEntry {
  to: string
  /** Key in shell.json under `nav`. */
  key: string
  Icon: typeof IconHome
  /** Other addresses of the same place. */
  also?: readonly string[]
}

const isUnder = (pathname: string, place: string): boolean => pathname === place || pathname.startsWith(`${place}/`)
/** Whether an address belongs to a main place. */
export const isHere = ({ to, also = [] }: NavLinkEntry, pathname: string): boolean => [to, ...also].some((place) => isUnder(pathname, place))

/** Main places, by who is looking. */
export const mainLinks = ({ me, isModerator }: Session): NavLinkEntry[] => [
  ...(me ? [{ to: '/home', key: 'home', Icon: IconHome }] : []),
  { to: '/jobs', key: 'jobs', Icon: IconBriefcase, also: ['/my/jobs', '/invitations', '/proposals'] },
  { to: '/people', key: 'people', Icon: IconUsers },
  ...(me && me.staff.length === 0 ? [{ to: '/contracts', key: 'work', Icon: IconClipboardCheck, also: ['/today', '/review', '/disputes'] }] : []),
  ...(isModerator ? [{ to: '/mod', key: 'mod', Icon: IconShieldCheck }] : []),
  ...(me?.staff.includes('OPERATOR') ? [{ to: '/admin/money', key: 'operator', Icon: IconShieldCheck }] : []),
]

/** Places of the account menu. */
export const accountLinks = ({ me, membership, isFreelancer, installation }: Session): { to: string; key: string }[] => {
  if (!me) return []
  return [
    { to: '/notifications', key: 'notices' },
    ...(isFreelancer || (!membership && me.staff.length === 0) ? [{ to: '/profile', key: 'profile' }] : []),
    ...(isFreelancer
      ? [{ to: '/today', key: 'today' }, { to: '/skills', key: 'skills' }, { to: '/availability', key: 'availability' }, { to: '/invitations', key: 'invitations' }, { to: '/proposals', key: 'proposals' }, { to: '/earnings', key: 'earnings' }]
      : []),
    ...(membership ? [{ to: '/my/jobs', key: 'myJobs' }, { to: '/jobs/new', key: 'newJob' }, { to: '/review', key: 'review' }, { to: '/payments', key: 'payments' }, { to: '/team', key: 'team' }] : []),
    ...(me.staff.includes('OPERATOR') ? [{ to: '/admin/money', key: 'operator' }, { to: '/admin/matching', key: 'operatorMatching' }] : []),
    ...(installation?.demo ? [{ to: '/mailbox', key: 'mailbox' }] : []),
  ]
}
