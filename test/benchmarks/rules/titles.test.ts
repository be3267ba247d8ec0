import { type Framework, frameworks } from 'careers-domain/benchmarks';
import { expect, it } from 'vitest';

// The official short names, and those that the form of 2025 changed (a school's printed report of January 2026).
const OFFICIAL = [
  ['A stable careers programme'],
  ['Learning from career and labour market information', 'Learning from careers and labour market information'],
  [
    'Addressing the needs of each pupil',
    'Addressing the needs of each student',
    'Addressing the needs of each young person',
  ],
  ['Linking curriculum learning to careers'],
  ['Encounters with employers and employees'],
  ['Experiences of workplaces'],
  ['Encounters with further and higher education', 'Encounters with further education and higher education'],
  ['Personal guidance'],
];

it.each(Object.values<Framework>(frameworks))('$id calls the benchmarks by their official names', ({ benchmarks }) => {
  benchmarks.forEach(({ title }, i) => {
    expect(OFFICIAL[i]).toContain(title);
  });
});
