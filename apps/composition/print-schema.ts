import 'reflect-metadata'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { contexts } from './contexts.js'

@Module({ imports: [GraphQLSchemaBuilderModule] })
class Printer {}

const HEADER = '# Written by `npm run schema` from the code. Do not edit.\n\n'

/** The API as text, from the contexts' resolvers alone: no database, no configuration. */
export const schemaText = async (): Promise<string> => {
  const app = await NestFactory.createApplicationContext(Printer, { logger: false, abortOnError: false })
  const providers = contexts.flatMap((context) =>
    context.api ? ((Reflect.getMetadata('providers', context.api) ?? []) as unknown[]) : [],
  )
  const classes = providers.filter((provider): provider is Function => typeof provider === 'function')
  const schema = await app.get(GraphQLSchemaFactory).create(classes)
  await app.close()
  return `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`
}
