type Call = (...values: never[]) => unknown;

/**
 * Right calls of each function that a room exports: lists of arguments. A function that is returned stands under the
 * name of the one that returns it, with brackets: `createScorer()`.
 */
export type CallsOf<Room> = {
  readonly [Name in keyof Room as Room[Name] extends Call ? Name : never]: Room[Name] extends Call
    ? readonly [Parameters<Room[Name]>, ...Parameters<Room[Name]>[]]
    : never;
} & { readonly [returned in `${string}()`]?: readonly [readonly unknown[], ...(readonly unknown[])[]] };
