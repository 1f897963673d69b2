/** Excel in Russian and most of Europe opens it in columns; others are told once. */
const SEPARATOR = ';'
/** Tells spreadsheets that the text is UTF-8. */
const MARK = '\ufeff'
const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)
/** A cell that a spreadsheet would work out as a formula is kept as text. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !isNumber(text) ? `'${text}` : text)
const cell = (text: string): string => {
  const safe = guarded(text)
  return /[";\r\n,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
/** Rows as CSV: `;` between cells, CRLF after rows, UTF-8 with its mark, no cell a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string => MARK + rows.map((row) => `${row.map(cell).join(SEPARATOR)}\r\n`).join('')
