/** What was pressed may be gone with what it did. Then the keyboard goes to the first control that is there, not back to the top of the page. */
export function keepKeyboard(...within: (Element | null | undefined)[]): void {
  for (const after of [50, 300, 900]) {
    setTimeout(() => {
      const active = document.activeElement;
      if (active && active !== document.body) return;
      const control = within.map((box) => box?.querySelector<HTMLElement>("button:not([disabled]), input:not([disabled])")).find((one) => one?.isConnected && one.offsetParent !== null);
      control?.focus();
    }, after);
  }
}
