import { type RefObject, useEffect, useRef } from 'react';

/** What a new step focuses first: an unanswered choice, an empty field, an unticked box; notes and optional fields never. */
const firstEmpty = [
  '[role="radiogroup"]:not(:has([aria-checked="true"])) [role="radio"][tabindex="0"]',
  'input[type="password"]',
  'input[type="search"]',
  '.first-field input',
  'input[type="checkbox"]:not(:checked)',
].join(', ');

const descriptionOf = (element: Element): string =>
  `${element.tagName} ${element.getAttribute('role') ?? ''} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`;

const lastFocus = new Map<string, { step: string; description: string }>();
const focusable = 'button, input, textarea, [tabindex="0"]';

const remembered = (root: HTMLElement, callId: string, step: string): HTMLElement | undefined => {
  const last = lastFocus.get(callId);
  if (last?.step !== step) return undefined;
  return [...root.querySelectorAll<HTMLElement>(focusable)].find((one) => descriptionOf(one) === last.description);
};

// A danger or queue button never gets the focus by itself: a stray Enter must not confirm what cannot be undone.
const targetOf = (root: HTMLElement): HTMLElement | null =>
  root.querySelector<HTMLElement>(`.workbody :is(${firstEmpty})`) ??
  root.querySelector<HTMLElement>('.actionbar .pri:not(.plum)') ??
  root.querySelector<HTMLElement>('.workbody > :not(.say) [role="radio"][aria-checked="true"]');

/**
 * On a new step the focus goes to its first empty input. Coming back to a call on the same step it goes where it was:
 * the control is found again by what it is called, since it was drawn anew.
 */
export const useStepFocus = (root: RefObject<HTMLElement | null>, callId: string, step: string): void => {
  const shown = useRef('');
  useEffect(() => {
    const workspace = root.current;
    if (!workspace || step === '' || shown.current === `${callId} ${step}`) return;
    shown.current = `${callId} ${step}`;
    const target = remembered(workspace, callId, step) ?? targetOf(workspace);
    target?.focus({ preventScroll: true });
    const remember = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement) {
        lastFocus.set(callId, { step, description: descriptionOf(event.target) });
      }
    };
    workspace.addEventListener('focusin', remember);
    return () => {
      shown.current = '';
      workspace.removeEventListener('focusin', remember);
    };
  }, [root, callId, step]);
};
