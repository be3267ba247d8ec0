/**
 * Makes the buttons of a list into tabs, of whose panels one is shown at a time: the arrow keys go from tab to tab.
 *
 * @param onShow - Told of each panel that is shown.
 * @returns What shows the panel with an id.
 */
export const makeTabs = (list: HTMLElement, onShow: (panel: string) => void): ((panel: string) => void) => {
  const tabs = [...list.querySelectorAll('button')];
  const panelOf = (tab: HTMLElement): string => tab.getAttribute('aria-controls') ?? '';
  const show = (panel: string): void => {
    for (const tab of tabs) {
      const isShown = panelOf(tab) === panel;
      tab.setAttribute('aria-selected', String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      document.getElementById(panelOf(tab))?.classList.toggle('shut', !isShown);
    }
    onShow(panel);
  };
  for (const [position, tab] of tabs.entries()) {
    tab.addEventListener('click', () => show(panelOf(tab)));
    tab.addEventListener('keydown', ({ key }) => {
      const next = { ArrowRight: position + 1, ArrowLeft: position - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[
        key
      ];
      const other = next === undefined ? undefined : tabs[next % tabs.length];
      if (!other) return;
      show(panelOf(other));
      other.focus();
    });
  }
  return show;
};
