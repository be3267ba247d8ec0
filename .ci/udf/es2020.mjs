// What this library uses of later editions of the language than ES2020, for engines that lack it. A user-defined function
// runs in a realm of its own, so nobody else's built-ins are touched.

/** @type {(target: object, name: string, value: Function) => void} */
const provide = (target, name, value) => {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
};

provide(
  Object,
  'hasOwn',
  (/** @type {object} */ object, /** @type {PropertyKey} */ key) =>
    Reflect.getOwnPropertyDescriptor(object, key) !== undefined,
);

/** @this {ArrayLike<unknown>} */
function at(/** @type {number} */ index) {
  return this[index < 0 ? this.length + index : index];
}

for (const { prototype } of [Array, String]) provide(prototype, 'at', at);

/** @this {string} */
function replaceAll(/** @type {string} */ text, /** @type {string} */ by) {
  return this.split(text).join(by);
}

provide(String.prototype, 'replaceAll', replaceAll);
