import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import ts from 'typescript'

export interface Source {
  readonly path: string
  readonly text: string
}

/** Written once by a tool; the limits for hand-written files do not bind them (DECISIONS 56). */
const generated = [/^apps\/web\/src\/gql\//]

/** Hand-written sources git tracks or would track, as they are in the working tree. */
export const sources = (pattern: RegExp = /\.(ts|tsx)$/): Source[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => pattern.test(path) && !generated.some((rule) => rule.test(path)))
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(path, 'utf8') }]
      } catch {
        return []
      }
    })

export const parse = ({ path, text }: Source): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)

export const visit = (node: ts.Node, each: (node: ts.Node) => void): void => {
  each(node)
  ts.forEachChild(node, (child) => visit(child, each))
}

export const lineOf = (file: ts.SourceFile, position: number): number => file.getLineAndCharacterOfPosition(position).line + 1

/** Names of the decorators of a method or class: `@Query(() => X)` is Query. */
export const decoratorNames = (node: ts.HasDecorators): string[] =>
  (ts.getDecorators(node) ?? []).map(({ expression }) =>
    ts.isCallExpression(expression) ? expression.expression.getText() : expression.getText(),
  )
