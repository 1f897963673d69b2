import { Link } from 'react-router'
import styles from './mailbox.module.css'

const addresses = /(https?:\/\/[^\s<>"]+)/g

/** Links of this installation open in place, so the demo can be walked through mail by mail. */
const Address = ({ address }: { address: string }) => {
  const bare = address.replace(/[.,;)]+$/, '')
  const url = URL.canParse(bare) ? new URL(bare) : null
  if (url && url.host === window.location.host) return <Link to={url.pathname + url.search}>{bare}</Link>
  return <a href={bare} rel="noreferrer nofollow" target="_blank">{bare}</a>
}

export const MailText = ({ text }: { text: string }) => (
  <div className={styles.text} dir="auto">
    {text.split(addresses).map((part, index) => (index % 2 ? <Address key={index} address={part} /> : part))}
  </div>
)
