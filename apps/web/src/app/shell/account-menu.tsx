import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useMutation } from 'urql'
import { graphql } from '../../lib/graphql.js'
import { useLink, useSession } from '../../lib/session.js'
import { Disclosure } from '../../ui/disclosure.js'
import { accountLinks } from './nav-links.js'
import styles from './shell.module.css'

const SignOutDocument = graphql(`
  mutation SignOut { signOut { ... on Done { ok } } }
`)

const initials = (name: string): string => name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => word[0]!.toUpperCase()).join('')

/** Who is signed in, for which business, and the places of the account. */
export const AccountPanel = ({ close }: { close: () => void }) => {
  const { t } = useTranslation('shell')
  const session = useSession()
  const { restart } = useLink()
  const navigate = useNavigate()
  const [, signOut] = useMutation(SignOutDocument)
  const { me, membership } = session
  if (!me) return null
  const leave = async () => {
    close()
    await signOut({})
    void navigate('/')
    restart()
  }
  return (
    <div>
      <p className={styles.who}><strong dir="auto">{me.account.name}</strong><span className="dim tiny">{me.account.email}</span></p>
      {me.memberships.length > 1 ? (
        <label className={styles.business}>
          <span className="dim tiny">{t('actingFor')}</span>
          <select value={membership?.business.id} onChange={(event) => session.chooseBusiness(event.target.value)}>
            {me.memberships.map(({ business }) => <option key={business.id} value={business.id}>{business.name}</option>)}
          </select>
        </label>
      ) : null}
      <ul className={styles.menu}>
        {accountLinks(session).map(({ to, key }) => <li key={to}><Link to={to} onClick={close}>{t(`nav.${key}`)}</Link></li>)}
        <li><button type="button" onClick={() => void leave()}>{t('signOut')}</button></li>
      </ul>
    </div>
  )
}

export const AccountMenu = () => {
  const { t } = useTranslation('shell')
  const { me } = useSession()
  if (!me) return null
  const { name } = me.account
  // who steers by voice says what is seen: the name of the button begins with it
  return (
    <Disclosure buttonClass={styles.avatar} label={`${initials(name)}, ${t('accountMenu', { name })}`} button={initials(name)}>
      {(close) => <AccountPanel close={close} />}
    </Disclosure>
  )
}
