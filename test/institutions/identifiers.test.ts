import { DomainProblem } from 'careers-domain/core';
import {
  DfeNumberSchema,
  formatDfeNumber,
  isDfeNumber,
  isPostcode,
  isUkprn,
  isUrn,
  PostcodeSchema,
  parseDfeNumber,
  parsePostcode,
  parseUkprn,
  parseUrn,
  UkprnSchema,
  UrnSchema,
} from 'careers-domain/institutions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerRows } from './register.js';

const kinds = {
  URN: { is: isUrn, parse: parseUrn, schema: UrnSchema, right: '100049' },
  UKPRN: { is: isUkprn, parse: parseUkprn, schema: UkprnSchema, right: '10002938' },
  'DfE number': { is: isDfeNumber, parse: parseDfeNumber, schema: DfeNumberSchema, right: '2024104' },
  postcode: { is: isPostcode, parse: parsePostcode, schema: PostcodeSchema, right: 'NW3 2BQ' },
};

describe.each(Object.entries(kinds))('a %s', (_, { is, parse, schema, right }) => {
  it('is accepted as it stands, and with blanks around it when parsed', () => {
    expect(is(right)).toBe(true);
    expect(parse(` ${right}\n`)).toBe(right);
  });

  it.each([
    ['a trailing line', `${right}\n`],
    ['a line before', `\n${right}`],
    ['a right second line', `x\n${right}`],
    ['blanks', ` ${right}`],
    ['another character', `${right}0`],
    ['one too few', right.slice(0, -1)],
    ['digits of another script', right.replace(/\d/g, '٣')],
    ['nothing', ''],
    ['no text', undefined],
    ['a list', [right]],
  ])('is not accepted with %s', (_, value) => {
    expect(is(value)).toBe(false);
    expect(schema.safeParse(value).success).toBe(false);
  });

  it('is for the schema what it is for the function', () => {
    const nearlyRight = fc
      .tuple(fc.nat(right.length), fc.string({ maxLength: 2, unit: fc.constantFrom(...'0129AIQZ \n') }))
      .map(([at, text]) => right.slice(0, at) + text + right.slice(at + text.length));
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearlyRight), (text) => {
        expect(schema.safeParse(text).success).toBe(is(text));
      }),
    );
  });

  it('is parsed into what is accepted, or refused with a DomainProblem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.nat()), (value) => {
        try {
          expect(is(parse(value as string))).toBe(true);
        } catch (problem) {
          expect(problem).toBeInstanceOf(DomainProblem);
          expect((problem as DomainProblem).code).toBe('bad-identifier');
        }
      }),
    );
  });
});

describe('the numbers of the register of July 2017', () => {
  it('are all accepted', () => {
    for (const row of registerRows()) {
      expect(isUrn(row.URN)).toBe(true);
      expect(row.UKPRN === '' || isUkprn(row.UKPRN)).toBe(true);
      expect(isDfeNumber(`${row['LA (code)']}${row.EstablishmentNumber}`)).toBe(true);
      expect(isPostcode(row.Postcode)).toBe(true);
    }
  });
});

describe('a URN', () => {
  it('can begin with any digit but 0, as the check of the department has it', () => {
    expect(['100049', '402345', '999999'].every(isUrn)).toBe(true);
    expect(isUrn('012345')).toBe(false);
  });
});

describe('a UKPRN', () => {
  it('begins with 1, as the check of the department has it', () => {
    expect(isUkprn('20002938')).toBe(false);
  });
});

describe('a DfE number', () => {
  it.each(['2024104', '202/4104', ' 202/4104 '])('is read from %j', (text) => {
    expect(parseDfeNumber(text)).toBe('2024104');
  });

  it('is no establishment number alone, which other authorities have too', () => {
    expect(() => parseDfeNumber('4104')).toThrow("'4104' is not a DfE number");
  });

  it('goes into writing with a slash and comes back', () => {
    expect(formatDfeNumber('2024104')).toBe('202/4104');
    fc.assert(
      fc.property(fc.nat(9_999_999), (number) => {
        const text = String(number).padStart(7, '0');
        expect(parseDfeNumber(formatDfeNumber(text))).toBe(text);
      }),
    );
  });
});

describe('a postcode', () => {
  it.each(['M1 1AE', 'B33 8TH', 'CR2 6XH', 'DN55 1PT', 'W1A 1HQ', 'EC1A 1BB', 'GIR 0AA'])(
    'has one of the published forms: %s',
    (postcode) => {
      expect(isPostcode(postcode)).toBe(true);
      expect(parsePostcode(postcode.replace(' ', '').toLowerCase())).toBe(postcode);
    },
  );

  it.each(['C', 'I', 'K', 'M', 'O', 'V'])('never has %s in its last two letters', (letter) => {
    expect(isPostcode(`NW3 2B${letter}`)).toBe(false);
    expect(isPostcode(`NW3 2${letter}B`)).toBe(false);
  });

  it.each(['NW3 22BQ', '1W3 2BQ', 'NWW3 2BQ', 'NW333 2BQ', 'NI3 2BQ', 'NZ3 2BQ', 'NW 2BQ', 'GIR 0AB', 'N 1AA'])(
    'has no other form: %s',
    (text) => {
      expect(isPostcode(text)).toBe(false);
      expect(() => parsePostcode(text)).toThrow(DomainProblem);
    },
  );

  it.each(['NW32BQ', 'nw3  2bq', ' NW3 2BQ ', 'N W3 2 B Q', 'NW3\u00a02BQ', 'NW3\t2BQ'])(
    'is read with blanks missing or too many: %j',
    (text) => {
      expect(parsePostcode(text)).toBe('NW3 2BQ');
    },
  );

  it.each(['NW3 22BQ', 'NW32 BQ'])('is not guessed where its only blank is in the wrong place: %s', (text) => {
    expect(() => parsePostcode(text)).toThrow(DomainProblem);
  });

  it('is not made of letters that only become plain in capitals', () => {
    expect(() => parsePostcode('ß1 1AA')).toThrow("'ß1 1AA' is not a postcode");
    expect(() => parsePostcode('ſ1 1AA')).toThrow(DomainProblem);
  });
});
