import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as domain from 'careers-domain';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { jsonSchemasOf } from '../../.ci/schemas.mjs';
import { inputAt } from '../fuzz/inputs.mjs';
import { examplesOf, objectsOfTheLibrary } from './examples-of.js';

const schemas = Object.entries<unknown>(domain).filter(
  (entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType,
);
const published = jsonSchemasOf(domain);
const idOf = (name: string): string => name.replace(/Schema$/, '');

// `format` is a remark to the reader in draft 2020-12; `pattern` is what refuses.
const ajv = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false });
const validators = new Map<string, ValidateFunction>();
for (const [id, schema] of published) validators.set(id, ajv.compile(schema));

/**
 * Where zod and JSON Schema differ, why it is left so, and what the value is without it. Each must still differ: a line
 * that is out of date fails.
 */
const DIFFERENCES = [
  {
    why: 'zod leaves a key __proto__ out of a record before it looks, so that no prototype can be set; JSON Schema looks at it',
    schema: 'Evaluation',
    value: JSON.parse(
      '{"framework":"schools-2018","setting":{"yearGroups":[7],"specialist":false},"answers":{"__proto__":[]}}',
    ),
    zod: true,
    without: (value: unknown) => JSON.parse(JSON.stringify(value), withoutPrototype),
  },
];

function withoutPrototype(this: unknown, _: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null) Reflect.deleteProperty(value, '__proto__');
  return value;
}

const INPUTS = 200;

describe('the JSON Schemas', () => {
  it('are one for each schema that is exported', () => {
    expect([...published.keys()].sort()).toEqual(schemas.map(([name]) => idOf(name)).sort());
  });

  it.each([...published])('%s has an address, a title and a description, and stands alone', (id, schema) => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:careers-domain:schema:${id}`,
      title: expect.any(String),
      description: expect.any(String),
    });
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference);
    const defined = Object.keys((schema.$defs as object | undefined) ?? {}).map((name) => `#/$defs/${name}`);
    expect(references.filter((reference) => reference !== '#' && !defined.includes(String(reference)))).toEqual([]);
  });

  it('refuse a schema without an id', () => {
    expect(() => jsonSchemasOf({ PupilSchema: z.strictObject({}) })).toThrow(
      "PupilSchema needs .meta({ id: 'Pupil' })",
    );
  });
});

describe.each(schemas)('%s and its JSON Schema', (name, schema) => {
  let examples: readonly unknown[];
  const validate = validators.get(idOf(name)) as ValidateFunction;

  beforeAll(async () => {
    examples = examplesOf(schema, await objects);
  });

  it('take the same examples', () => {
    expect(examples.length, 'needs .meta({ examples })').toBeGreaterThan(0);
    for (const example of examples) {
      expect(schema.safeParse(example).error, JSON.stringify(example)).toBeUndefined();
      expect(validate(example) || validate.errors, JSON.stringify(example)).toBe(true);
    }
  });

  it('agree on what is wrong with them', () => {
    const calls = examples.map((example) => [example]);
    let refused = 0;
    for (let position = 0; position < INPUTS; position++) {
      const value = asJson(inputAt(name, position, calls)[0]);
      if (value === undefined) continue;
      const isRight = schema.safeParse(value).success;
      if (!isRight) refused += 1;
      if (validate(value) !== isRight && !isKnownDifference(schema, validate, value)) {
        expect.fail(`input ${position}: zod says ${isRight} of ${JSON.stringify(value)?.slice(0, 2_000)}`);
      }
    }
    expect(refused).toBeGreaterThan(INPUTS / 10);
  });
});

describe('the differences', () => {
  it.each(DIFFERENCES)('$schema: $why', ({ schema, value, zod }) => {
    const [, found] = schemas.find(([name]) => idOf(name) === schema) ?? [];
    expect(found?.safeParse(value).success).toBe(zod);
    expect(validators.get(schema)?.(value)).toBe(!zod);
  });
});

const objects = objectsOfTheLibrary();

/** Whether the two agree once what is known to divide them is gone. */
const isKnownDifference = (schema: z.ZodType, validate: ValidateFunction, value: unknown): boolean => {
  const rest = DIFFERENCES.reduce((left, { without }) => without(left), value);
  return JSON.stringify(rest) !== JSON.stringify(value) && validate(rest) === schema.safeParse(rest).success;
};

/** The value as it would arrive in a file; nothing where it cannot be sent. */
const asJson = (value: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return undefined;
  }
};
