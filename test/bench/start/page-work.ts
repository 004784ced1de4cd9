export type PageTask = {
  agentId: string;
  passphrase: string;
  code: string;
  /** `synced`: stay until the accounts have come down, so that later starts find them. */
  until: 'found' | 'synced';
};
export type PageMarks = { form: number; sent: number; signedIn: number; found: number };

/**
 * Signs in and finds a member in the console's page as soon as each can be done. Runs in the page, so it may use nothing from
 * outside itself. It waits for changes of the document, never by the clock, and stamps a moment after the frame that shows it.
 */
export const workAtPage = async (task: PageTask): Promise<PageMarks> => {
  const shown = <Found>(find: () => Found | null): Promise<Found> =>
    new Promise((resolve) => {
      const look = (): boolean => {
        const found = find();
        if (found === null) return false;
        watch.disconnect();
        resolve(found);
        return true;
      };
      const watch = new MutationObserver(look);
      if (!look()) watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  const frame = (): Promise<number> =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(Date.now()))));
  const field = (selector: string): HTMLInputElement | null => {
    const input = document.querySelector<HTMLInputElement>(selector);
    return input?.disabled === false ? input : null;
  };
  const fill = (input: HTMLInputElement, value: string): void => {
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

  // The rows about the desk are made of what the engine says.
  await shown(() => document.querySelector('.desk-fact'));
  const agent = await shown(() => field('input[autocomplete=username]'));
  const form = await frame();
  fill(agent, task.agentId);
  fill(await shown(() => field('input[type=password]')), task.passphrase);
  await frame();
  agent.form?.requestSubmit();
  const sent = Date.now();

  const search = await shown(() => field('input[type=search]'));
  const signedIn = await frame();
  if (task.until === 'synced')
    await shown(() =>
      document.querySelector('[role=status][aria-label="Sync state"]')?.textContent?.includes('Synced') ? true : null,
    );
  fill(search, task.code);
  await shown(() => document.querySelector('[role=option].hit'));
  return { form, sent, signedIn, found: await frame() };
};
