// One snapshot of all rooms: a region's schools from the register, their evaluations scored, a hub formed, advisers
// matched, coordinators' patches drawn, bursaries awarded and programmes counted, and from all of it the picture of the
// network on a day and how it has grown in a year. Schools are those of the register of July 2017; what they answered and
// who works with them is made up, the same every time.
import { matchAdvisers, splitInstitutions } from 'careers-domain/advisers';
import { createScorer, questionsFor, schools2018 } from 'careers-domain/benchmarks';
import { applyEvent, awardRound, bursaries2018Extended, offerAward } from 'careers-domain/bursaries';
import { hubWave1, openHub, proposeMembers } from 'careers-domain/hubs';
import { settingOf } from 'careers-domain/institutions';
import {
  chartGrowth,
  describeNetwork,
  encounterTable,
  growthBetween,
  networkFigures,
  possibleCounts,
  suppressSmallNumbers,
} from 'careers-domain/network';
import { madeUpAdvisers } from './made-up-advisers.js';
import { southWest } from './south-west.js';

/** @import { NetworkSnapshot } from 'careers-domain/network' */

const institutions = southWest();
const score = createScorer(schools2018);

/**
 * The region on the last day of an academic year. The network grows: of every ten schools so many are in it.
 *
 * @param {number} year - When the academic year began.
 * @param {number} ofTen
 * @returns {NetworkSnapshot}
 */
const snapshotOf = (year, ofTen) => {
  const academicYear = `${year}/${String(year + 1).slice(2)}`;
  const on = `${year + 1}-08-31`;
  const inNetwork = institutions.filter((_, index) => index % 10 < ofTen);

  // Advisers for the schools of the network, and coordinators who share these out.
  const advisers = madeUpAdvisers(inNetwork, Math.round(inNetwork.length * 0.8), year);
  const match = matchAdvisers({
    advisers,
    requests: inNetwork.map(({ urn, place }) => ({ institution: urn, ...(place && { place }) })),
  });
  const bases = inNetwork.filter((_, index) => index % 16 === 0);
  const patches = splitInstitutions(
    inNetwork,
    bases.map(({ place }, index) => ({
      id: `coordinator-${index + 1}`,
      ...(place && { place }),
      institutions: [],
      advisers: [],
    })),
  );

  // A hub of the first wave in Devon and Somerset.
  const areas = ['E37000016'];
  const { members } = proposeMembers(institutions, hubWave1, { km: 50, areas });
  const hub = openHub(
    {
      id: 'heart-of-the-south-west',
      name: 'Heart of the South West',
      bidder: { kind: 'lep', name: 'Heart of the South West LEP' },
      areas,
      region: 'South West',
      members: members.map(({ urn }) => urn),
      commitments: hubWave1.commitments.map(({ id }) => id),
      plan: { coordinators: 2, coordinatorCost: 4_000_000, leadCost: 5_000_000 },
      match: [],
    },
    hubWave1,
  );
  const isMember = new Set(hub.members.map(({ urn }) => urn));

  // Evaluations of nine in ten: members of the hub answer yes to more.
  const evaluations = institutions.flatMap((institution, index) => {
    if (index % 10 === 9) return [];
    const setting = { ...settingOf(institution), specialist: false };
    const effort = (isMember.has(institution.urn) ? 14 : 10) + (year - 2017);
    const answers = Object.fromEntries(
      questionsFor(schools2018, setting, {}).questions.map(({ question, kind, options }, place) => {
        const luck = (place * 7 + index * 3) % 17;
        const level = luck < effort ? options.length - 1 : luck % options.length;
        return [question, options[kind === 'yes-no' ? options.length - 1 - level : level]?.answer];
      }),
    );
    const { achieved } = score({ framework: schools2018.id, setting, answers });
    return [{ urn: institution.urn, completed: `${year + 1}-06-30`, achieved }];
  });

  // Bursaries by application, of which those of the first half are taken up.
  const applications = institutions.slice(0, 60).map(({ urn, kind, funding }) => ({
    id: `A-${urn}`,
    institution: urn,
    received: '2018-10-08',
    kind,
    funding,
    region: 'South West',
  }));
  const round = awardRound(applications, bursaries2018Extended, { places: 40 });
  const awards = round.awarded.map(({ application }, index) => {
    const award = offerAward(application, bursaries2018Extended, '2018-11-01');
    return index < 20 ? applyEvent(award, { type: 'accepted', award: award.id, on: '2018-11-12' }).award : award;
  });

  return {
    on,
    academicYear,
    scope: { name: 'schools of the South West', institutions },
    network: inNetwork.map(({ urn }) => ({ urn, joined: `${year}-09-01` })),
    pairs: match.pairs,
    coordinators: patches.map(({ coordinator, institutions }) => ({
      id: coordinator,
      institutions,
      advisers: [
        ...new Set(match.pairs.flatMap((pair) => (institutions.includes(pair.institution) ? [pair.adviser] : []))),
      ],
    })),
    hubs: hub.opened <= on ? [hub] : [],
    evaluations,
    // Seven schools in ten sent in what their pupils did. Engagement goes up by half.
    encounters: institutions.flatMap(({ urn }, index) => {
      if (index % 10 > 6) return [];
      const pupils = 100 + ((index * 37) % 90);
      const encounters = pupils * (year === 2017 ? 2 : 3);
      return [{ urn, academicYear, pupils, encounters, pupilsMet: pupils - ((index * 7) % 41) }];
    }),
    ...(year > 2017 && { awards }),
    programmes: [
      { id: 'mentoring', reached: [{ area: 'Cornwall', youngPeople: ['ann', 'ben', 'cas'] }] },
      {
        id: 'enterprise',
        reached: [
          { area: 'Cornwall', youngPeople: ['cas', 'dee'] },
          { area: 'Dorset', youngPeople: 400 },
        ],
      },
    ],
    sources: {
      scope: [{ title: 'Register of schools, July 2017', publisher: 'Department for Education', grade: 'published' }],
    },
  };
};

const [before, after] = [snapshotOf(2017, 5), snapshotOf(2018, 7)];

// The picture in words, with how it has grown.
console.log(describeNetwork(after, before));

// Engagement, like for like, and who is missing.
const { figures } = growthBetween(before, after);
console.log(figures.find(({ figure }) => figure === 'encounters')?.message);
const { hubs } = networkFigures(after);
for (const { group, figures } of hubs ? [hubs.members, hubs.others] : []) {
  console.log(`${group}: ${figures.find(({ figure }) => figure === 'achieved')?.message}`);
}

// The hub's table of pupils, safe to publish.
const { table, missing } = encounterTable(after, { hub: 'heart-of-the-south-west' });
if (table === null) throw new Error('No member of the hub sent anything in.');
const safe = suppressSmallNumbers(table);
console.log(`\n${table.rows.length} members of the hub, ${missing.length} not known`);
for (const [index, urn] of safe.table.rows.entries()) {
  console.log(
    [urn, ...(safe.table.counts[index] ?? []), safe.table.rowTotals[index]].map((cell) => cell ?? 'c').join('\t'),
  );
}
const isSafe = possibleCounts(safe.table).every(({ least, most }) => most === null || most > least);
console.log(`Nothing hidden (c) can be worked out: ${isSafe}. Lost to that: ${safe.loss} pupils in the table.`);

const chart = chartGrowth(before, after);
console.log(JSON.stringify(chart).length, 'characters of Vega-Lite, to draw where you like');
