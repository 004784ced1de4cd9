import type { Problem } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CountPill } from '../../ui/chip.tsx';
import type { Tone } from '../../ui/class-names.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useDesk } from '../desk-connection.tsx';
import { useWorkspace } from '../workspace-state.tsx';
import { useJustEnded } from './title-bar.tsx';

const greenForMs = 4000;
/** These two are what the offline banner itself says. */
const saidElsewhere: readonly Problem['code'][] = ['hq-unreachable', 'hq-slow'];

const OfflineBanner = () => {
  const text = useText();
  const format = useFormat();
  const { view, syncNow } = useDesk();
  const { setSection } = useWorkspace();
  const { lastSyncedAt, toSend } = view.sync;
  return (
    <Banner
      label={text('banner.offlineLabel')}
      tone="offline"
      icon="cloudOff"
      actions={
        <>
          <Button size="s" icon="sync" label={text('banner.tryNow')} onPress={() => void syncNow()} />
          <Button
            size="s"
            label={text('banner.openOutbox')}
            description={text('banner.waiting', { count: toSend })}
            after={toSend > 0 && <CountPill count={format.number(toSend)} tone="offline" />}
            onPress={() => setSection('sync')}
          />
        </>
      }
    >
      <b>{text('banner.offline')}</b>{' '}
      {lastSyncedAt ? text('banner.offlineSince', { time: format.time(lastSyncedAt) }) : text('banner.offlineNever')}
    </Banner>
  );
};

const tones: Readonly<Record<Problem['severity'], Tone>> = { critical: 'critical', caution: 'caution', info: 'info' };

/** What happened, what is kept, what to do. */
export const useProblemText = () => {
  const text = useText();
  return (problem: Problem) => ({
    title: text(`problem.${problem.code}.title`, problem.detail),
    kept: text(`problem.${problem.code}.kept`, problem.detail),
    next: text(`problem.${problem.code}.next`, problem.detail),
  });
};

/** The one banner of the shell: the worst of engine away, desk problem, offline, and back online for four seconds. */
export const ShellBanner = () => {
  const text = useText();
  const wordsOf = useProblemText();
  const { view, connection } = useDesk();
  const isOffline = view.sync.state === 'offline';
  const isBack = useJustEnded(isOffline, greenForMs);
  if (connection === 'lost') {
    return (
      <Banner label={text('banner.lostLabel')} tone="caution" icon="sync">
        <b>{text('banner.lost')}</b> {text('banner.lostText')}
      </Banner>
    );
  }
  const problem = view.problems.find(({ code }) => !saidElsewhere.includes(code));
  if (problem && (problem.severity === 'critical' || !isOffline)) {
    const { title, kept, next } = wordsOf(problem);
    return (
      <Banner label={text('banner.problemLabel')} tone={tones[problem.severity]} icon="warning">
        <b>{title}</b> {kept} {next}
      </Banner>
    );
  }
  if (isOffline) return <OfflineBanner />;
  if (!isBack) return null;
  return (
    <Banner label={text('banner.offlineLabel')} tone="positive" icon="tick">
      <b>{text('banner.online')}</b> {text('banner.onlineText')}
    </Banner>
  );
};
