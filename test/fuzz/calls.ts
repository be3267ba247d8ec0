type Call = (...values: never[]) => unknown;

type Several<Values> = readonly [Values, ...Values[]];

/**
 * Right calls of each function that a room exports: lists of arguments.
 *
 * A function that is returned stands under the name of the one that returns it, with brackets: `createScorer()`. A
 * toolkit, such as `shape`, is for code to build with, and only what is built meets input: for each of its functions
 * there is something built with it that takes one value, and right values.
 */
export type CallsOf<Room> = {
  readonly [Name in keyof Room as Room[Name] extends Call ? Name : never]: Room[Name] extends Call
    ? Several<Parameters<Room[Name]>>
    : never;
} & {
  readonly [Name in keyof Room as Room[Name] extends Record<keyof Room[Name], Call> ? Name : never]: {
    readonly [Tool in keyof Room[Name]]: readonly [built: (value: never) => unknown, ...right: Several<unknown>];
  };
} & { readonly [returned in `${string}()`]?: Several<readonly unknown[]> };
