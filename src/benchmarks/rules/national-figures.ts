import type { Citation } from '../../core/index.js';
import type { BenchmarkNumber, NationalFigures } from '../entities.js';
import { frozen } from './framework.js';

const youthEmployment: Citation = {
  title: 'State of the Nation: careers and enterprise provision in secondary schools and colleges',
  publisher: 'Youth Employment UK',
  url: 'https://www.youthemployment.org.uk/state-of-the-nation-careers-and-enterprise-provision-in-englands-secondary-schools-and-colleges/',
  grade: 'published',
};

const futureTalentedAutumn: Citation = {
  title: 'Future Talented, autumn term 2019, issue 4, page 18',
  publisher: 'Future Talented',
  url: 'https://viewer.joomag.com/future-talented-autumn-term-2019-issue-4/0355246001575974794/p18',
  published: '2019',
  grade: 'published',
};

const schoolsWeek: Citation = {
  title: 'More schools meet careers benchmarks, but most still miss the target',
  publisher: 'Schools Week',
  url: 'https://schoolsweek.co.uk/more-schools-meet-careers-benchmarks-but-most-still-miss-target/',
  grade: 'published',
};

const results2025: Citation = {
  title: 'Briefing on Gatsby Benchmark results for 2024/25',
  publisher: 'Career Development Institute',
  url: 'https://www.thecdi.net/news/cec-publishes-briefing-on-gatsby-benchmark-results-for-2024-25',
  grade: 'published',
};

const matravers: Citation = {
  title: 'Gatsby Benchmarks',
  publisher: 'Matravers School',
  url: 'https://www.matravers.wilts.sch.uk/Gatsby-Benchmarks/',
  grade: 'published',
};

const forms2018 = ['schools-2018', 'special-schools-2018', 'middle-schools-2018', 'colleges-2018'];

/** Shares achieving benchmarks 1 to 8, in order. */
const shares = (...achieved: readonly number[]): NationalFigures['benchmarks'] =>
  achieved.map((share, index) => ({ benchmark: (index + 1) as BenchmarkNumber, achieved: share }));

/**
 * The national figures that are public, from 2014 to 2024/25: each with its sources, its grade and its doubts.
 *
 * They are Compass self-evaluations (2014: a survey), of those institutions that filled one in. Most forms and
 * definitions changed on the way, so that a rise between two rows is not only a rise in practice.
 *
 * Keys are academic years, but for `2014` (a survey) and `about-2020` (a row whose year nobody states).
 *
 * @example
 * ```ts
 * import { nationalFigures } from 'careers-domain/benchmarks';
 *
 * const { benchmarks, meanAchieved } = nationalFigures['2017/18'];
 * benchmarks.map(({ achieved }) => achieved); // => [6.1, 31.8, 13.1, 25.9, 38.3, 36.6, 12.5, 49]
 * meanAchieved?.value; // => 2.13
 * ```
 *
 * @group Roll-ups
 */
export const nationalFigures: Readonly<
  Record<
    | '2014'
    | '2016/17'
    | '2017/18'
    | '2018/19'
    | 'about-2020'
    | '2020/21'
    | '2021/22'
    | '2022/23'
    | '2023/24'
    | '2024/25',
    NationalFigures
  >
