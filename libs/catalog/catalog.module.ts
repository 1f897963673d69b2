import { Module } from '@nestjs/common'
import { CatalogueResolver, ChoiceResolver, DutyResolver, RoleResolver } from './api/resolver.js'

/** Door for the API host. */
@Module({ providers: [CatalogueResolver, RoleResolver, DutyResolver, ChoiceResolver] })
export class CatalogApi {}
