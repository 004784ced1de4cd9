import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type BlockProps = {
  /** The accessible name. */
  label: string;
  title: string;
  icon?: IconName;
  /** At the right end of the head. */
  aside?: ReactNode;
  role?: 'region' | 'group';
  className?: string;
  children: ReactNode;
};

/** A framed part of a screen with a head. */
export const Block = ({ label, title, icon, aside, role = 'region', className, children }: BlockProps) => (
  <section
    className={className ? `blk ${className}` : 'blk'}
    role={role === 'group' ? 'group' : undefined}
    aria-label={label}
  >
    <header>
      {icon && <Icon name={icon} />}
      <h2>{title}</h2>
      <span className="grow" />
      {aside}
    </header>
    {children}
  </section>
);
