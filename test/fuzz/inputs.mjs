import { randomFrom, seedOf } from './random.mjs';

/** @import { Random } from './random.mjs' */

/** What a getter throws: whoever hands in such an object gets its own error back. */
export class OwnError extends Error {}

/**
 * One hostile list of arguments: a right call with something wrong in it, or anything at all. It is frozen throughout, so
 * that a function that changes its input throws.
 *
 * @param {string} name - The function's name.
 * @param {number} position - Which of its inputs; the same name and position give the same input.
 * @param {readonly (readonly unknown[])[]} calls - Right calls of the function.
 * @returns {readonly unknown[]}
 */
export const inputAt = (name, position, calls) => {
  const random = randomFrom(seedOf(name, position));
  const call = random.pick(calls);
  if (random.one(4)) return deepFreeze(Array.from({ length: call.length || 1 }, () => anything(random, 3)));
  let values = /** @type {unknown} */ (call);
  for (let changes = 1 + random.below(3); changes > 0; changes--) values = changed(values, random, calls, 0);
  return deepFreeze(/** @type {unknown[]} */ (Array.isArray(values) ? values : [values]));
};

/**
 * A copy with one change somewhere. What lies off the way to the change is shared with the original.
 *
 * @type {(value: unknown, random: Random, calls: readonly (readonly unknown[])[], depth: number) => unknown}
 */
const changed = (value, random, calls, depth) => {
  const isBranch = typeof value === 'object' && value !== null && isPlain(value);
  const keys = isBranch ? Object.keys(value) : [];
  // The list of arguments itself is seldom changed; deep parts of a large value get their share.
  if (keys.length > 0 && !random.one(depth === 0 ? 30 : 5)) {
    const key = random.pick(keys);
    const copy = copyOf(/** @type {object} */ (value));
    return put(copy, key, changed(valueAt(copy, key), random, calls, depth + 1));
  }
  if (random.one(6)) return anything(random, 2);
  if (random.one(8)) return partOf(random.pick(calls), random);
  if (typeof value === 'number') return changedNumber(value, random);
  if (typeof value === 'string') return changedText(value, random);
  if (Array.isArray(value)) return changedList(value, random, depth);
  if (isBranch) return changedObject(value, random);
  return anything(random, 2);
};

/** @param {object} value */
const isPlain = (value) => {
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value);
  // An object of no known properties may hide its contents, as evidence does: it is kept whole.
  return prototype === Object.prototype || prototype === null;
};

/**
 * A copy that can be changed, of what may be frozen.
 *
 * @param {object} value
 * @returns {object}
 */
const copyOf = (value) => {
  if (Array.isArray(value)) return value.slice();
  const copy = Object.create(Object.getPrototypeOf(value));
  for (const key of Reflect.ownKeys(value)) {
    const descriptor = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(value, key));
    const isGetter = descriptor.get !== undefined;
    Object.defineProperty(copy, key, { ...descriptor, configurable: true, ...(isGetter ? {} : { writable: true }) });
  }
  return copy;
};

/**
 * Sets a property of the object itself, also one called `__proto__`.
 *
 * @type {(object: object, key: PropertyKey, value: unknown) => object}
 */
const put = (object, key, value) =>
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });

/**
 * What stands at a key, without calling a getter.
 *
 * @type {(object: object, key: PropertyKey) => unknown}
 */
const valueAt = (object, key) => Object.getOwnPropertyDescriptor(object, key)?.value;

/** @type {(calls: unknown, random: Random) => unknown} */
const partOf = (whole, random) => {
  let part = whole;
  for (let steps = random.below(6); steps > 0; steps--) {
    if (typeof part !== 'object' || part === null) return part;
    const keys = Object.keys(part);
    if (keys.length === 0) return part;
    part = valueAt(part, random.pick(keys));
  }
  return part;
};

/** @type {(value: number, random: Random) => unknown} */
const changedNumber = (value, random) =>
  random.pick([
    value + 1,
    value - 1,
    -value,
    value + 0.5,
    value * 2 ** random.below(60),
    value / 3,
    random.below(20),
    String(value),
    BigInt(Number.isSafeInteger(value) ? value : 0),
    ...NUMBERS,
  ]);

/** @type {(value: string, random: Random) => unknown} */
const changedText = (value, random) => {
  const at = random.below(value.length + 1);
  return random.pick([
    () => value.slice(0, at),
    () => value.slice(at),
    () => value.slice(0, at) + random.pick(TEXTS) + value.slice(at),
    () => value.slice(0, at) + String(random.below(10)) + value.slice(at + 1),
    () => value + value,
    () => `${value}\n`,
    () => ` ${value}`,
    () => value.toUpperCase(),
    () => Number(value),
    () => [value],
    () => Object(value),
    () => random.pick(TEXTS),
  ])();
};

/** @type {(value: readonly unknown[], random: Random, depth: number) => unknown} */
const changedList = (value, random, depth) => {
  const at = random.below(value.length + 1);
  const small = [
    () => value.toSpliced(at, 1),
    () => value.toSpliced(at, 0, value[random.below(value.length || 1)]),
    () => value.toSpliced(at, 0, anything(random, 2)),
    () => value.toReversed(),
    () => [...value, ...value],
    () => [],
    () => Object.assign([], { length: random.pick([1, 7, 1000]) }),
    () => ({ ...value, length: random.pick([value.length, 1e9, -1, 1.5, Number.NaN]) }),
    () => new Set(value),
    () => Object.assign(value.slice(), { name: 'x' }),
  ];
  if (depth > 0 && random.one(100)) return repeated(value, random.pick([100, 1_000, 10_000]));
  return random.pick(small)();
};

