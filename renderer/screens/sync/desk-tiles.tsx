import type { ReactNode } from 'react';
import { useBusinessNow, useDesk } from '../../app/desk-connection.tsx';
import { useText } from '../../i18n/translate.ts';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useFormat } from '../../ui/use-format.ts';

const Tile = ({ label, children, detail }: { label: string; children: ReactNode; detail: string }) => (
  <div className="tile">
    <div className="sm t2">{label}</div>
    <div className="v">{children}</div>
    <div className="xs t3 ell">{detail}</div>
  </div>
);

/** Four facts: connection, last sync, outbox, local store. */
export const DeskTiles = () => {
  const text = useText();
  const format = useFormat();
  const now = useBusinessNow(5000);
  const { sync, desk } = useDesk().view;
  const isOnline = sync.state !== 'offline';
  const isSound = desk.store === 'sound';
  const keptWords = (): string => {
    if (sync.kept > 0) return text('syncScreen.kept', { kept: format.number(sync.kept) });
    return sync.toSend === 0 && sync.needsAttention === 0 ? text('signIn.outboxEmpty') : '';
  };
  const soundWords = (): string =>
    sync.comparedAt === null
      ? text('signIn.storeSoundDetail')
      : text('syncScreen.compared', { age: format.age(sync.comparedAt, now) });
  return (
    <div className="tiles">
      <Tile
        label={text('syncScreen.connection')}
        detail={
          !isOnline
            ? text('signIn.notConnectedDetail')
            : sync.roundTripMs === null
              ? ''
              : text('signIn.roundTrip', { ms: format.number(Math.round(sync.roundTripMs)) })
        }
      >
        <span className={classNames('dot', isOnline ? 'pos' : 'off')} />
        {text(isOnline ? 'signIn.connected' : 'signIn.notConnected')}
      </Tile>
      <Tile
        label={text('syncScreen.lastSync')}
        detail={
          sync.lastSyncedAt
            ? text('signIn.membersCount', {
                age: format.age(sync.lastSyncedAt, now),
                members: format.number(sync.members),
              })
            : ''
        }
      >
        {sync.lastSyncedAt ? format.time(sync.lastSyncedAt, true) : text('signIn.neverSynced')}
      </Tile>
      <Tile label={text('syncScreen.outbox')} detail={keptWords()}>
        {format.number(sync.toSend)} <span className="sm t2 plain-weight">{text('syncScreen.toSendWord')}</span>
        {sync.needsAttention > 0 && (
          <Chip tone="critical">{text('section.attention', { count: sync.needsAttention })}</Chip>
        )}
      </Tile>
      <Tile label={text('syncScreen.store')} detail={isSound ? soundWords() : text('signIn.storeUnusableDetail')}>
        <span className={classNames('row', isSound ? 'pos' : 'cri')}>
          <Icon name={isSound ? 'shieldTick' : 'shieldAlert'} size="l" />
        </span>
        {text(isSound ? 'syncScreen.sound' : 'signIn.storeUnusable')}
      </Tile>
    </div>
  );
};