> = frozen({
  2014: {
    id: '2014',
    title: 'England, the survey of 2014',
    frameworks: [],
    benchmarks: [],
    meanAchieved: { value: 1.34, unit: 'benchmarks', grade: 'published' },
    groups: [],
    doubts: ['A survey, made before there was a form to fill in; nobody did better than five benchmarks.'],
    grade: 'published',
    cites: [
      youthEmployment,
      {
        title: 'State of the Nation report reveals route to success for schools',
        publisher: 'The Careers & Enterprise Company',
        url: 'https://www.careersandenterprise.co.uk/news/state-nation-report-reveals-route-success-schools',
        grade: 'published',
      },
    ],
  },
  '2016/17': {
    id: '2016/17',
    title: 'England, 2016/17',
    frameworks: [],
    benchmarks: [],
    institutions: { value: 578, unit: 'institutions', grade: 'published' },
    meanAchieved: { value: 1.87, unit: 'benchmarks', grade: 'published' },
    allEight: { value: 0.5, unit: 'percent', grade: 'published' },
    groups: [],
    doubts: ['Schools only, on the first form of Compass, and those that chose to take part.'],
    grade: 'published',
    cites: [
      {
        title: 'State of the Nation 2017',
        publisher: 'Campaign for Science and Engineering',
        url: 'http://www.sciencecampaign.org.uk/resource/state_of_the_nation_2017-careers-enterprise-company.html',
        published: '2017',
        grade: 'published',
        note: 'Also: about half of all indicators met, and 6.4 of the 8 benchmarks at least partly achieved.',
      },
    ],
  },
  '2017/18': {
    id: '2017/18',
    title: 'England, 2017/18',
    frameworks: forms2018,
    benchmarks: [
      { benchmark: 1, achieved: 6.1, inProgress: 91.9, notAchieved: 2 },
      { benchmark: 2, achieved: 31.8, inProgress: 40.6, notAchieved: 27.6 },
      { benchmark: 3, achieved: 13.1, inProgress: 85.6, notAchieved: 1.3 },
      { benchmark: 4, achieved: 25.9, inProgress: 43.4, notAchieved: 30.7 },
      { benchmark: 5, achieved: 38.3, notAchieved: 61.7 },
      { benchmark: 6, achieved: 36.6, inProgress: 26.1, notAchieved: 37.3 },
      { benchmark: 7, achieved: 12.5, inProgress: 73, notAchieved: 14.5 },
      { benchmark: 8, achieved: 49, inProgress: 17.5, notAchieved: 33.5 },
    ],
    institutions: { value: 3000, unit: 'institutions', reading: 'over', grade: 'published' },
    meanAchieved: { value: 2.13, unit: 'benchmarks', grade: 'published' },
    allEight: { value: 21, unit: 'institutions', grade: 'published' },
    none: { value: 18.1, unit: 'percent', grade: 'published' },
    groups: [
      { group: 'the 944 that had filled in the form at least twice', meanAchieved: 2.7 },
      { group: 'those that had filled it in once', meanAchieved: 1.89 },
    ],
    doubts: ['Benchmark 5 had two outcomes only this year, and three the year after: its definition changed.'],
    grade: 'published',
    cites: [
      {
        ...youthEmployment,
        note: 'Also: 19.8% achieve half of the benchmarks and 11.0% the majority; those that repeated it gained 0.79.',
      },
      {
        title: 'Future Talented, spring term 2019, issue 2, page 12',
        publisher: 'Future Talented',
        url: 'https://viewer.joomag.com/future-talented-spring-term-2019-issue-2/0839734001550056049?page=12',
        published: '2019',
        grade: 'published',
        note: 'The shares by benchmark. Those achieved sum to 213.3%, which is the mean of 2.13.',
      },
    ],
  },
  '2018/19': {
    id: '2018/19',
    title: 'England, 2018/19',
    frameworks: forms2018,
    benchmarks: [
      { benchmark: 1, achieved: 21, inProgress: 79, notAchieved: 1 },
      { benchmark: 2, achieved: 45, inProgress: 51, notAchieved: 4 },
      { benchmark: 3, achieved: 20, inProgress: 80, notAchieved: 0 },
      { benchmark: 4, achieved: 38, inProgress: 58, notAchieved: 4 },
      { benchmark: 5, achieved: 52, inProgress: 38, notAchieved: 10 },
      { benchmark: 6, achieved: 47, inProgress: 49, notAchieved: 4 },
      { benchmark: 7, achieved: 21, inProgress: 77, notAchieved: 1 },
      { benchmark: 8, achieved: 57, inProgress: 35, notAchieved: 9 },
    ],
    institutions: { value: 3826, unit: 'institutions', grade: 'published' },
    meanAchieved: { value: 3, unit: 'benchmarks', grade: 'published' },
    none: { value: 10, unit: 'percent', grade: 'published' },
    groups: [],
    doubts: [
      'Whole per cent, so that a benchmark can come to 99% or 101%.',
      'The shares partly and not achieved are read from a chart whose text is jumbled; those achieved are confirmed elsewhere.',
    ],
    grade: 'published',
    cites: [
      { ...futureTalentedAutumn, note: 'The shares by benchmark, the mean and the share with none.' },
      {
        title: 'State of the Nation report 2019',
        publisher: 'Waltham Forest Education Hub',
        url: 'https://thehub-beta.walthamforest.gov.uk/blog/state-nation-report-2019',
        published: '2019',
        grade: 'published',
        note: 'The number of institutions.',
      },
      { ...matravers, note: 'Confirms the shares achieved, and calls them national.' },
    ],
  },
  'about-2020': {
    id: 'about-2020',
    title: 'Called national by schools, about 2020 to 2022',
    frameworks: forms2018,
    benchmarks: shares(27, 52, 25, 45, 58, 52, 30, 61),
    meanAchieved: { value: 3.5, unit: 'benchmarks', grade: 'inferred' },
    groups: [],
    doubts: [
      'No source states the year or the institutions.',
      'The shares of benchmarks 5 and 6 are exactly those reported for the first wave of Careers Hubs after two terms, so that the whole row may be of hubs and not of England.',
      'One school later printed the 2018/19 shares in its place, as a drop from these.',
      'The mean is the sum of the shares.',
    ],
    grade: 'assumed',
    cites: [
      {
        title: 'Career: our Gatsby Benchmark',
        publisher: 'Springfields Academy',
        url: 'https://springfields.wilts.sch.uk/Curriculum/Career-Our-Gatsby-Benchmark/',
        grade: 'published',
        note: 'Prints the row as national.',
      },
      {
        title: 'Posts on Compass',
        publisher: 'FE Careers IAG',
        url: 'https://fecareersiag.wordpress.com/tag/compass/',
        grade: 'published',
        note: 'Reports 58% and 52% for benchmarks 5 and 6 of the first wave of Careers Hubs.',
      },
      { ...matravers, note: 'A copy of July 2021 prints the 2018/19 shares as dropped from these.' },
    ],
  },
  '2020/21': {
    id: '2020/21',
    title: 'Called national by a school, probably 2020/21',
    frameworks: forms2018,
    benchmarks: shares(43, 66, 38, 60, 56, 36, 33, 65),
    meanAchieved: { value: 3.97, unit: 'benchmarks', grade: 'inferred' },
    groups: [],
    doubts: [
      'The year is inferred: a later copy of a page that showed the 2018/19 shares in July 2021.',
      'The mean is the sum of the shares.',
    ],
    grade: 'inferred',
    cites: [{ ...matravers, note: 'A later copy of the page.' }],
  },
  '2021/22': {
    id: '2021/22',
    title: 'England, 2021/22',
    frameworks: forms2018,
    benchmarks: [],
    allEight: { value: 12.8, unit: 'percent', grade: 'published' },
    sixOrMore: { value: 43.5, unit: 'percent', grade: 'published' },
    groups: [],
    doubts: [],
    grade: 'published',
    cites: [schoolsWeek],
  },
  '2022/23': {
    id: '2022/23',
    title: 'England, 2022/23',
    frameworks: forms2018,
    benchmarks: [{ benchmark: 6, achieved: 64 }],
    institutions: { value: 4534, unit: 'institutions', grade: 'published' },
    meanAchieved: { value: 5.5, unit: 'benchmarks', grade: 'published' },
    allEight: { value: 19, unit: 'percent', reading: 'over', grade: 'published' },
    sixOrMore: { value: 56, unit: 'percent', reading: 'over', grade: 'published' },
    groups: [],
    doubts: [],
    grade: 'published',
    cites: [
      { ...schoolsWeek, note: 'The institutions are 90.5% of all; 56% and 19% are worded as just over.' },
      {
        title: 'New national data reinforces the impact of the Gatsby Benchmarks',
        publisher: 'The Gatsby Charitable Foundation',
        url: 'https://www.gatsby.org.uk/education/latest/new-national-data-reinforces-the-impact-of-the-gatsby-benchmarks-on-young-people-s-futures',
        published: '2024-03-13',
        grade: 'published',
        note: 'The mean.',
      },
      {
        title: 'Answer on work experience, UIN 5854',
        publisher: 'Department for Education',
        url: 'http://eldaddp.azurewebsites.net/answeredquestions.html?hansardHeading=Work+Experience&min-AnswerDate=2023-02-21&min-dateTabled=2023-12-07&uin=5854',
        published: '2023',
        grade: 'published',
        note: 'Benchmark 6: from 37% in 2017/18 to 64%.',
      },
    ],
  },
  '2023/24': {
    id: '2023/24',
    title: 'England, 2023/24',
    frameworks: forms2018,
    benchmarks: [],
    meanAchieved: { value: 5.83, unit: 'benchmarks', grade: 'published' },
    groups: [],
    doubts: [],
    grade: 'published',
    cites: [results2025],
  },
  '2024/25': {
    id: '2024/25',
    title: 'England, 2024/25',
    frameworks: forms2018,
    benchmarks: [],
    institutions: { value: 4863, unit: 'institutions', grade: 'published' },
    meanAchieved: { value: 5.96, unit: 'benchmarks', grade: 'published' },
    allEight: { value: 25, unit: 'percent', reading: 'about', grade: 'published' },
    groups: [
      { group: 'those in a Careers Hub', meanAchieved: 5.98 },
      { group: 'the 51 in no Careers Hub', meanAchieved: 4.37 },
      { group: 'those with a trained Careers Leader', meanAchieved: 6.07 },
      { group: 'the 578 holders of the Quality in Careers Standard that could be matched', meanAchieved: 6.6 },
    ],
    doubts: ['"A quarter" achieve all eight; the exact share was not read.'],
    grade: 'published',
    cites: [
      { ...results2025, note: 'The institutions are 94% of all.' },
      {
        title: 'Gatsby Benchmark analysis shows ongoing improvement',
        publisher: 'Career Development Institute',
        url: 'https://www.thecdi.net/news/gatsby-benchmark-analysis-shows-ongoing-improvement',
        grade: 'published',
        note: 'Benchmarks 3 and 7 rose most; benchmark 8 dipped.',
      },
      {
        title: 'Quality in Careers award holders achieve the highest Gatsby Benchmark scores',
        publisher: 'Quality in Careers',
        url: 'https://www.qualityincareers.org.uk/2025/12/11/quality-in-careers-award-holders-achieve-highest-gatsby-benchmark-scores-december-2025-analysis',
        published: '2025-12-11',
        grade: 'published',
        note: 'The mean of holders, 6.6, where that of all is given as 6.0.',
      },
    ],
  },
});
