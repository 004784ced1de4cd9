import type { ReactNode } from 'react';
import { classNames, type Tone, toneClass } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

type ChipProps = {
  tone?: Tone;
  icon?: IconName;
  /** `line` has an outline and no ground. */
  line?: boolean;
  large?: boolean;
  children: ReactNode;
  /** Makes the chip a live status with this name (Verification state). */
  statusLabel?: string;
};

/** A short fact with an icon or word; its colour only repeats what they say. */
export const Chip = ({ tone = 'plain', icon, line, large, children, statusLabel }: ChipProps) => (
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the label is given only together with the status role.
  <span
    className={classNames('chip', toneClass(tone), line && 'line', large && 'l')}
    role={statusLabel ? 'status' : undefined}
    aria-label={statusLabel}
  >
    {icon && <Icon name={icon} size={large ? 'm' : 's'} />}
    {children}
  </span>
);

const clubClasses = { millemiglia: '', ulisse: 'u', frecciaAlata: 'f', frecciaAlataPlus: 'p' } as const;
const clubNames = {
  millemiglia: 'MilleMiglia',
  ulisse: 'Ulisse',
  frecciaAlata: 'Freccia Alata',
  frecciaAlataPlus: 'Freccia Alata Plus',
} as const;

/** The club of a member, always with its name. */
export const ClubChip = ({ level }: { level: keyof typeof clubNames }) => (
  <span className={classNames('tier', clubClasses[level])}>{clubNames[level]}</span>
);

/** A count in a small pill; the words that explain it go to the control's description. */
export const CountPill = ({ count, tone = 'plain' }: { count: number | string; tone?: Tone }) => (
  <span className={classNames('count', toneClass(tone))} aria-hidden="true">
    {count}
  </span>
);

/** A round mark before a line: tick, lock, warning. */
export const Mark = ({ tone, icon }: { tone: Tone; icon: IconName }) => (
  <span className={classNames('mark', toneClass(tone) || 'nil')} aria-hidden="true">
    <Icon name={icon} />
  </span>
);
