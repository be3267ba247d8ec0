import type { ProblemIssue } from 'careers-domain/core';
import { element, find } from './dom.js';

type Action = readonly [label: string, act: () => void];

const notice = find('notice', HTMLDivElement);
const announcement = find('announcement', HTMLParagraphElement);

/** Tells the visitor something, and what can be done about it. */
export const say = (text: string, ...more: readonly (Action | HTMLElement)[]): void => {
  const parts = more.map((part) =>
    part instanceof HTMLElement
      ? part
      : element(
          'button',
          {
            type: 'button',
            click: () => {
              sayNothing();
              part[1]();
            },
          },
          part[0],
        ),
  );
  notice.replaceChildren(
    element('div', { class: 'notice', id: 'notice-text', tabindex: -1 }, element('p', {}, text), ...parts),
  );
  notice.scrollIntoView({ block: 'nearest' });
};

/** Tells the visitor everything that is wrong with something. */
export const refuse = (text: string, issues: readonly ProblemIssue[]): void => {
  const shown = issues.slice(0, 20).map(({ path, message }) => element('li', {}, [path.join(' '), message].join(' ')));
  const more = issues.length > shown.length ? [element('li', {}, `and ${issues.length - shown.length} more`)] : [];
  say(text, element('ul', { class: 'problem' }, ...shown, ...more));
};

/** Takes back what was said. */
export const sayNothing = (): void => notice.replaceChildren();

let announcing = 0;
/** Tells those who do not see the page, once it has come to rest. */
export const announce = (text: string): void => {
  clearTimeout(announcing);
  announcing = window.setTimeout(() => {
    announcement.textContent = text;
  }, 500);
};
