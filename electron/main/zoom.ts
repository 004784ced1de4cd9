import type { WebContents } from 'electron';

const STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The next zoom factor up or down, within 80–200 % (UI §3). */
export const nextZoom = (factor: number, direction: 1 | -1): number => {
  const nearest = STEPS.reduce((best, step, index) => {
    const current = STEPS[best] ?? 1;
    return Math.abs(step - factor) < Math.abs(current - factor) ? index : best;
  }, 0);
  return STEPS[Math.min(STEPS.length - 1, Math.max(0, nearest + direction))] ?? 1;
};

/** Ctrl with plus, minus and zero; letters and digits match the physical key, so every keyboard layout works. */
export const handleZoomKeys = (contents: WebContents): void => {
  contents.on('before-input-event', (event, input) => {
    const isCommand = process.platform === 'darwin' ? input.meta : input.control;
    if (input.type !== 'keyDown' || !isCommand || input.alt) return;
    const key = input.code;
    if (key === 'Equal' || key === 'NumpadAdd') contents.setZoomFactor(nextZoom(contents.getZoomFactor(), 1));
    else if (key === 'Minus' || key === 'NumpadSubtract')
      contents.setZoomFactor(nextZoom(contents.getZoomFactor(), -1));
    else if (key === 'Digit0' || key === 'Numpad0') contents.setZoomFactor(1);
    else return;
    event.preventDefault();
  });
};
