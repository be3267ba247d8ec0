import * as bursaries from 'careers-domain/bursaries';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { application } from './arbitraries.js';

const { ApplicationSchema, AwardSchema, BursarySchemeSchema, bursaries2018, hubTrainingPlaces2018, offerAward } =
  bursaries;

const schemas = Object.entries<unknown>(bursaries).filter(
  (entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType,
);

describe('the schemas', () => {
  it('take what the functions give', () => {
    const asked = application('A-1', { asks: { completion: 50_000 }, need: 12.5, hub: 'Cumbria' });
    expect(ApplicationSchema.parse(asked)).toEqual(asked);
    const award = offerAward(asked, bursaries2018, '2018-10-01');
    expect(AwardSchema.parse(JSON.parse(JSON.stringify(award)))).toEqual(award);
  });

  it('refuse what they do not know', () => {
    expect(ApplicationSchema.safeParse({ ...application('A-1'), hubb: 'Cumbria' }).success).toBe(false);
    expect(ApplicationSchema.safeParse(application('A-1', { need: -1 })).success).toBe(false);
    expect(BursarySchemeSchema.safeParse({ ...hubTrainingPlaces2018, answerDays: 3651 }).success).toBe(false);
  });

  it.each(schemas)('%s describes itself, its examples pass, and it can be written as JSON Schema', (_, schema) => {
    const {
      id,
      title,
      description,
      examples = [],
    } = schema.meta() as Record<string, unknown> & { examples?: unknown[] };
    expect([id, title, description].every((text) => typeof text === 'string' && text !== '')).toBe(true);
    for (const example of examples) expect(schema.safeParse(example).success).toBe(true);
    expect(JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))).toContain('"$schema"');
  });
});
