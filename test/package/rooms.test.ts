import { describe, expect, it } from 'vitest';
import { checkRooms } from '../../.ci/gates/rooms.mjs';

const rulesBroken = (file: string, text: string): string[] =>
  checkRooms(new Map([[file, text]])).map(({ rule }) => rule);

describe('the rules of the house let pass', () => {
  it.each([
    ['a lower room through its index', 'hubs/assess-bid.ts', "import { compareText } from '../core/index.js';"],
    ['a lower room from a folder', 'hubs/rules/wave-1.ts', "import { pounds } from '../../core/index.js';"],
    ['a neighbour in the same room', 'hubs/assess-bid.ts', "import { sizeOf } from './size.js';"],
    ['the types of schemas', 'hubs/assess-bid.ts', "import type { Bid } from './entities.js';"],
    ['schemas of a lower room in entities', 'hubs/entities.ts', "import { IsoDateSchema } from '../core/index.js';"],
    ['zod in entities', 'hubs/entities.ts', "import * as z from 'zod';"],
    ['the types of zod anywhere', 'hubs/assess-bid.ts', "import type * as z from 'zod';"],
    ['date-fns in the dates', 'core/dates.ts', "import { addDays } from 'date-fns/addDays';"],
    ['the type Date in the dates', 'core/dates.ts', 'const move = (date: Date): Date => date;'],
    ['the root over every room', 'index.ts', "export * from './network/index.js';"],
    ['exports in an index', 'hubs/index.ts', "export { assessBid } from './assess-bid.js';"],
    ['an own name that looks like a global', 'hubs/a.ts', 'export const f = (location: string) => location.length;'],
    ['a property that looks like a global', 'hubs/a.ts', 'export const f = (a: { process: 1 }) => a.process;'],
    ['a key that looks like a global', 'hubs/a.ts', 'export const a = { document: 1 };'],
    ['a key of types', 'hubs/a.ts', 'declare const mark: unique symbol;'],
    ['arithmetic', 'hubs/a.ts', 'export const f = (a: number) => Math.floor(a);'],
  ])('%s', (_, file, text) => {
    expect(checkRooms(new Map([[file, text]]))).toEqual([]);
  });
});

describe('the rules of the house refuse', () => {
  it.each([
    ['an unknown room', 'cellar/a.ts', 'export const a = 1;', 'room'],
    ['a room above', 'core/a.ts', "import { f } from '../hubs/index.js';", 'direction'],
    ['a room beside', 'hubs/a.ts', "import { f } from '../bursaries/index.js';", 'direction'],
    ['a room beside, types only', 'benchmarks/a.ts', "import type { F } from '../programmes/index.js';", 'direction'],
    ['the root', 'hubs/a.ts', "import { f } from '../index.js';", 'direction'],
    ['the insides of a lower room', 'hubs/a.ts', "import { f } from '../core/order.js';", 'insides'],
    ['the insides of a room from the root', 'index.ts', "export * from './core/order.js';", 'insides'],
    ["a room's own index", 'hubs/rules/a.ts', "import { f } from '../index.js';", 'insides'],
    ['re-exported insides', 'hubs/index.ts', "export { f } from '../core/order.js';", 'insides'],
    ['a specifier without .js', 'hubs/a.ts', "import { f } from './b';", 'import'],
    ['import = require', 'hubs/a.ts', "import a = require('./b.js');", 'import'],
    ['schemas in a function', 'hubs/a.ts', "import { BidSchema } from './entities.js';", 'schemas'],
    ['zod in a function', 'hubs/a.ts', "import * as z from 'zod';", 'zod'],
    ['zod by name', 'hubs/entities.ts', "import { z } from 'zod';", 'zod'],
    ['zod by default', 'hubs/entities.ts', "import z from 'zod';", 'zod'],
    ['zod under another name', 'hubs/entities.ts', "import * as zod from 'zod';", 'zod'],
    ['zod re-exported', 'hubs/entities.ts', "export * as z from 'zod';", 'zod'],
    ['a part of zod', 'hubs/entities.ts', "import * as z from 'zod/mini';", 'package'],
    ['date-fns elsewhere', 'core/money.ts', "import { addDays } from 'date-fns/addDays';", 'date-fns'],
    ['a file system', 'hubs/a.ts', "import { readFileSync } from 'node:fs';", 'package'],
    ['another package', 'hubs/a.ts', "import { sum } from 'lodash';", 'package'],
    ['code in an index', 'hubs/index.ts', 'export const a = 1;', 'index'],
    ['a module at run time', 'hubs/a.ts', "export const f = () => import('./b.js');", 'dynamic-import'],
    ['import.meta', 'hubs/a.ts', 'export const f = () => import.meta.url;', 'pure'],
    ['a claim of a global', 'hubs/a.ts', 'declare const host: string;', 'pure'],
    ['the clock', 'hubs/a.ts', 'export const f = () => Date.now();', 'pure'],
    ['the clock by key', 'hubs/a.ts', "export const f = () => Date['now']();", 'pure'],
    ['the clock in a date', 'hubs/a.ts', 'export const f = () => new Date();', 'pure'],
    ['the clock among dates', 'core/dates.ts', 'export const f = () => new Date();', 'pure'],
    ['Date in a signature', 'hubs/a.ts', 'export const f = (on: Date) => on;', 'pure'],
    ['chance', 'hubs/a.ts', 'export const f = () => Math.random();', 'pure'],
    ['chance by key', 'hubs/a.ts', "export const f = () => Math['random']();", 'pure'],
    ['chance taken apart', 'hubs/a.ts', 'export const { random: pick } = Math;', 'pure'],
    ['a locale in numbers', 'hubs/a.ts', 'export const f = (a: number) => a.toLocaleString();', 'pure'],
    ['a locale in texts', 'hubs/a.ts', "export const f = (a: string) => a.localeCompare('b');", 'pure'],
    ['a locale in capitals', 'hubs/a.ts', 'export const f = (a: string) => a.toLocaleUpperCase();', 'pure'],
    ['the time zone', 'core/dates.ts', 'export const f = (a: Date) => a.getTimezoneOffset();', 'pure'],
    ['a global in short hand', 'hubs/a.ts', 'export const f = () => ({ process });', 'pure'],
    ...[
      ...['process', 'globalThis', 'fetch', 'console', 'setTimeout', 'performance', 'crypto', 'navigator'],
      ...['Intl', 'Buffer', 'require', 'eval', 'Function', 'queueMicrotask', 'localStorage', 'WebSocket'],
    ].map((name): [string, string, string, string] => [name, 'hubs/a.ts', `export const f = () => ${name};`, 'pure']),
  ])('%s', (_, file, text, rule) => {
    expect(rulesBroken(file, text)).toEqual([rule]);
  });

  it('each offence where it stands', () => {
    const sources = new Map([
      ['core/a.ts', 'export const a = 1;\n'],
      ['hubs/b.ts', 'export const b = 1;\n\nexport const f = () => [\n  Math.random(),\n  Date.now(),\n];\n'],
    ]);
    expect(checkRooms(sources).map(({ file, line }) => `${file}:${line}`)).toEqual(['hubs/b.ts:4', 'hubs/b.ts:5']);
  });
});
