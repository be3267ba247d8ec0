import type { Citation, Grade } from '../../core/index.js';

/** A public text, before it is said what of it supports which rule. */
type Source = Omit<Citation, 'grade' | 'note'>;

/** A source, how far it carries a rule, and what of the rule it supports. */
export const cite = (source: Source, grade: Grade, note: string): Citation => ({ ...source, grade, note });

/** What no source says: a plain default of this library. */
export const assumed = (title: string): Citation => ({
  title,
  publisher: 'The careers-domain authors',
  grade: 'assumed',
});

const CEC = 'The Careers & Enterprise Company';

/** A school's result: the headline of benchmark 1 counts 17 areas and lists them. */
export const schoolResult: Source = {
  title: 'Compass result of a school',
  publisher: CEC,
  url: 'https://compass.careersandenterprise.co.uk/shared/yvPv3JKZqtkze5GdpvjB8YaLlulPBJbI',
};

/** A college's result: the headline of benchmark 1 counts 18 areas and lists them. */
export const collegeResult: Source = {
  title: 'Compass result of a college',
  publisher: CEC,
  url: 'https://compass.careersandenterprise.co.uk/shared/SB2ex2QTSxRl3Ct3tUY1j3IkaSvN0nhn',
};

/** A school's report on the form of 2025: the headline of benchmark 1 counts 8 areas. */
export const report2025: Source = {
  title: 'Compass evaluation results of Blackpool Aspire Academy',
  publisher: 'Blackpool Aspire Academy',
  url: 'https://embed-rech-01.dialog.cm/schudio1/docs/blackpoolaspireacademy-compass-_compassevaluation_',
  published: '2026-01-29',
};

/** Percentages and flags of one school, from which, with those of others, points and thresholds were worked out. */
export const matravers: Source = {
  title: 'Gatsby Benchmarks: results of Matravers School',
  publisher: 'Matravers School',
  url: 'https://www.matravers.wilts.sch.uk/Gatsby-Benchmarks/',
  published: '2021-07',
};

/** What a middle school answers. */
export const middleSchoolGuide: Source = {
  title: 'Gatsby Benchmarks for middle schools',
  publisher: CEC,
  url: 'https://resources.careersandenterprise.co.uk/gatsby-benchmarks-middle-schools',
};

/** For which pupils a special school answers. */
export const specialSchoolGuide: Source = {
  title: 'What is Compass: special schools',
  publisher: CEC,
  url: 'https://cec-compass.zendesk.com/hc/en-gb/articles/12469141438748-What-is-Compass-Special-Schools',
};

/** How a training provider reads the terms. */
export const trainingProviderGuide: Source = {
  title: 'Interpreting the Gatsby Benchmarks: guidance for independent training providers',
  publisher: CEC,
  url: 'https://cec-compass.zendesk.com/hc/en-gb/articles/12473193643932-Interpreting-the-Gatsby-Benchmarks-Guidance-for-ITPs',
};

/** The four questions that are in no framework here. */
export const supplementaryQuestions: Source = {
  title: 'Guidance for supplementary Compass evaluation questions',
  publisher: CEC,
  url: 'https://careersandenterprise.zendesk.com/hc/en-gb/articles/19201532422684-Guidance-for-supplementary-Compass-evaluation-questions',
};

/** How a result is shown and compared. */
export const resultsGuide: Source = {
  title: 'Accessing and understanding Compass evaluation results',
  publisher: CEC,
  url: 'https://cec-compass.zendesk.com/hc/en-gb/articles/12471397947036-Accessing-and-understanding-Compass-evaluation-for-Post-16-results-Colleges',
};

/** That there is one figure for all benchmarks. */
export const overallScore: Source = {
  title: 'The Quality in Careers Standard and Compass scores',
  publisher: 'Quality in Careers',
  url: 'https://qualityincareers.org.uk/?p=665',
  published: '2018',
};

/** How many colleges evaluated themselves, and when. */
export const collegesReport: Source = {
  title: "Careers and enterprise provision in England's colleges",
  publisher: CEC,
  url: 'https://www.careersandenterprise.co.uk/our-research/colleges-benchmark-report',
  published: '2019',
};

