/** Moves the focus to a fact of the form, to the chosen or first choice where it has several. */
export const focusFact = (path: string): void => {
  const field = document.querySelector(`[data-fact="${CSS.escape(path)}"]`);
  field?.querySelector<HTMLElement>('input, [role="radio"][tabindex="0"], [role="combobox"]')?.focus();
};
