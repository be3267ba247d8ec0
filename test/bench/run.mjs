import { benchScoring } from './scoring.mjs';

// One JSON object a line: what was measured, ours, the peer's, and the peer's time divided by ours.
for (const bench of [benchScoring]) {
  for (const line of await bench()) console.log(JSON.stringify(line));
}
