import type { MouseEvent, ReactNode } from 'react';
import { useText } from '../../i18n/translate.ts';
import type { Chord } from '../../keyboard/chord.ts';
import { CountPill } from '../../ui/chip.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useDesk } from '../desk-connection.tsx';
import { type Section, useWorkspace } from '../workspace-state.tsx';

type SectionLinkProps = {
  label: string;
  icon: IconName;
  /** Null when this section is not in this version. */
  section: Section | null;
  reason?: string;
  description?: string | undefined;
  chord?: Chord;
  after?: ReactNode;
};

const SectionLink = ({ label, icon, section, reason, description, chord, after }: SectionLinkProps) => {
  const { section: current, setSection, openRulebook } = useWorkspace();
  const go = (event: MouseEvent) => {
    event.preventDefault();
    if (section === 'rulebook') openRulebook(null);
    else if (section) setSection(section);
  };
  return (
    <a
      href={`#${section ?? 'later'}`}
      className="railitem"
      aria-label={label}
      aria-current={section !== null && section === current ? 'page' : undefined}
      aria-disabled={section === null ? true : undefined}
      aria-description={reason ?? description}
      aria-keyshortcuts={chord}
      title={reason ?? label}
      onClick={go}
    >
      <Icon name={icon} />
      <span className="ell">{label}</span>
      {after ?? (chord && <Keycap chord={chord} />)}
    </a>
  );
};

/** The sections of the console. Those not in this version stay listed and say so. */
export const Sections = () => {
  const text = useText();
  const format = useFormat();
  const { sync } = useDesk().view;
  const attention = sync.needsAttention > 0;
  const count = attention ? sync.needsAttention : sync.toSend;
  return (
    <>
      <SectionLink label={text('section.calls')} icon="phone" section="calls" chord="F8" />
      <SectionLink label={text('section.rulebook')} icon="book" section="rulebook" chord="F9" />
      <SectionLink
        label={text('section.sync')}
        icon="sync"
        section="sync"
        description={
          attention
            ? text('section.attention', { count })
            : count > 0
              ? text('section.toSend', { count: format.number(count) })
              : undefined
        }
        after={count > 0 && <CountPill count={format.number(count)} tone={attention ? 'critical' : 'plain'} />}
      />
      <SectionLink
        label={text('section.supervisor')}
        icon="flag"
        section={null}
        reason={text('section.supervisorReason')}
        after={<Icon name="lock" size="s" />}
      />
    </>
  );
};
