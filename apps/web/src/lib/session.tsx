import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { Provider, useQuery, type CombinedError } from 'urql'
import type { SessionQuery } from '../gql/graphql.js'
import { makeClient } from './client.js'
import { graphql } from './graphql.js'
import { changeTexts } from './i18n.js'
import { keepLanguage, pageLanguage, type Language } from './language.js'

const SessionDocument = graphql(`
  query Session {
    me {
      account { id name email lang timeZone }
      memberships { right business { id name timeZone country } }
      staff
      secondFactor
      unreadNotices
    }
    installation { demo currencies clientFeeBps commissionBps now minMilestones { minor currency } }
  }
`)
const ProfileMarkDocument = graphql(`
  query ProfileMark {
    myProfile { id roles { roleSlug status } }
  }
`)

type Me = NonNullable<SessionQuery['me']>
export type Membership = Me['memberships'][number]
export type Installation = SessionQuery['installation']

export interface Session {
  me: Me | null
  /** The business acted for: the chosen one, else the first. */
  membership: Membership | null
  chooseBusiness: (id: string) => void
  isFreelancer: boolean
  isModerator: boolean
  installation: Installation | null
  /** Business time of the installation: in demo mode days can be skipped. */
  now: () => Date
  loading: boolean
  error: CombinedError | undefined
  refresh: () => void
}

const SessionContext = createContext<Session | null>(null)
const LinkContext = createContext<{ language: Language; changeLanguage: (language: Language) => void; restart: () => void } | null>(null)

export const useSession = (): Session => {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside SessionProvider')
  return session
}
/** The language, its switch, and `restart` that forgets everything read so far (after signing in or out). */
export const useLink = () => {
  const link = use(LinkContext)
  if (!link) throw new Error('useLink outside LinkProvider')
  return link
}

/** Holds the API client; a change of language or visitor starts with an empty cache. */
export const LinkProvider = ({ children }: { children: ReactNode }) => {
  const [{ client, visit }, setLink] = useState(() => ({ client: makeClient(), visit: 0 }))
  const [language, setLanguage] = useState(pageLanguage)
  // a new visitor must see nothing of the one before: the whole page starts again
  const restart = useCallback(() => setLink((before) => ({ client: makeClient(), visit: before.visit + 1 })), [])
  const changeLanguage = useCallback((next: Language) => {
    keepLanguage(next)
    void changeTexts(next).then(() => {
      setLanguage(next)
      setLink((before) => ({ client: makeClient(), visit: before.visit }))
    })
  }, [])
  const link = useMemo(() => ({ language, changeLanguage, restart }), [language, changeLanguage, restart])
  return (
    <LinkContext value={link}>
      <Provider key={visit} value={client}>{children}</Provider>
    </LinkContext>
  )
}

const businessKey = 'rolecall-business'
const rememberedBusiness = (): string | null => {
  try {
    return localStorage.getItem(businessKey)
  } catch {
    return null
  }
}

const useBusinessChoice = (me: Me | null) => {
  const [chosen, setChosen] = useState(rememberedBusiness)
  const chooseBusiness = useCallback((id: string) => {
    setChosen(id)
    try {
      localStorage.setItem(businessKey, id)
    } catch {
      // kept for this visit only
    }
  }, [])
  const membership = me?.memberships.find((each) => each.business.id === chosen) ?? me?.memberships[0] ?? null
  return { membership, chooseBusiness }
}

/** How far the installation's clock runs ahead of this device's. */
const useBusinessClock = (serverNow: string | undefined): (() => Date) => {
  const [ahead, setAhead] = useState(0)
  useEffect(() => {
    if (serverNow) setAhead(new Date(serverNow).getTime() - Date.now())
  }, [serverNow])
  return useCallback(() => new Date(Date.now() + ahead), [ahead])
}

const askAgainMs = 5000
/** While the server is away the question is put again, so that a signed-in reader is known as soon as it is back. */
const useComeback = (lost: boolean, ask: () => void): void => {
  useEffect(() => {
    if (!lost) return
    const timer = setInterval(ask, askAgainMs)
    return () => clearInterval(timer)
  }, [lost, ask])
}

export const SessionProvider = ({ children }: { children: ReactNode }) => {
  const [{ data, fetching, error }, ask] = useQuery({ query: SessionDocument })
  const me = data?.me ?? null
  const [{ data: mark }] = useQuery({ query: ProfileMarkDocument, pause: !me })
  const now = useBusinessClock(data?.installation.now)
  const { membership, chooseBusiness } = useBusinessChoice(me)
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask])
  useComeback(Boolean(error && !data), refresh)
  const session = useMemo<Session>(() => ({
    me, membership, chooseBusiness, now, refresh, error,
    isFreelancer: Boolean(me && mark?.myProfile),
    isModerator: me?.staff.includes('MODERATOR') ?? false,
    installation: data?.installation ?? null,
    loading: fetching && !data,
  }), [me, membership, chooseBusiness, now, refresh, error, mark, data, fetching])
  return <SessionContext value={session}>{children}</SessionContext>
}
