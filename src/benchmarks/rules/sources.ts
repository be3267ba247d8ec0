import type { Citation, Grade } from '../../core/index.js';

type Source = Omit<Citation, 'grade' | 'note'>;

/** A source, how far it carries a rule, and what it supports. */
export const cite = (source: Source, grade: Grade, note: string): Citation => ({ ...source, grade, note });

/** A plain default of this library, which no source supports. */
export const assumed = (title: string): Citation => ({
  title,
  publisher: 'The careers-domain authors',
  grade: 'assumed',
});

const CEC = 'The Careers & Enterprise Company';

/** A school's Compass result: the headline of benchmark 1 counts 17 areas and lists them. */
export const SCHOOL_RESULT: Source = {
  title: 'Compass result of a school',
  publisher: CEC,
  url: 'https://compass.careersandenterprise.co.uk/shared/yvPv3JKZqtkze5GdpvjB8YaLlulPBJbI',
};

/** A college's Compass result: the headline of benchmark 1 counts 18 areas and lists them. */
export const COLLEGE_RESULT: Source = {
  title: 'Compass result of a college',
  publisher: CEC,
  url: 'https://compass.careersandenterprise.co.uk/shared/SB2ex2QTSxRl3Ct3tUY1j3IkaSvN0nhn',
};

/** Percentages and flags of one school, from which points and thresholds were worked out. */
export const MATRAVERS: Source = {
  title: 'Gatsby Benchmarks: results of Matravers School',
  publisher: 'Matravers School',
  url: 'https://www.matravers.wilts.sch.uk/Gatsby-Benchmarks/',
  published: '2021-07',
};

/** The criteria of one benchmark for schools, as in guidance from January 2018. */
export const schoolCriteria = (benchmark: number): Source => ({
  title: `Gatsby Benchmark ${benchmark}: the criteria for schools`,
  publisher: CEC,
  url: `https://www.careersandenterprise.co.uk/schools-colleges/gatsby-benchmarks/gatsby-benchmark-${benchmark}`,
});
