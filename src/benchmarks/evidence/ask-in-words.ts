import type { AcademicYear } from '../../core/index.js';
import type { ActivityKind, Measure, ProviderKind } from '../entities.js';
import { countInWords, listInWords } from '../in-words.js';
import type { Ask } from './asks.js';

/**
 * What the records say to a question, in a sentence with the figures.
 *
 * @param taught - The year groups of the cohort: of those that the question is about, only these are named.
 */
export const askInWords = (
  ask: Ask,
  percentage: number | null,
  academicYear: AcademicYear,
  taught: ReadonlySet<number>,
): string => {
  const { measure, met, of, notRecorded, meaningful } = ask;
  const years = yearsInWords(measure.yearGroups, taught);
  const aside =
    notRecorded === 0
      ? ''
      : ` For ${countInWords(notRecorded, 'pupil')} it is not recorded whether they consider university.`;
  const since = measure.sinceYear === undefined ? `in ${academicYear}` : `since the start of Year ${measure.sinceYear}`;
  if (measure.part !== undefined) {
    const noun = nounOf(measure, 2, false);
    if (percentage === null) return `No ${noun} of pupils in ${years} are on record ${since}.${aside}`;
    return `${met} of ${of} ${noun} of pupils in ${years} ${since} had this part: ${percentage}%.${aside}`;
  }
  const who = `in ${years}`;
  if (percentage === null) {
    return measure.considering === undefined
      ? `No pupil of the cohort is ${who}.`
      : `No pupil of the cohort is ${who} and known to consider university.${aside}`;
  }
  const pupils = `${countInWords(of, 'pupil')} ${who}${measure.considering ? ' who consider university' : ''}`;
  const had = `have had at least ${measure.least} ${nounOf(measure, measure.least, meaningful)}`;
  return `${met} of ${pupils} ${had} ${since}: ${percentage}%.${aside}`;
};

const nounOf = ({ activity, providers }: Measure, count: number, meaningful: boolean): string => {
  const noun = `${meaningful ? 'meaningful ' : ''}${NOUNS[activity]}${count === 1 ? '' : 's'}`;
  return providers === undefined ? noun : `${noun} with ${providers.map((provider) => WITH[provider]).join(' or ')}`;
};

const NOUNS: Readonly<Record<ActivityKind, string>> = {
  'employer-encounter': 'employer encounter',
  'workplace-experience': 'workplace experience',
  'provider-encounter': 'encounter',
  'guidance-interview': 'guidance interview',
};

const WITH: Readonly<Record<ProviderKind, string>> = {
  'sixth-form': 'a sixth form',
  college: 'a college',
  'training-provider': 'a training provider',
  'apprenticeship-provider': 'an apprenticeship provider',
  university: 'a university',
};

const yearsInWords = (yearGroups: readonly number[], taught: ReadonlySet<number>): string => {
  const asked = [...new Set(yearGroups)].sort((a, b) => a - b);
  const named = asked.filter((year) => taught.has(year));
  const years = named.length > 0 ? named : asked;
  const [first, last] = [years[0], years.at(-1)];
  if (years.length === 1) return `Year ${first}`;
  if (Number(last) - Number(first) === years.length - 1) return `Years ${first} to ${last}`;
  return `Years ${listInWords(years)}`;
};
