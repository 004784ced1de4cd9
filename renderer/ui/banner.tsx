import type { ReactNode } from 'react';
import { classNames, type Tone, toneClass } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

type BannerProps = {
  label: string;
  tone: Tone;
  icon: IconName;
  /** The sentence; its first part may be bold. */
  children: ReactNode;
  /** At most two buttons. */
  actions?: ReactNode;
};

/** One sentence over the work area; only one banner shows, the worst. */
export const Banner = ({ label, tone, icon, children, actions }: BannerProps) => (
  <div className={classNames('banner', toneClass(tone))} role="status" aria-label={label} data-pane="banner">
    <Icon name={icon} />
    <span className="grow">{children}</span>
    {actions}
  </div>
);
