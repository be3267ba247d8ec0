import { JSX } from 'typedoc';

/**
 * Adds to the pages of the site what typedoc leaves out: the ways to the playground, the address of each page's copy in
 * Markdown for machine readers, where its main part is, and tables that scroll on a narrow screen, by keyboard too.
 *
 * @param {import('typedoc').Application} app
 */
export const load = (app) => {
  app.converter.on('createDocument', (_, document) => {
    document.frontmatter.group ??= 'Guides';
  });
  app.renderer.hooks.on('sidebar.begin', (context) =>
    JSX.createElement(
      'nav',
      { class: 'site-links', 'aria-label': 'Playground' },
      JSX.createElement('a', { href: context.relativeURL('playground/index.html') }, 'Fill in an evaluation'),
      JSX.createElement('a', { href: context.relativeURL('playground/advisers.html') }, 'Match advisers'),
    ),
  );
  app.renderer.hooks.on('head.end', (context) => {
    const copy = `markdown/${context.page.url.replace(/\.html$/, '.md')}`;
    return JSX.createElement('link', { rel: 'alternate', type: 'text/markdown', href: context.relativeURL(copy) });
  });
  app.renderer.on('endPage', (page) => {
    if (!page.url.endsWith('.html') || page.contents === undefined) return;
    page.contents = page.contents
      .replace('<div class="col-content">', '<div class="col-content" role="main">')
      .replaceAll('<table>', '<div class="table" role="group" aria-label="Table" tabindex="0"><table>')
      .replaceAll('</table>', '</table></div>');
  });
};
