import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';

/**
 * The JSON Schema of each entity, by its id: what is published as `careers-domain/schemas/<id>.json`.
 *
 * Each stands alone, with everything it refers to in its `$defs`, so that one file is all that a form or an editor needs.
 *
 * @param {Readonly<Record<string, unknown>>} exported - What the package exports; those that are schemas are taken.
 * @returns {Map<string, Record<string, unknown>>} In the order of the ids.
 */
export const jsonSchemasOf = (exported) => {
  const schemas = Object.entries(exported).filter(isSchema);
  return new Map(
    schemas
      .map(([name, schema]) => /** @type {const} */ ([idOf(name, schema), jsonSchemaOf(idOf(name, schema), schema)]))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

/** @type {(entry: [string, unknown]) => entry is [string, z.ZodType]} */
const isSchema = (entry) => entry[1] instanceof z.ZodType;

/** @type {(name: string, schema: z.ZodType) => string} */
const idOf = (name, schema) => {
  const id = z.globalRegistry.get(schema)?.id;
  if (`${id}Schema` === name) return String(id);
  throw new Error(
    `${name} needs .meta({ id: '${name.replace(/Schema$/, '')}' }): its JSON Schema is published by that id`,
  );
};

/** @type {(id: string, schema: z.ZodType) => Record<string, unknown>} */
const jsonSchemaOf = (id, schema) => {
  const made = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => {
      // zod means that parsed values are frozen; to a reader of JSON Schema it would mean that nobody may send them.
      delete jsonSchema.readOnly;
    },
  });
  const { [id]: own, ...others } = made.$defs ?? {};
  const { $schema, $defs: _, $ref: __, ...inline } = made;
  const whole = {
    $schema,
    $id: `urn:careers-domain:schema:${id}`,
    ...(own ?? inline),
    ...(Object.keys(others).length > 0 ? { $defs: others } : {}),
  };
  // What refers to the entity itself now finds it at the top.
  return JSON.parse(JSON.stringify(whole).replaceAll(`"$ref":"#/$defs/${id}"`, '"$ref":"#"'));
};

/** Writes the schemas of the built package beside its code. */
const writeSchemas = async () => {
  const folder = 'dist/schemas';
  mkdirSync(folder, { recursive: true });
  const exported = await import(pathToFileURL(resolve('dist/index.js')).href);
  for (const [id, schema] of jsonSchemasOf(exported)) {
    writeFileSync(join(folder, `${id}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeSchemas();