/** That there are three kinds of evaluation since autumn 2025. */
export const newForms: Source = {
  title: '5 things you need to know before completing the new Compass evaluation',
  publisher: 'Gatsby Benchmarks',
  url: 'https://www.gatsbybenchmarks.org.uk/thought-leadership/5-things-you-need-to-know-before-completing-the-new-compass-evaluation',
  published: '2025',
};

/** The criteria of one benchmark for schools, as in guidance from January 2018. */
export const schoolCriteria2018 = (benchmark: number): Source => ({
  title: `Gatsby Benchmark ${benchmark} for schools`,
  publisher: CEC,
  url: `https://www.careersandenterprise.co.uk/schools-colleges/gatsby-benchmarks/gatsby-benchmark-${benchmark}`,
});

/** The criteria of benchmarks 2, 3, 5, 6 and 7 for colleges, as of 2018; the others were found elsewhere. */
export const collegeCriteria2018 = (benchmark: 2 | 3 | 5 | 6 | 7): Source => ({
  title: `Gatsby Benchmark ${benchmark} for colleges`,
  publisher: CEC,
  url: `https://resources.careersandenterprise.co.uk/browse-category/gatsby-benchmarks/gatsby-benchmark-${benchmark}`,
});

export const collegeCurriculum2018: Source = {
  title: 'Linking curriculum learning to careers: a case study of colleges',
  publisher: 'Gatsby Charitable Foundation',
  url: 'https://www.goodcareerguidance.org.uk/case-study/linking-curriculum-learning-to-careers',
};

export const collegeGuidance2018: Source = {
  title: 'Guide to Gatsby Benchmark 8',
  publisher: 'Gatsby Benchmarks',
  url: 'https://gatsbybenchmarks.org.uk/guide-to-gatsby-benchmark-8',
};

/** The criteria of each updated benchmark, for schools, colleges and training providers. */
export const criteria2025 = {
  programme: {
    title: 'Gatsby Benchmark 1, updated',
    publisher: CEC,
    url: 'https://resources.careersandenterprise.co.uk/browse-category/gatsby-benchmarks/gatsby-benchmark-1?f%5B0%5D=audiences%3A90&f%5B1%5D=gatsby_benchmark%3A1&f_initial%5B0%5D=gatsby_benchmark%3A1',
  },
  information: {
    title: 'Gatsby Benchmark 2, updated',
    publisher: 'Leicester and Leicestershire Business and Skills Partnership',
    url: 'https://llbsp.org.uk/gatsby-benchmark-resources/benchmark-2-new',
  },
  needs: {
    title: 'Benchmark 3: addressing the needs of each young person',
    publisher: 'Royal Geographical Society',
    url: 'https://www.rgs.org/schools/careers-and-progression/gatsby-benchmarks-of-good-career-guidance/benchmark-3-addressing-the-needs-of-each-young-person',
  },
  curriculum: {
    title: 'Gatsby Benchmark 4, updated',
    publisher: 'Leicester and Leicestershire Business and Skills Partnership',
    url: 'https://llbsp.org.uk/gatsby-benchmark-resources/benchmark-4',
  },
  employers: {
    title: 'Gatsby Benchmark 5, updated',
    publisher: 'Cumbria Careers Hub',
    url: 'https://www.careershubcumbria.co.uk/schools-colleges/benchmarks/benchmark-5',
  },
  workplaces: {
    title: 'Gatsby Benchmark 6, updated',
    publisher: 'South Midlands Careers Hub',
    url: 'https://careershub.southmidlands.org.uk/schools-colleges/gatsby-benchmarks/benchmark-6/',
  },
  providers: {
    title: 'Gatsby Benchmark 7, updated',
    publisher: 'South Midlands Careers Hub',
    url: 'https://careershub.southmidlands.org.uk/schools-colleges/gatsby-benchmarks/benchmark-7/',
  },
  guidance: {
    title: 'Gatsby Benchmark 8, updated',
    publisher: 'Leicester and Leicestershire Business and Skills Partnership',
    url: 'https://llbsp.org.uk/gatsby-benchmark-resources/benchmark-8',
  },
} satisfies Record<string, Source>;
