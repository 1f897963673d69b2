/** Which types stand behind each interface: all the cache needs to know of the schema. */
export const plugin = (schema) => {
  const interfaces = Object.values(schema.getTypeMap()).filter((type) => type.astNode?.kind === 'InterfaceTypeDefinition')
  const table = Object.fromEntries(interfaces.map((type) => [type.name, schema.getPossibleTypes(type).map((each) => each.name).sort()]))
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(table, null, 2)}\n`
}
