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
};

/** A clock may be set back by a little (time services do that); more than this is worth a word. */
const TOLERANCE_MS = 120_000;

const ROME = 'Europe/Rome';

export const createBusinessClock = (wall: WallClock): BusinessClock => {
  let offsetMs = 0;
  let demo = false;
  let known = false;
  let latest = 0;
  let moved = false;

  const now = (): string => {
    // Business time never runs back, whatever happens to the clock of this machine.
    const reckoned = wall.now() + offsetMs;
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
      const wallMs = wall.now();
      offsetMs = Date.parse(business.now) - wallMs;
      latest = Date.parse(business.now);
      demo = business.demo;
      known = true;
      moved = false;
      return { offsetMs, lastBusinessNow: business.now, lastWallMs: wallMs, demo };
    },
    restore: (setting, seenUntil = null) => {
      offsetMs = setting.offsetMs;
      demo = setting.demo;
      known = true;
      latest = Date.parse(setting.lastBusinessNow);
      // The time of day of a demo comes round again: yesterday evening is not later than this morning.
      if (seenUntil !== null && !demo) latest = Math.max(latest, Date.parse(seenUntil));
      moved = wall.now() < setting.lastWallMs - TOLERANCE_MS;
    },
  };
};
