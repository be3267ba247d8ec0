import { frameworks } from 'careers-domain/benchmarks';
import { describe, expect, it } from 'vitest';
import { rulesPages, writtenPages } from '../../docs/rules-pages.mjs';

describe('the pages of rules', () => {
  it('are up to date; if they are not, run: npm run build && node docs/rules-pages.mjs', () => {
    expect(Object.fromEntries(writtenPages())).toEqual(Object.fromEntries(rulesPages()));
  });

  it('have a row for every question of every form', () => {
    for (const { id, benchmarks } of Object.values(frameworks)) {
      const rows = rulesPages()
        .get(`rules/${id}.md`)
        ?.match(/^\| <a id="\d+\.\d+"><\/a>\d+\.\d+ \|([^|]*\|){6}$/gm);
      expect(rows).toHaveLength(benchmarks.reduce((sum, { questions }) => sum + questions.length, 0));
    }
  });
});
