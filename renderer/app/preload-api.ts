/** What the preload script gives the page; nothing else of Electron is reachable. */
export type MilepostBridge = {
  /** Asks main for a new MessagePort to the engine; it arrives as a `message` event with data `milepost:port`. */
  requestPort: () => void;
  /** Window buttons, where the product draws its own. */
  windowAction?: (action: 'minimise' | 'maximise' | 'close') => void;
};

declare global {
  interface Window {
    milepost?: MilepostBridge;
  }
}

/** The bridge, or undefined when the page runs outside the product (the looks harness). */
export const milepostBridge = (): MilepostBridge | undefined => window.milepost;
