import { IconAlertTriangle, IconCheck } from './icons.js'
import styles from './reason-line.module.css'

/** A sentence from the API with its real numbers; `lacking` marks what is missing. */
export const ReasonLine = ({ text, lacking = false }: { text: string; lacking?: boolean }) => (
  <li className={styles.reason} data-lacking={lacking}>
    {lacking ? <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" /> : <IconCheck size={16} stroke={1.75} aria-hidden="true" />}
    <span>{text}</span>
  </li>
)
