import { useTranslation } from 'react-i18next'
import { lookOf, type StateKind } from './states.js'
import styles from './state-badge.module.css'

/** Sign and word of a state. */
export const StateBadge = ({ kind, state }: { kind: StateKind; state: string }) => {
  const { t } = useTranslation('ui')
  const { tone, sign } = lookOf(kind, state)
  return (
    <span className={styles.badge} data-tone={tone}>
      <span aria-hidden="true" className={styles.sign}>{sign}</span>
      {t(`state.${kind}.${state}`, { defaultValue: state.toLowerCase() })}
    </span>
  )
}
