/*
 * Light or dark, before the first paint. The choice is remembered; "auto" follows the system.
 * A classic script on purpose (see index.html); the page talks to it through window.cutroomTheme.
 */
(() => {
  const key = 'cutroom.theme';
  const system = matchMedia('(prefers-color-scheme: dark)');

  /** Storage may be forbidden by the browser's settings; then the choice lasts as long as the page. */
  function stored() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  let choice = stored() ?? 'auto';

  function apply() {
    const dark = choice === 'dark' || (choice === 'auto' && system.matches);
    document.documentElement.classList.toggle('wa-dark', dark);
    document.documentElement.classList.toggle('wa-light', !dark);
  }

  window.cutroomTheme = {
    /** @returns {'auto'|'light'|'dark'} */
    get choice() {
      return choice;
    },
    /** @param {'auto'|'light'|'dark'} value */
    set choice(value) {
      choice = value;
      try {
        localStorage.setItem(key, value);
      } catch {
        // Not remembered, still applied.
      }
      apply();
    },
  };
  system.addEventListener('change', apply);
  apply();
})();
