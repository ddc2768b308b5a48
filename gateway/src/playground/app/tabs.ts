/**
 * The editor calls its row of tabs a tablist, but every tab holds a second button that closes it, which readers of the page
 * cannot reach. Here it is what it is: a list of buttons, of which one is the current one.
 */
export function plainTabs(root: Node): void {
  const tidy = () => {
    for (const list of document.querySelectorAll('.graphiql-tabs[role="tablist"]')) list.setAttribute('role', 'list');
    for (const tab of document.querySelectorAll('.graphiql-tab[role="tab"]')) {
      tab.setAttribute('role', 'listitem');
      tab.removeAttribute('aria-selected');
    }
    for (const button of document.querySelectorAll('.graphiql-tab-button')) {
      const current = String(Boolean(button.closest('.graphiql-tab-active')));
      if (button.getAttribute('aria-current') !== current) button.setAttribute('aria-current', current);
    }
  };
  new MutationObserver(tidy).observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['role', 'class', 'aria-selected'],
  });
  tidy();
}
