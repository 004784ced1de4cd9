import { useBusinessNow, useDesk } from '../../app/desk-connection.tsx';
import { useProblemText } from '../../app/shell/shell-banner.tsx';
import { useDeskName } from '../../app/shell/title-bar.tsx';
import { editionName } from '../../i18n/edition-name.ts';
import { useText } from '../../i18n/translate.ts';
import { Block } from '../../ui/block.tsx';
import { Chip, Mark } from '../../ui/chip.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { Arcs } from './arcs.tsx';
import { deskFacts, reachOf } from './desk-facts.ts';

/** Connection, store, last sync, outbox and rulebook, one row each. */
export const DeskFactRows = () => {
  const text = useText();
  const format = useFormat();
  const now = useBusinessNow(5000);
  const { view } = useDesk();
  return (
    <ul>
      {deskFacts(view, now, text, format).map((fact) => (
        <li className="rule desk-fact" key={fact.id}>
          <Mark tone={fact.tone} icon={fact.icon} />
          <span className="t2 ell">{fact.label}</span>
          <b className="ell">{fact.value}</b>
          <span className="t3 ell">{fact.detail}</span>
        </li>
      ))}
    </ul>
  );
};

const DeskChecks = () => {
  const text = useText();
  const { view } = useDesk();
  const reach = reachOf(view);
  return (
    <Block
      label={text('signIn.deskChecks')}
      title={useDeskName()}
      icon="desk"
      aside={
        <>
          <span className="t3 sm">{text(view.desk.store === 'unusable' ? 'signIn.notReady' : 'signIn.ready')}</span>
          {reach !== 'unknown' && (
            <Chip tone={reach === 'online' ? 'positive' : 'offline'} icon={reach === 'online' ? 'tick' : 'cloudOff'}>
              {text(reach === 'online' ? 'signIn.online' : 'signIn.offlineChip')}
            </Chip>
          )}
        </>
      }
    >
      <DeskFactRows />
    </Block>
  );
};

const Notices = () => {
  const text = useText();
  const wordsOf = useProblemText();
  const { problems, business } = useDesk().view;
  if (problems.length === 0 && !business.demo) return null;
  return (
    <Block label={text('signIn.noticesLabel')} title={text('signIn.notices')} icon="bell">
      <ul>
        {problems.map((problem) => {
          const { title, kept, next } = wordsOf(problem);
          return (
            <li className="rule notice" key={problem.code}>
              <Mark tone={problem.severity} icon={problem.severity === 'info' ? 'info' : 'warning'} />
              <span>
                <b>{title}</b>{' '}
                <span className="t2">
                  {kept} {next}
                </span>
              </span>
            </li>
          );
        })}
        {business.demo && (
          <li className="rule notice">
            <Mark tone="info" icon="info" />
            <span className="t2">{text('signIn.demoText')}</span>
          </li>
        )}
      </ul>
    </Block>
  );
};

/** Business date, checks of the desk, notices. */
export const DeskStatus = () => {
  const text = useText();
  const format = useFormat();
  const { business, edition } = useDesk().view;
  return (
    <section className="status" aria-label={text('signIn.deskStatus')}>
      <Arcs />
      <div className="status-facts">
        <div>
          <div className="sm t2">{text('signIn.businessDate')}</div>
          <div className="row g3 business-date">
            <span className={business.known ? undefined : 't3'}>
              {business.known ? format.fullDate(business.date) : text('signIn.noDate')}
            </span>
            {business.demo && <span className="chip cau">{text('titleBar.demo')}</span>}
          </div>
          <div className="t2">
            {business.known
              ? text('signIn.rules', { edition: editionName(edition, text) })
              : text('signIn.noDateDetail')}
          </div>
        </div>
        <DeskChecks />
        <Notices />
      </div>
      <p className="sm t3 status-foot">{text('signIn.reviewed')}</p>
    </section>
  );
};
