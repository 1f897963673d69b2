import { IconChevronLeft, IconChevronRight } from '../../ui/icons.js'
import styles from './contract.module.css'

/** One page back or forward in time. */
export const Turn = ({ way, label, disabled, onTurn }: { way: 'before' | 'after'; label: string; disabled: boolean; onTurn: () => void }) => {
  const Icon = way === 'before' ? IconChevronLeft : IconChevronRight
  return <button type="button" className={styles.turn} aria-label={label} disabled={disabled} onClick={onTurn}><Icon size={18} stroke={1.75} aria-hidden="true" /></button>
}
