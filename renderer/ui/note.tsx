import { type ReactNode, useEffect, useRef } from 'react';
import { classNames, type Tone, toneClass } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

const icons: Readonly<Record<Tone, IconName>> = {
  plain: 'info',
  info: 'info',
  accent: 'info',
  positive: 'tick',
  caution: 'warning',
  critical: 'warning',
  offline: 'cloudOff',
};

type NoteProps = {
  tone: Tone;
  /** In bold at the start. */
  title?: string;
  children?: ReactNode;
  /** At the right end: a clause chip, a button. */
  aside?: ReactNode;
  /** A failed confirm: announced at once, and the focus moves here. */
  alert?: boolean;
  className?: string;
};

/** A message beside its cause, or the page's result above the action bar. It stays until solved. */
export const Note = ({ tone, title, children, aside, alert = false, className }: NoteProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (alert) box.current?.focus();
  }, [alert]);
  return (
    <div
      ref={box}
      className={classNames('note', toneClass(tone), className)}
      role={alert ? 'alert' : undefined}
      tabIndex={alert ? -1 : undefined}
    >
      <Icon name={icons[tone]} />
      <div className="grow">
        {title && <b>{title}</b>} {children}
      </div>
      {aside}
    </div>
  );
};
