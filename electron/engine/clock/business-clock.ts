import type { BusinessClockSetting } from '../../../db/desk/outbox/setting-repository.ts';
import type { Business } from '../../../shared/contract/hq-api.ts';
import { calendarDateIn } from '../../../shared/rulebook/calendar.ts';

/** This machine's clock, in milliseconds since 1970; a parameter, never the global one. */
export type WallClock = { now(): number };

/** Business time as headquarters gives it, kept going by this machine's clock between two answers (I10). */
export type BusinessClock = {
  now(): string;
  /** Calendar day in Rome. */
  date(): string;
  isDemo(): boolean;
  /** False until headquarters or an earlier run has said what time it is: this machine's own date is not business's. */
  isKnown(): boolean;
  /** True when this machine's clock went back since it was last used: times are headquarters' last until it answers again. */
  hasMoved(): boolean;
  /** Headquarters said what time it is. Answers what to remember. */
  learn(business: Business): BusinessClockSetting;
  /** `seenUntil`: the latest business instant of anything kept at this desk, null for none. */
  restore(setting: BusinessClockSetting, seenUntil?: string | null): void;
  /** The high-water mark to keep, so that no restart takes time back; null before any time is known. */
  mark(): BusinessClockSetting | null;
};

/** A clock may be set back by a little (time services do that); more than this, in one step or in many, is worth a word. */
const TOLERANCE_MS = 120_000;

const ROME = 'Europe/Rome';

export const createBusinessClock = (wall: WallClock): BusinessClock => {
  let offsetMs = 0;
  let demo = false;
  let known = false;
  let latest = 0;
  let moved = false;
  let lastWallMs = 0;
  let setBackMs = 0;

  /** Small steps back count together: each on its own would hold business time for as long as it is wide. */
  const lookAtWall = (): number => {
    const wallMs = wall.now();
    if (known) setBackMs += Math.max(0, lastWallMs - wallMs);
    if (setBackMs > TOLERANCE_MS) moved = true;
    lastWallMs = wallMs;
    return wallMs;
  };

  const now = (): string => {
    // Business time never runs back, whatever happens to the clock of this machine.
    const reckoned = lookAtWall() + offsetMs;
    if (known && reckoned < latest - TOLERANCE_MS) moved = true;
    latest = Math.max(latest, reckoned);
    return new Date(latest).toISOString();
  };

  return {
    now,
    date: () => calendarDateIn(ROME, now()),
    isDemo: () => demo,
    isKnown: () => known,
    hasMoved: () => moved,
    learn: (business) => {
      lastWallMs = wall.now();
      offsetMs = Date.parse(business.now) - lastWallMs;
      latest = Date.parse(business.now);
      demo = business.demo;
      known = true;
      moved = false;
      setBackMs = 0;
      return { offsetMs, lastBusinessNow: business.now, lastWallMs, demo };
    },
    restore: (setting, seenUntil = null) => {
      offsetMs = setting.offsetMs;
      demo = setting.demo;
      known = true;
      latest = Date.parse(setting.lastBusinessNow);
      // The time of day of a demo comes round again: yesterday evening is not later than this morning.
      if (seenUntil !== null && !demo) latest = Math.max(latest, Date.parse(seenUntil));
      lastWallMs = setting.lastWallMs;
      setBackMs = setting.setBackMs ?? 0;
      moved = false;
      lookAtWall();
    },
    mark: () => {
      const lastBusinessNow = now();
      if (!known) return null;
      // A clock that went back is still behind after a restart: it is held against the furthest it ever was.
      const wallMs = moved ? latest - offsetMs : lastWallMs;
      return { offsetMs, lastBusinessNow, lastWallMs: wallMs, setBackMs, demo };
    },
  };
};
