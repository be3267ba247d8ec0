import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { addRecords, answersFromEvidence, createEvidence, schools2018 } from 'careers-domain/benchmarks';

/**
 * Answers the schools form of 2018 from streamed activity records, with this library and with the loop over typed arrays
 * that a programmer would write for this one form, trusting every record. Both get the same records in the same portions
 * and must come to the same shares and the same pupils who are short, or the bench fails.
 */
export const benchEvidence = () => [
  duel({ pupils: 100_000, records: 1_000_000, turns: 5 }),
  duel({ pupils: 1_000_000, records: 10_000_000, turns: 3 }),
  memory({ pupils: 1_000_000, records: 10_000_000 }),
];

const YEAR = '2024/25';
const PORTION = 100_000;

const duel = ({ pupils, records, turns }) => {
  const cohort = cohortOf(pupils);
  let [oursBest, peerBest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < turns; turn++) {
    const peer = timed(handLoop, cohort, records);
    const ours = timed(ourEvidence, cohort, records);
    if (ours.result !== peer.result) throw new Error(`We say ${ours.result}, the peer ${peer.result}`);
    oursBest = Math.min(oursBest, ours.seconds);
    peerBest = Math.min(peerBest, peer.seconds);
  }
  return {
    bench: 'answersFromEvidence beside hand-written loop over typed arrays',
    size: records,
    ours: shown(oursBest),
    peer: shown(peerBest),
    unit: 'seconds',
    ratio: shown(peerBest / oursBest),
  };
};

/** The most memory that a process of its own ever holds, Node, cohort and portions included, beside a limit of 1 GiB. */
const memory = ({ pupils, records }) => {
  const [ours, peer] = [mebibytesOf('ours', pupils, records), 1024];
  return {
    bench: 'evidence in memory beside 1 GiB',
    size: records,
    ours,
    peer,
    unit: 'MiB',
    ratio: shown(peer / ours),
  };
};

const mebibytesOf = (...args) =>
  Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...args.map(String)], { encoding: 'utf8' }));

/** The time a contender takes; making the records is not counted. */
const timed = (contender, cohort, records) => {
  let elapsed = 0n;
  const time = (work) => {
    const start = process.hrtime.bigint();
    const result = work();
    elapsed += process.hrtime.bigint() - start;
    return result;
  };
  const { add, answers } = time(() => contender(cohort));
  for (let start = 0; start < records; start += PORTION) {
    const portion = portionOf(cohort, start, Math.min(start + PORTION, records));
    time(() => add(portion));
  }
  const result = JSON.stringify(
    time(answers).map(({ short, ...rest }) => ({ ...rest, short: [short.length, short.at(-1)] })),
  );
  return { result, seconds: Number(elapsed) / 1e9 };
};

const ourEvidence = (cohort) => {
  let evidence = createEvidence(cohort, YEAR);
  return {
    add: (portion) => {
      evidence = addRecords(evidence, portion);
    },
    answers: () =>
      answersFromEvidence(evidence, schools2018).questions.map(({ question, share, short }) => ({
        question,
        share,
        short,
      })),
  };
};

const PROVIDERS = ['sixth-form', 'college', 'training-provider', 'apprenticeship-provider', 'university'];

/** One counter for each pupil and kind, and the first day that counts for each year group and kind. No record is checked. */
const handLoop = (cohort) => {
  const [thisYear, since12] = ['2024-09-01', '2023-09-01'];
  const places = new Map();
  const years = new Uint8Array(cohort.length);
  const considers = new Uint8Array(cohort.length);
  for (let i = 0; i < cohort.length; i++) {
    const { id, yearGroup, consideringUniversity } = cohort[i];
    places.set(id, i);
    years[i] = yearGroup;
    considers[i] = consideringUniversity ? 1 : 0;
  }
  const counts = new Uint8Array(cohort.length * 8);
  const add = (portion) => {
    for (let i = 0; i < portion.length; i++) {
      const { pupil, date, activity, provider } = portion[i];
      const place = places.get(pupil);
      if (activity === 'employer-encounter') {
        if (date >= thisYear) counts[place * 8]++;
      } else if (activity === 'workplace-experience') {
        if (years[place] < 13 || date >= since12) counts[place * 8 + 1]++;
      } else if (activity === 'guidance-interview') {
        if (years[place] < 13 || date >= since12) counts[place * 8 + 2]++;
      } else {
        counts[place * 8 + 3 + PROVIDERS.indexOf(provider)]++;
      }
    }
  };
  const asks = [
    { question: '5.1', from: 7, to: 13, kind: 0, least: 1 },
    { question: '6.1', from: 11, to: 11, kind: 1, least: 1 },
    { question: '6.2', from: 13, to: 13, kind: 1, least: 1 },
    ...PROVIDERS.map((_, i) => ({ question: `7.${i + 1}`, from: 11, to: 11, kind: 3 + i, least: 1 })),
    { question: '7.6', from: 13, to: 13, kind: 7, least: 2, considering: true },
    { question: '8.1', from: 11, to: 11, kind: 2, least: 1 },
    { question: '8.2', from: 13, to: 13, kind: 2, least: 1 },
  ];
  const answers = () =>
    asks.map(({ question, from, to, kind, least, considering }) => {
      let [met, of] = [0, 0];
      const short = [];
      for (let place = 0; place < years.length; place++) {
        if (years[place] < from || years[place] > to || (considering && considers[place] === 0)) continue;
        of++;
        if (counts[place * 8 + kind] >= least) met++;
        else short.push(cohort[place].id);
      }
      return { question, share: { met, of }, short: short.sort() };
    });
  return { add, answers };
};

/** Pupils of Years 7 to 13 in no order, half of Year 13 considering university. */
const cohortOf = (size) =>
  Array.from({ length: size }, (_, i) => {
    const number = (i * 7919) % size;
    const yearGroup = 7 + (number % 7);
    return { id: `pupil-${number}`, yearGroup, consideringUniversity: yearGroup === 13 && number % 2 === 0 };
  });

const DATES = Array.from({ length: 7 * 365 }, (_, day) =>
  new Date(Date.UTC(2025, 7, 31 - day)).toISOString().slice(0, 10),
);

/** Records number `start` to `end`: pupil after pupil, each time another day and another kind for the same pupil. */
const portionOf = (cohort, start, end) => {
  const portion = [];
  for (let record = start; record < end; record++) {
    const index = record % cohort.length;
    const { id, yearGroup } = cohort[index];
    const round = Math.floor(record / cohort.length);
    const date = DATES[(index + round * 31) % (365 * (yearGroup - 6))];
    const kind = Math.imul(record, 2654435761) >>> 29;
    if (kind === 0) portion.push({ pupil: id, date, activity: 'employer-encounter' });
    else if (kind === 1) portion.push({ pupil: id, date, activity: 'workplace-experience' });
    else if (kind === 2) portion.push({ pupil: id, date, activity: 'guidance-interview' });
    else portion.push({ pupil: id, date, activity: 'provider-encounter', provider: PROVIDERS[kind - 3] });
  }
  return portion;
};

const shown = (number) => Number(number.toPrecision(4));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [pupils, records] = process.argv.slice(3).map(Number);
  timed(ourEvidence, cohortOf(pupils), records);
  console.log(Math.ceil(process.resourceUsage().maxRSS / 1024));
}