/** @type {(value: readonly unknown[], length: number) => unknown[]} */
const repeated = (value, length) => Array.from({ length }, (_, index) => value[index % (value.length || 1)]);

/** @type {(value: object, random: Random) => unknown} */
const changedObject = (value, random) => {
  const keys = Object.keys(value);
  const key = random.pick(keys.length > 0 ? keys : ['x']);
  const copy = copyOf(value);
  return random.pick([
    () => Reflect.deleteProperty(copy, key) && copy,
    () => put(copy, random.pick(KEYS), anything(random, 2)),
    () => put(copy, `${key}x`, valueAt(copy, key)),
    () => put(copy, key, undefined),
    () => Object.setPrototypeOf(copy, null),
    () => Object.setPrototypeOf(copy, { inherited: true }),
    () => put(Object.create(value), 'x', 1),
    () => Object.defineProperty(copy, key, { get: getterOf(valueAt(copy, key), random) }),
    () => put(copy, key, copy),
    () => new Map(keys.map((name) => [name, valueAt(value, name)])),
    () => keys.map((name) => [name, valueAt(value, name)]),
  ])();
};

/** @type {(value: unknown, random: Random) => () => unknown} */
const getterOf = (value, random) =>
  random.one(2)
    ? () => value
    : () => {
        throw new OwnError('This getter throws.');
      };

const NUMBERS = [
  ...[0, -0, 1, -1, 0.1, 1.5, 7, 11, 100, 101, 1e6, 1e21, 5e-324, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 53), 1e308],
  ...[Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.NaN, Number.POSITIVE_INFINITY, -Infinity],
];

const KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'hasOwnProperty', 'length', 'then'],
  ...['', '0', '-1', '1.5', '4294967295', 'id', 'x y', 'a\u0000b', '\ud800', '😀'],
];

const TEXTS = [
  ...KEYS,
  ...['true', 'null', 'NaN', '2018-09-01', '2018-02-30', '0000-00-00', '+275760-09-13', '2018/19', '2018-19'],
  ...['2018-05-25T15:00:00+01:00', '100049', '1e3', ' ', '\n', '\u202e', 'İ', 'ß', '76-99', 'school', 'published'],
  ...['https://example.org/', '%', "'", '"', '\\', '</script>', '$&', 'a'.repeat(5_000)],
];

/**
 * Any value at all.
 *
 * @type {(random: Random, depth: number) => unknown}
 */
const anything = (random, depth) => {
  const kind = random.below(depth > 0 ? 12 : 6);
  if (kind < 2) return random.pick(NUMBERS);
  if (kind < 4) return random.pick(TEXTS);
  if (kind < 5) return random.pick([true, false, null, undefined]);
  if (kind < 6) return random.pick(ODD);
  const length = random.one(1_000) ? random.pick([1_000, 10_000]) : random.below(5);
  if (kind < 9) {
    // A long list repeats one entry, so that it is quickly made.
    const entry = length > 5 ? anything(random, depth - 1) : undefined;
    return Array.from({ length }, () => entry ?? anything(random, depth - 1));
  }
  const object = random.one(8) ? Object.create(null) : {};
  for (let i = 0; i < Math.min(length, 1_000); i++) {
    put(object, random.one(2) ? random.pick(KEYS) : `k${i}`, anything(random, depth - 1));
  }
  return object;
};

/** @type {(depth: number, wrap: (inner: unknown) => unknown) => unknown} */
const nested = (depth, wrap) => {
  /** @type {unknown} */
  let value = 0;
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
};

/** @type {WeakSet<object>} */
const frozen = new WeakSet();

/**
 * @template T
 * @param {T} value
 * @returns {T}
 */
const deepFreeze = (value) => {
  const open = /** @type {unknown[]} */ ([value]);
  while (open.length > 0) {
    const each = open.pop();
    if ((typeof each !== 'object' && typeof each !== 'function') || each === null || frozen.has(each)) continue;
    frozen.add(each);
    // The contents of a typed array cannot be frozen.
    if (ArrayBuffer.isView(each)) continue;
    Object.freeze(each);
    for (const key of Reflect.ownKeys(each)) {
      const descriptor = Object.getOwnPropertyDescriptor(each, key);
      if (descriptor && 'value' in descriptor) open.push(descriptor.value);
    }
  }
  return value;
};

const THROWS = {
  toString: () => {
    throw new OwnError('This text throws.');
  },
};

/** @type {{ self?: unknown, list: unknown[] }} */
const CYCLE = { list: [] };
CYCLE.self = CYCLE;
CYCLE.list.push(CYCLE.list);

/** What is hostile in other ways. Large ones are made once. */
const ODD = [
  ...[Symbol('symbol'), 12n, () => 1, class {}, Object(1), Object('text'), Object(Symbol('boxed'))],
  ...[new Date(0), new Date(Number.NaN), /x/g, new Error('x'), Promise.resolve(1), new WeakMap()],
  ...[new Map([['a', 1]]), new Set(['a']), new Uint8Array(3), new Float64Array([Number.NaN, 1])],
  ...[Object.create(null), { toString: null, valueOf: null }, THROWS, CYCLE, CYCLE.list],
  ...[{ [Symbol.toPrimitive]: () => Number.NaN }, { [Symbol.iterator]: () => ({ next: () => ({ done: true }) }) }],
  ...[JSON.parse('{"__proto__": {"polluted": true}}'), JSON.parse('{"constructor": {"prototype": {"polluted": 1}}}')],
  ...[{ length: 1e9 }, { length: -1 }, Object.assign([], { length: 100_000 })],
  ...[
    'x'.repeat(100_000),
    '('.repeat(20_000),
    '9'.repeat(400),
    nested(1_000, (a) => [a]),
    nested(1_000, (a) => ({ a })),
  ],
].map(deepFreeze);
