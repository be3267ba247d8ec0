import { benchAdvisers } from './advisers.mjs';
import { benchEvidence } from './evidence.mjs';
import { benchDense, benchDenseWithPlaces, benchSparse, benchStable } from './optimisation/index.mjs';
import { benchScoring } from './scoring.mjs';
import { benchSelection } from './selection.mjs';
import { benchTally } from './tally.mjs';

// `npm run bench`, or `npm run bench -- scoring` for some of them. One JSON object a line: what was measured, ours, the
// peer's, and the peer's time (or memory) divided by ours, so that above 1 we win.

/** @type {Readonly<Record<string, () => object[] | Promise<object[]>>>} */
const benches = {
  scoring: benchScoring,
  tally: benchTally,
  evidence: benchEvidence,
  dense: benchDense,
  places: benchDenseWithPlaces,
  sparse: benchSparse,
  stable: benchStable,
  selection: benchSelection,
  advisers: benchAdvisers,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0)
  throw new Error(`No such bench: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`);

for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const line of await bench()) console.log(JSON.stringify(line));
}
