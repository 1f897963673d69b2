import ts from 'typescript'
import { decoratorNames, parse, sources, visit } from '../house/sources.js'

/** Names of the queries and mutations that the code marks as work of staff. */
export const staffRoots: ReadonlySet<string> = new Set(
  sources(/^libs\/.*\.ts$/)
    .filter(({ text }) => text.includes('@Resolver(') && text.includes('@Staff('))
    .flatMap((source) => {
      const names: string[] = []
      visit(parse(source), (node) => {
        if (ts.isMethodDeclaration(node) && decoratorNames(node).includes('Staff')) names.push(node.name.getText())
      })
      return names
    }),
)
