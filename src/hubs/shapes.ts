import { isPlainObject, type ProblemIssue, shape } from '../core/index.js';
import { institutionProblems, isUrn } from '../institutions/index.js';

export const count = shape.whole(0, 100_000);

export const percent = shape.value(
  'a whole per cent from 0 to 100',
  (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 100,
);

export const urn = shape.value('a URN of six digits', isUrn);

/** Any plain object; what it has is checked elsewhere. */
export const anyObject = (what: string): shape.Check => shape.value(what, isPlainObject);

/** A list in which no two entries have the same key: the entry itself unless another is given. */
export const distinctList = <T>(
  what: string,
  entry: shape.Check,
  limits: { readonly least?: number; readonly most?: number },
  keyOf: (entry: T) => string = String,
  key: ProblemIssue['path'] = [],
): shape.Check => shape.andThen(shape.list(what, entry, limits), shape.distinct(keyOf, key));

export const area = shape.text('the code of a LEP area, E37 and six digits', /^E37\d{6}$/);

export const areas = distinctList('a list of LEP areas', area, { least: 1, most: 50 });

export const institutions = distinctList(
  'a list of institutions',
  institutionProblems,
  { most: 100_000 },
  ({ urn }: { urn: string }) => urn,
  ['urn'],
);
