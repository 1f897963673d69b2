import { useEffect, useState } from 'react'
import { moneyForField, parseMoney, type Amount, type Currency } from '../lib/money.js'
import { FormField, type FieldWords } from './form-field.js'
import styles from './form-field.module.css'

interface AmountFieldProps extends FieldWords {
  currency: Currency
  value: Amount | null
  /** Null while the text is no amount. */
  onChange: (amount: Amount | null) => void
  /** The text as it is typed, for forms in which an empty field means something else than one that cannot be read. */
  onText?: (text: string) => void
  required?: boolean
}
const signOf = (currency: Currency): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency

/** An amount typed as people write it: "45000" or "45 000"; grouped on leaving the field. */
export const AmountField = ({ label, help, error, currency, value, onChange, onText, required }: AmountFieldProps) => {
  const [text, setText] = useState(() => (value ? moneyForField(value) : ''))
  const typed = parseMoney(text, currency)
  useEffect(() => {
    if (value && value.minor !== typed?.minor) setText(moneyForField(value))
    // only an amount set from outside replaces what is being typed
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value?.minor, value?.currency])
  return (
    <FormField label={label} help={help} error={error}>
      {(control) => (
        <div className={styles.affix}>
          <input
            {...control}
            className={styles.control}
            inputMode="decimal"
            autoComplete="off"
            required={required}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              onText?.(event.target.value)
              onChange(parseMoney(event.target.value, currency))
            }}
            onBlur={() => typed && setText(moneyForField(typed))}
          />
          <span className={styles.sign} aria-hidden="true">{signOf(currency)}</span>
        </div>
      )}
    </FormField>
  )
}
