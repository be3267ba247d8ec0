// In the tree of the site, the heading of a part folds it and is a link as well: two controls in one, which a screen
// reader cannot tell apart. Here they become two, side by side.
const apart = () => {
  for (const link of document.querySelectorAll('.tsd-navigation summary > a')) {
    const summary = link.parentElement;
    summary.setAttribute('aria-label', link.textContent);
    summary.parentElement.before(link);
  }
};

// An answer of the search is an option that holds a link, which again is one control within another. The option takes
// the link's work over; a link without an address is no control.
const answers = () => {
  for (const link of document.querySelectorAll('#tsd-search-results a[href]')) {
    const address = link.href;
    link.removeAttribute('href');
    link.removeAttribute('tabindex');
    link.addEventListener('click', ({ ctrlKey, metaKey }) => {
      if (ctrlKey || metaKey) window.open(address);
      else location.assign(address);
    });
  }
};

new MutationObserver(() => {
  apart();
  answers();
}).observe(document.documentElement, { childList: true, subtree: true });
