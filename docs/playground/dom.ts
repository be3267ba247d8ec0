type Properties = Readonly<Record<string, string | number | boolean | ((event: Event) => void) | undefined>>;
type Child = Node | string | false | undefined;

/** A new element. A property that is a function listens to the event of its name; `true` sets an empty attribute. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => filled(document.createElement(tag), properties, children);

/** A new element of a drawing. */
export const drawn = <K extends keyof SVGElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] => filled(document.createElementNS('http://www.w3.org/2000/svg', tag), properties, children);

const filled = <E extends Element>(made: E, properties: Properties, children: readonly Child[]): E => {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
};

/** The element of the page with an id, which must be there and of this kind. */
export const find = <E extends HTMLElement>(id: string, kind: new () => E): E => {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} #${id}`);
};

/** Brings an element into view, opens what folds it away, and gives it the focus. */
export const goTo = (target: HTMLElement): void => {
  for (let above = target.parentElement; above; above = above.parentElement) {
    if (above instanceof HTMLDetailsElement) above.open = true;
  }
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'start' });
};

/** Offers a text as a file to keep. */
export const download = (name: string, text: string, type: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: url, download: name }).click();
  URL.revokeObjectURL(url);
};

/** Unfolds everything on paper, and folds it again afterwards. */
export const unfoldInPrint = (): void => {
  let unfolded: readonly HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of unfolded) {
      details.open = true;
      // The event of its own comes too late for what is filled in when it is unfolded.
      details.dispatchEvent(new Event('toggle'));
    }
  });
  window.addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false;
  });
};
