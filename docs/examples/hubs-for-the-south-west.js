// Careers Hubs for one region, from rows of the register to two years of money: who may be a member and why not, bids
// that stand together, their assessment, the choice among them, and a hub's life. Schools are those of the register of
// July 2017; what bidders offer, how panels marked and what happened after is made up.
import { formatPounds } from 'careers-domain/core';
import {
  admit,
  assessBid,
  assessMember,
  fundHub,
  hubCapacity,
  hubWave1,
  openHub,
  proposeMembers,
  scoreBid,
  selectHubs,
  withdraw,
} from 'careers-domain/hubs';
import { lepAreas, southWest } from './south-west.js';

const call = hubWave1;
const institutions = southWest();

// Who may be a member, and why not.
const assessed = institutions.map((institution) => assessMember(institution, call));
const refused = assessed.filter(({ allowed }) => !allowed);
console.log(`${assessed.length - refused.length} of ${assessed.length} schools may be in a hub.`);
for (const { reasons } of refused.slice(0, 3)) console.log(`  ${reasons.find(({ met }) => !met)?.message}`);

// A bid for each area, of those within reach of one school; special schools and units count as in greater need. What lies
// too far apart for 20 within 50 km bids together with a neighbour.
const needy = institutions.filter(({ kind }) => kind === 'special-school' || kind === 'alternative-provision');
const need = Object.fromEntries(needy.map(({ urn }) => [urn, 1]));
const groups = [['E37000005'], ['E37000009'], ['E37000011', 'E37000033'], ['E37000016'], ['E37000037']];
const nameOf = (/** @type {string} */ code) => lepAreas.find((area) => area.code === code)?.name ?? code;

const bids = groups.map((areas) => {
  const proposal = proposeMembers(institutions, call, { km: 50, areas, need });
  const members = proposal.members.map(({ urn }) => urn);
  const coordinators = Math.ceil(members.length / call.staffing.membersPerCoordinator);
  const name = areas.map(nameOf).join(' with ');
  const yearly = coordinators * 4_000_000 + 5_000_000;
  return {
    id: areas.join('+'),
    name,
    bidder: { kind: /** @type {const} */ ('lep'), name: `${name} LEP` },
    areas,
    region: /** @type {const} */ ('South West'),
    members,
    interestAt: '2018-04-20T09:30:00+01:00',
    appliedAt: '2018-05-25T14:59:59+01:00',
    accountableBody: `${name} Council`,
    commitments: call.commitments.map(({ id }) => id),
    plan: { coordinators, coordinatorCost: 4_000_000, leadCost: 5_000_000 },
    match: [
      { from: 'The councils', kind: /** @type {const} */ ('cash'), amount: yearly - 1_000_000 },
      { from: 'Local employers', kind: /** @type {const} */ ('in-kind'), amount: 1_000_000 },
    ],
  };
});

// Each bid against every rule of the call, then the marks of two markers.
const marks = [
  [4, 5, 4, 3, 5, 4],
  [4, 3, 3, 3, 3, 4],
  [3, 4, 3, 4, 4, 4],
  [5, 4, 4, 5, 4, 4],
  [4, 4, 5, 4, 5, 5],
];
const judged = bids.map((bid, index) => {
  const assessment = assessBid(bid, call, { institutions, bids });
  const { score } = scoreBid(
    {
      bid: bid.id,
      marks: (marks[index] ?? []).map((mark, k) => ({
        marker: k < 3 ? 'Amy' : 'Ben',
        criterion: call.scoring.criteria[k % 3]?.id ?? '',
        mark,
      })),
    },
    call,
  );
  console.log(`\n${bid.name}: ${assessment.size} members, ${score / 100}%`);
  for (const { message } of assessment.reasons.filter(({ met }) => !met)) console.log(`  ${message}`);
  return { bid, score, assessment };
});

// The best set for the money: here £700,000 of the call's £5m.
const { selected, ranking, grant, left } = selectHubs(judged, {
  ...call,
  money: { ...call.money, total: 70_000_000 },
});
console.log(`\n${selected.length} hubs for ${formatPounds(grant)}, ${formatPounds(left)} left`);
for (const { bid, place, outcome, change } of ranking) {
  const name = bids.find(({ id }) => id === bid)?.name;
  console.log(`  ${place}. ${name}: ${outcome}${change ? `. ${change.message}` : ''}`);
}

// A hub opens, one member leaves, and another school of the area takes the place.
const won = bids.find(({ id }) => id === selected[1]);
if (won === undefined) throw new Error('The bid was not selected.');
const opened = openHub(won, call);
const leaves = withdraw(opened, call, { urn: won.members[1] ?? '', on: '2019-01-07' });
for (const { message } of leaves.reasons) console.log(`\n${message}`);
const newcomer = institutions.find(
  (each) => !won.members.includes(each.urn) && assessMember(each, call, won.areas).allowed,
);
const joins = newcomer && leaves.hub && admit(leaves.hub, call, { institution: newcomer, on: '2019-04-23' });
for (const { message } of joins?.reasons ?? []) console.log(`  ${message}`);
const { members, placesLeft, coordinatorsNeeded } = hubCapacity(joins?.hub ?? opened, call, '2019-09-01');
console.log(`On 1 September 2019 it has ${members} members and ${placesLeft} places left.`);
console.log(`It needs ${coordinatorsNeeded.needed} coordinators.`);

// What it costs over two years, and who pays.
const statement = fundHub(won, call);
console.log('');
for (const { message, paid, local } of statement.lines) {
  console.log(`${message.padEnd(68)} ${formatPounds(paid).padStart(9)} ${formatPounds(local).padStart(9)}`);
}
console.log(
  `${'The call pays, and the place'.padEnd(68)} ${formatPounds(statement.total.paid).padStart(9)} ${formatPounds(statement.total.local).padStart(9)}`,
);
for (const { message } of statement.reasons) console.log(message);
