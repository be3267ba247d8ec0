import { DomainProblem, nameValue } from '../core/index.js';
import type { DfeNumber, Postcode, Ukprn, Urn } from './entities.js';

/**
 * Whether a value is a URN: a text of six digits, the first not 0. Whole text only: no blanks, no trailing line.
 *
 * The department's own check asks for no more. Whether a school has that number, only the register knows.
 *
 * @example
 * ```ts
 * import { isUrn } from 'careers-domain/institutions';
 *
 * isUrn('100049'); // => true
 * isUrn('100049\n'); // => false
 * isUrn('10049'); // => false
 * ```
 *
 * @group Identifiers
 */
export const isUrn = (value: unknown): value is Urn => isText(value, 6) && /^[1-9]\d{5}$/.test(value);

/**
 * A text or number as a URN; blanks around it are left out.
 *
 * @throws DomainProblem `bad-identifier` where it is none.
 *
 * @example
 * ```ts
 * import { parseUrn } from 'careers-domain/institutions';
 *
 * parseUrn(' 100049 '); // => '100049'
 * parseUrn(100049); // => '100049'
 * ```
 *
 * @group Identifiers
 */
export const parseUrn = (value: string | number): Urn => {
  const urn = trimmed(value);
  if (isUrn(urn)) return urn;
  throw badIdentifier(value, 'a URN: six digits, such as 100049');
};

/**
 * Whether a value is a UKPRN: a text of eight digits, the first of them 1. Whole text only.
 *
 * @example
 * ```ts
 * import { isUkprn } from 'careers-domain/institutions';
 *
 * isUkprn('10002938'); // => true
 * isUkprn('20002938'); // => false
 * ```
 *
 * @group Identifiers
 */
export const isUkprn = (value: unknown): value is Ukprn => isText(value, 8) && /^1\d{7}$/.test(value);

/**
 * A text or number as a UKPRN; blanks around it are left out.
 *
 * @throws DomainProblem `bad-identifier` where it is none.
 *
 * @example
 * ```ts
 * import { parseUkprn } from 'careers-domain/institutions';
 *
 * parseUkprn('10002938 '); // => '10002938'
 * ```
 *
 * @group Identifiers
 */
export const parseUkprn = (value: string | number): Ukprn => {
  const ukprn = trimmed(value);
  if (isUkprn(ukprn)) return ukprn;
  throw badIdentifier(value, 'a UKPRN: eight digits that begin with 1, such as 10002938');
};

/**
 * Whether a value is a DfE number as this library keeps it: a text of seven digits, without a slash.
 *
 * @example
 * ```ts
 * import { isDfeNumber } from 'careers-domain/institutions';
 *
 * isDfeNumber('2024104'); // => true
 * isDfeNumber('4104'); // => false
 * ```
 *
 * @group Identifiers
 */
export const isDfeNumber = (value: unknown): value is DfeNumber => isText(value, 7) && /^\d{7}$/.test(value);

/**
 * A text or number as a DfE number (LAESTAB), also with the slash with which it is often written.
 *
 * The last four digits alone are no number: every local authority has its own 4104. And a number can be given to another
 * school later, so key on the URN.
 *
 * @throws DomainProblem `bad-identifier` where it is none.
 *
 * @example
 * ```ts
 * import { parseDfeNumber } from 'careers-domain/institutions';
 *
 * parseDfeNumber('202/4104'); // => '2024104'
 * ```
 *
 * @group Identifiers
 */
export const parseDfeNumber = (value: string | number): DfeNumber => {
  const number = trimmed(value).replace(/^(\d{3})\/(\d{4})$/, '$1$2');
  if (isDfeNumber(number)) return number;
  throw badIdentifier(value, 'a DfE number: seven digits, such as 2024104 or 202/4104');
};

/**
 * A DfE number as people write it, with a slash between local authority and establishment.
 *
 * @throws DomainProblem `bad-identifier` where it is none.
 *
 * @example
 * ```ts
 * import { formatDfeNumber } from 'careers-domain/institutions';
 *
 * formatDfeNumber('2024104'); // => '202/4104'
 * ```
 *
 * @group Identifiers
 */
export const formatDfeNumber = (value: string): string => {
  const number = parseDfeNumber(value);
  return `${number.slice(0, 3)}/${number.slice(3)}`;
};

// Outward A9, A99, A9A, AA9, AA99, AA9A, where no second letter is I or Z; inward a digit and two letters, never C, I,
// K, M, O or V. The whole alternation stands between the anchors: several public copies of the pattern forget that.
const POSTCODE = /^(?:GIR 0AA|[A-Z](?:\d{1,2}|\d[A-Z]|[A-HJ-Y]\d{1,2}|[A-HJ-Y]\d[A-Z]) \d[ABD-HJLNP-UW-Z]{2})$/;

/**
 * Whether a value is a postcode as this library keeps it: capitals, one space, nothing around it.
 *
 * The form is checked; whether there is such a postcode, only a directory of postcodes knows.
 *
 * @example
 * ```ts
 * import { isPostcode } from 'careers-domain/institutions';
 *
 * isPostcode('NW3 2BQ'); // => true
 * isPostcode('nw32bq'); // => false
 * isPostcode('NW3 2BO'); // => false
 * ```
 *
 * @group Identifiers
 */
export const isPostcode = (value: unknown): value is Postcode =>
  typeof value === 'string' && value.length <= 8 && POSTCODE.test(value);

/**
 * A text as a postcode: in capitals, with one space before the last three characters.
 *
 * Blanks may be missing or too many, but not all of them in the wrong place: `NW3 22BQ` can mean two postcodes.
 *
 * @throws DomainProblem `bad-identifier` where it is none.
 *
 * @example
 * ```ts
 * import { parsePostcode } from 'careers-domain/institutions';
 *
 * parsePostcode(' nw32bq'); // => 'NW3 2BQ'
 * ```
 *
 * @group Identifiers
 */
export const parsePostcode = (value: string): Postcode => {
  const postcode = tidyPostcode(value);
  if (postcode !== undefined) return postcode;
  throw badIdentifier(value, 'a postcode, such as NW3 2BQ');
};

/** A text as a postcode, or `undefined` where it is none. */
export const tidyPostcode = (value: unknown): Postcode | undefined => {
  const text = trimmed(value).replace(/\s+/g, ' ');
  // A blank elsewhere than before the last three characters leaves open which postcode is meant.
  if (text.includes(' ') && !/ (\S ?){2}\S$/.test(text)) return undefined;
  const letters = text.replaceAll(' ', '');
  const postcode = `${letters.slice(0, -3)} ${letters.slice(-3)}`.toUpperCase();
  // Capitals of other alphabets' letters can be plain ones: ß becomes SS.
  return /^[A-Za-z\d]+$/.test(letters) && isPostcode(postcode) ? postcode : undefined;
};

const isText = (value: unknown, length: number): value is string =>
  typeof value === 'string' && value.length === length;

// Identifiers are short: a long text is none, and is not worth the work on it.
const trimmed = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.length <= 100 ? text.trim() : '';
};

const badIdentifier = (value: unknown, form: string): DomainProblem =>
  new DomainProblem('bad-identifier', 'Not an identifier', [
    { path: [], message: `${nameValue(value)} is not ${form}` },
  ]);
