import { NotTheFormat, readLimits } from './check.js'

/** A table with the line each row began on, for messages. */
export interface CsvTable {
  readonly delimiter: ',' | ';'
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Counts outside quotes in the first line decide; a table of one column has neither. */
const delimiterOf = (text: string): CsvTable['delimiter'] | null => {
  const head = (text.split(/\r\n|\r|\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const [semicolons, commas] = [head.split(';').length, head.split(',').length]
  if (semicolons === 1 && commas === 1) return null
  return semicolons >= commas ? ';' : ','
}
/** A formula in a cell runs on the machine of whoever opens the table. */
export const isFormula = (cell: string): boolean =>
  /^\s*[=@]/.test(cell) || (/^\s*[+-]/.test(cell) && /[(|!]/.test(cell))

const CELLS_A_ROW = 100
type Row = { line: number; cells: string[] }
/** Reads quoted cells, doubled quotes and line ends of all systems; one pass over the text. */
const rowsOf = (text: string, delimiter: string): Row[] | NotTheFormat => {
  const rows: Row[] = []
  let [cells, cell, quoted, line, begun]: [string[], string, boolean, number, number] = [[], '', false, 1, 1]
  const endRow = () => {
    cells.push(cell)
    if (cells.length > 1 || cell.trim() !== '') rows.push({ line: begun, cells })
    ;[cells, cell, begun] = [[], '', line]
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!
    if (char === '\n') line += 1
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1]
      else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === delimiter) {
      cells.push(cell)
      cell = ''
    }
    else if (char === '\n') endRow()
    else if (char !== '\r') cell += char
    if (cells.length > CELLS_A_ROW) return new NotTheFormat('cells_differ', String(begun))
    if (rows.length > readLimits.rows + 1) return new NotTheFormat('too_many_rows', String(readLimits.rows))
    if (cell.length > readLimits.cellChars) return new NotTheFormat('cell_too_long', String(begun))
  }
  if (quoted) return new NotTheFormat('open_quote', String(begun))
  endRow()
  return rows
}

/** A table with a header row, `,` or `;` between cells. Formulas are refused, not read. */
export const readCsv = (given: string): CsvTable | NotTheFormat => {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').trim()
  const delimiter = delimiterOf(text)
  if (!delimiter) return new NotTheFormat('not_a_table')
  const rows = rowsOf(text, delimiter)
  if (rows instanceof NotTheFormat) return rows
  const [head, ...body] = rows
  const header = (head?.cells ?? []).map((name) => name.trim().toLowerCase())
  if (body.length === 0) return new NotTheFormat('no_rows')
  for (const { line, cells } of body) {
    if (cells.length !== header.length) return new NotTheFormat('cells_differ', String(line))
    if (cells.some(isFormula)) return new NotTheFormat('formula', String(line))
  }
  return { delimiter, header, rows: body.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) })) }
}

/** Where each column stands, under its name or its Russian one; what is missing or stands twice is not the format. */
export const placesIn = <C extends string>(
  { header }: Pick<CsvTable, 'header'>,
  { columns, inRussian }: { columns: readonly C[]; inRussian: ReadonlyMap<string, C> },
): Record<C, number> | NotTheFormat => {
  const names: string[] = header.map((name) => inRussian.get(name) ?? name)
  const lacking = columns.filter((name) => !names.includes(name))
  if (lacking.length > 0) return new NotTheFormat('missing_columns', lacking.join(', '))
  const twice = columns.find((name) => names.indexOf(name) !== names.lastIndexOf(name))
  return twice ? new NotTheFormat('same_column', twice) : (Object.fromEntries(columns.map((name) => [name, names.indexOf(name)])) as Record<C, number>)
}
