// A year of bursaries, from the applications to the money: a round with quotas, what becomes of every award, places that
// are freed and given on, the budget at three dates, and how many more places were safe to offer. The schools are those of
// the register; that they applied, and what became of them, is made up.
import { readFileSync } from 'node:fs';
import {
  applyEvent,
  awardRound,
  budgetOf,
  bursaries2018,
  chartForecast,
  forecast,
  offerAward,
  reallocatePlaces,
} from 'careers-domain/bursaries';
import { addDays, addMonths, formatPounds, unmetReasons } from 'careers-domain/core';
import { institutionFromRegisterRow } from 'careers-domain/institutions';
import { parse } from 'csv-parse/sync';

/** @import { Application, Award, AwardEvent, BursaryScheme } from 'careers-domain/bursaries' */

/** @type {Record<string, string>[]} */
const rows = parse(readFileSync(new URL('register/schools-england-2017.csv', import.meta.url)), {
  columns: true,
  bom: true,
});

// Every secondary school of the extract applies, some sooner than others.
const applications = rows
  .map((row) => institutionFromRegisterRow(row).institution)
  .flatMap((school) => {
    if (school?.region === undefined || school.phase !== 4) return [];
    const { urn, kind, funding, region } = school;
    const received = addDays('2018-09-03', Number(urn) % 28);
    /** @type {Application} */
    const application = { id: `A-${urn}`, institution: urn, received, kind, funding, region };
    return [application];
  });

// The scheme of 2018, with quotas by region: the more schools, the more places, and at least ten each.
const regions = [...new Set(applications.map(({ region }) => region))].sort();
/** @type {BursaryScheme} */
const scheme = {
  ...bursaries2018,
  quotas: {
    by: 'region',
    method: 'highest-averages',
    areas: regions.map((area) => ({
      area,
      weight: applications.filter(({ region, funding }) => region === area && funding === 'state').length,
      least: 10,
    })),
  },
};

const round = awardRound(applications, scheme);
console.log(
  `${applications.length} apply: ${round.awarded.length} are awarded a place, ${round.waiting.length} wait, ${round.refused.length} are refused.`,
);
for (const { area, quota, applied, awarded } of round.areas) {
  console.log(`  ${area.padEnd(24)} ${String(awarded).padStart(3)} of ${applied}, quota ${quota}`);
}
for (const outcome of [round.waiting[0], round.refused[0]]) {
  if (outcome) console.log(`${outcome.application.id}: ${unmetReasons(outcome)[0]?.message}`);
}

// What happens is told as events. Of every ten careers leaders nine begin, and of every twelve of those one withdraws.
/** @type {(award: Award, events: readonly AwardEvent[]) => Award} */
const live = (award, events) => events.reduce((current, event) => applyEvent(current, event).award, award);

/** @type {(award: Award) => AwardEvent[]} */
const answer = ({ id, institution }) =>
  Number(institution) % 10 === 0
    ? [{ type: 'declined', award: id, on: '2018-10-10' }]
    : [{ type: 'accepted', award: id, on: '2018-10-10' }];

/** @type {(award: Award) => AwardEvent[]} */
const training = ({ id, institution, state }) => {
  if (state !== 'accepted') return [];
  const endsOn = addDays('2019-06-17', Number(institution) % 30);
  /** @type {AwardEvent} */
  const enrolled = { type: 'enrolled', award: id, on: '2018-11-26', endsOn };
  if (Number(institution) % 12 === 1) return [enrolled, { type: 'withdrawn', award: id, on: '2019-02-18' }];
  const claimed = addMonths(endsOn, 1 + (Number(institution) % 9));
  return [
    enrolled,
    { type: 'completed', award: id, on: endsOn },
    { type: 'claimed', award: id, on: claimed, payment: 'completion', claim: `C-${id}` },
    { type: 'paid', award: id, on: addMonths(claimed, 1), claim: `C-${id}`, amount: 100_000 },
  ];
};

const offers = round.awarded.map(({ application }) => offerAward(application, scheme, '2018-09-28'));
const answered = offers.map((award) => live(award, answer(award)));
const { awards: given, places } = reallocatePlaces(round, answered, scheme, '2018-10-15');
console.log(
  `\n${places.length} decline; ${places.filter(({ to }) => to !== undefined).length} of their places are given on.`,
);

const accepted = given.map((award) =>
  award.state === 'offered' ? live(award, [{ type: 'accepted', award: award.id, on: '2018-10-22' }]) : award,
);
const ahead = forecast(
  scheme,
  accepted,
  { withdrawal: 0.08, completion: 0.97, months: { toEnrol: 1, toComplete: 8, toPay: 4 }, risk: 0.01 },
  '2018-11-01',
);
const [low, , high] = ahead.total.quantiles;
console.log(
  `In November ${formatPounds(Math.round(ahead.total.expected))} are expected to be spent, between ${formatPounds(low?.amount ?? 0)} and ${formatPounds(high?.amount ?? 0)}.`,
);
console.log(
  `${ahead.more.places} more places are safe at a risk of 1%: with them the risk is ${(100 * ahead.more.overspend).toFixed(2)}%.`,
);
console.log(`As a picture: ${JSON.stringify(chartForecast(ahead)).length} characters of Vega-Lite.\n`);

const awards = accepted.map((award) => live(award, training(award)));
for (const on of ['2018-12-31', '2019-07-31', '2020-06-30']) {
  const { committed, due, paid, released, left } = budgetOf(scheme, awards, on);
  const [spent, owed, promised, free, open] = [paid, due, committed, released, { amount: left }].map(({ amount }) =>
    formatPounds(amount),
  );
  console.log(`${on}: paid ${spent}, owed ${owed}, promised ${promised}, released ${free}; ${open} are free.`);
}
for (const { year, due, claimed, paid } of budgetOf(scheme, awards, '2020-12-31').byFinancialYear) {
  const [fell, asked, spent] = [due, claimed, paid].map(({ amount }) => formatPounds(amount));
  console.log(`Financial year ${year}: ${fell} fell due, ${asked} were claimed, ${spent} paid.`);
}
