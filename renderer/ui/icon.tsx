import type { ReactNode } from 'react';

/** One family of 16 × 16 line icons; the stroke follows the text colour. */
const drawings = {
  key: (
    <>
      <circle cx="5.2" cy="10.8" r="2.7" />
      <path d="m7.2 8.8 6-6M11 5l1.9 1.9M9 7l1.3 1.3" />
    </>
  ),
  people: (
    <>
      <circle cx="6" cy="5.6" r="2.4" />
      <path d="M1.6 13c.4-2.4 2.1-3.6 4.4-3.6s4 1.2 4.4 3.6M10.4 3.4a2.4 2.4 0 0 1 0 4.4M12 9.8c1.4.5 2.2 1.6 2.4 3.2" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.4" r="2.7" />
      <path d="M2.9 13.6c.5-2.7 2.5-4 5.1-4s4.6 1.3 5.1 4" />
    </>
  ),
  barred: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="m4 4 8 8" />
    </>
  ),
  globe: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M2 8h12M8 2c2.2 2 2.9 4 2.9 6S10.2 12 8 14C5.8 12 5.1 10 5.1 8S5.8 4 8 2Z" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.6V8l2.3 1.5" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.4v3.4M8 5v.1" />
    </>
  ),
  endCall: <path d="M1.8 9.8c3.6-3.2 8.8-3.2 12.4 0l-1.6 1.9-2.4-1.1V8.9a7.6 7.6 0 0 0-4.4 0v1.7l-2.4 1.1Z" />,
  moon: <path d="M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6Z" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M3.6 12.4l1-1M11.4 4.6l1-1" />
    </>
  ),
  sync: <path d="M13.2 6.5A5.5 5.5 0 0 0 3.4 5M2.8 9.5a5.5 5.5 0 0 0 9.8 1.5M3.2 2.3V5.2h2.9M12.8 13.7v-2.9H9.9" />,
  cardBlocked: (
    <path d="M14.2 8.2V5a1.5 1.5 0 0 0-1.5-1.5H3.3A1.5 1.5 0 0 0 1.8 5v6a1.5 1.5 0 0 0 1.5 1.5h5M1.8 6.5h12.4M11 10.8l3 3M14 10.8l-3 3" />
  ),
  inbox: <path d="M2 9.2 3.6 3.5h8.8L14 9.2v3.3H2ZM2 9.2h3.6c.2 1.2 1.1 1.9 2.4 1.9s2.2-.7 2.4-1.9H14" />,
  speech: <path d="M2.3 3h11.4v8H7.2L4.3 13.6V11h-2Z" />,
  transfer: <path d="M2.5 5.5h10M9.8 2.8l2.7 2.7-2.7 2.7M13.5 10.5h-10M6.2 7.8l-2.7 2.7 2.7 2.7" />,
  levels: <path d="M2.5 13.5V11M6.2 13.5V8M9.8 13.5V5M13.5 13.5V2.5" />,
  book: (
    <path d="M2.5 3.2h3.7c1 0 1.8.7 1.8 1.6v8c0-.8-.8-1.3-1.8-1.3H2.5ZM13.5 3.2H9.8C8.8 3.2 8 3.9 8 4.8v8c0-.8.8-1.3 1.8-1.3h3.7Z" />
  ),
  arrowRight: <path d="M2.5 8h11M9.3 3.8 13.5 8l-4.2 4.2" />,
  phone: (
    <path d="M3.2 2.8h2.3l1.2 3-1.5 1.1a8 8 0 0 0 3.9 3.9l1.1-1.5 3 1.2v2.3c0 .5-.4.9-.9.9A10.3 10.3 0 0 1 2.3 3.7c0-.5.4-.9.9-.9Z" />
  ),
  flag: <path d="M3.5 14V2.5M3.5 3c3-1.5 5 1.3 9 0v6c-4 1.3-6-1.5-9 0" />,
  more: <path d="M3.5 8h.1M8 8h.1M12.5 8h.1" strokeWidth="2.2" />,
  document: <path d="M3.8 1.9h5.4l3 3v9.2H3.8ZM9 2v3.2h3.2" />,
  change: <path d="M4.5 2.5v11M2 11l2.5 2.5L7 11M11.5 13.5v-11M9 5l2.5-2.5L14 5" />,
  printer: <path d="M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7Z" />,
  pause: <path d="M5.5 3.5v9M10.5 3.5v9" />,
  play: <path d="M5 3.2 12.5 8 5 12.8Z" />,
  back: <path d="M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6" />,
  microphone: <path d="M6 3.6a2 2 0 0 1 4 0v4a2 2 0 0 1-4 0ZM3.5 7.6a4.5 4.5 0 0 0 9 0M8 12.1v2" />,
  microphoneOff: (
    <path d="m2.5 2.5 11 11M6 5.9v1.7a2 2 0 0 0 3.2 1.6M10 6.4V3.6a2 2 0 0 0-3.9-.6M3.5 7.6a4.5 4.5 0 0 0 7.2 3.6M12.5 7.6c0 .6-.1 1.200-.3 1.700M8 12.1v2" />
  ),
  shield: <path d="M8 1.900 13 3.7v4.1c0 3-2 5.2-5 6.3-3-1.1-5-3.3-5-6.3V3.7Z" />,
  shieldAlert: (
    <>
      <path d="M8 1.9 13 3.7v4.1c0 3-2 5.2-5 6.3-3-1.1-5-3.3-5-6.3V3.7Z" />
      <path d="M8 5.2v3.2M8 10.6v.1" />
    </>
  ),
  shieldTick: (
    <>
      <path d="M8 1.9 13 3.7v4.1c0 3-2 5.2-5 6.3-3-1.1-5-3.3-5-6.3V3.7Z" />
      <path d="m5.7 8 1.7 1.7 3-3.2" />
    </>
  ),
  warning: <path d="M8 2.3 14.3 13H1.7ZM8 6.4v3.1M8 11.3v.1" />,
  bell: <path d="M8 2a4 4 0 0 1 4 4c0 4 1.5 4.8 1.5 4.8h-11S4 10 4 6a4 4 0 0 1 4-4ZM6.5 13a1.6 1.6 0 0 0 3 0" />,
  plus: <path d="M8 3v10M3 8h10" />,
  cloudOff: <path d="m2.5 2.5 11 11M4.4 6.4a3 3 0 0 0 .2 6.1h6.5M7 4.3a4 4 0 0 1 4.9 3 2.6 2.6 0 0 1 1.9 3.7" />,
  cloud: <path d="M4.600 12.500a3 3 0 0 1-.2-6A4 4 0 0 1 12 7.300a2.700 2.700 0 0 1-.600 5.200Z" />,
  eye: (
    <>
      <path d="M1.8 8C2.500 6.500 4.500 3.800 8 3.800S13.500 6.500 14.200 8c-.7 1.500-2.700 4.200-6.200 4.200S2.500 9.500 1.800 8Z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  eyeOff: (
    <path d="m2.5 2.500 11 11M6.4 4a6 6 0 0 1 1.6-.2c3.500 0 5.500 2.700 6.200 4.200-.3.7-.9 1.5-1.7 2.3M4 5.200C2.8 6.100 2.1 7.200 1.8 8c.7 1.500 2.7 4.200 6.2 4.200 1.200 0 2.3-.3 3.2-.8M6.5 6.600a2 2 0 0 0 2.8 2.8" />
  ),
  tick: <path d="m3 8.4 3.2 3.2L13 4.6" />,
  chevronDown: <path d="m3.8 6 4.2 4.2L12.2 6" />,
  chevronRight: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  keyboard: (
    <>
      <rect x="1.5" y="4" width="13" height="8" rx="1.5" />
      <path d="M4 6.7h.1M6.7 6.7h.1M9.3 6.7h.1M12 6.7h.1M5 9.4h6" />
    </>
  ),
  mail: (
    <>
      <rect x="1.8" y="3.2" width="12.4" height="9.6" rx="1.5" />
      <path d="m2.3 4.4 5.7 4.4 5.7-4.4" />
    </>
  ),
  card: (
    <>
      <rect x="1.8" y="3.5" width="12.4" height="9" rx="1.5" />
      <path d="M1.8 6.5h12.4M4.3 10h2.4" />
    </>
  ),
  desk: (
    <>
      <rect x="2" y="2.8" width="12" height="8" rx="1.3" />
      <path d="M5.5 13.7h5M8 10.8v2.9" />
    </>
  ),
  calendar: (
    <>
      <rect x="2.3" y="3.3" width="11.4" height="10.2" rx="1.5" />
      <path d="M2.3 6.5h11.4M5.3 1.9v2.500M10.7 1.9v2.5" />
    </>
  ),
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.5" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />
    </>
  ),
  signOut: <path d="M6.500 2.500H3v11h3.500M6.500 8h7M10.800 5.200 13.500 8l-2.700 2.800" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

type IconProps = { name: IconName; size?: 's' | 'm' | 'l' };

/** A decorative icon, hidden from assistive technology: the word beside it carries the meaning. */
export const Icon = ({ name, size = 'm' }: IconProps) => (
  <svg className={size === 'm' ? 'i' : `i ${size}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {drawings[name]}
  </svg>
);

/** The product's mark: a milestone. */
export const BrandMark = ({ size }: { size: number }) => (
  <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <rect className="brand-field" width="20" height="20" rx="5" />
    <path className="brand-stone" d="M6 16V8a4 4 0 0 1 8 0v8Z" />
    <path className="brand-ground" d="M4 16.25h12" />
    <path className="brand-lines" d="M8.3 9h3.4M8.3 11.6h3.4" />
  </svg>
);
