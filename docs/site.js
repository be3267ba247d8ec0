// In the tree of the site, the heading of a part folds it and is a link as well: two controls in one, which a screen
// reader cannot tell apart. Here they become two, side by side.
const apart = () => {
  for (const link of document.querySelectorAll('.tsd-navigation summary > a')) {
    const summary = link.parentElement;
    summary.setAttribute('aria-label', link.textContent);
    summary.parentElement.before(link);
  }
};
new MutationObserver(apart).observe(document.documentElement, { childList: true, subtree: true });
