import type { ClaimLegView, ClaimServiceView } from '../../../../shared/contract/claim-view.ts';
import { useAgentLanguage, useText } from '../../../i18n/translate.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { Block } from '../../../ui/block.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Mark } from '../../../ui/chip.tsx';
import { ClauseChip } from '../../../ui/clause-chip.tsx';
import { localeOf } from '../../../ui/format.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { outcomeLooks } from './leg-outcome.tsx';

/** Miles that come, of which how many count for a club, and what that makes of the balance. */
const Totals = ({ claim }: { claim: ClaimServiceView }) => {
  const text = useText();
  const format = useFormat();
  const { credited, waiting, qualifying, before } = claim.totals;
  const miles = credited + waiting;
  return (
    <div className="pad totals">
      <div className="bal">
        <span className={miles > 0 ? 'v pos' : 'v'}>{format.signedMiles(miles)}</span>
        <span className="sm t2">
          {text(waiting > 0 ? 'claim.milesWaiting' : claim.stage === 'recorded' ? 'claim.milesTold' : 'claim.milesNow')}
        </span>
      </div>
      {qualifying > 0 && <p className="sm t2">{text('claim.qualifying', { miles: format.miles(qualifying) })}</p>}
      {before !== null && miles > 0 && (
        <p className="sm t2">
          {text('claim.balance')} {format.miles(before)} → <b>{format.miles(before + miles)}</b>
        </p>
      )}
    </div>
  );
};

const contactOf = ({ phone, email, url }: NonNullable<ClaimLegView['partner']>): string =>
  [phone, email, url].filter((one) => one !== null).join(' · ');

/** A leg that is not simply credited: why, until when, whom to ask. */
const LegNote = ({ leg }: { leg: ClaimLegView }) => {
  const text = useText();
  const format = useFormat();
  const language = useAgentLanguage();
  if (leg.outcome === null || leg.outcome === 'credit') return null;
  const { tone, icon } = outcomeLooks[leg.outcome];
  const miles = leg.figures?.total ?? 0;
  const contact = leg.partner === null ? '' : contactOf(leg.partner);
  return (
    <li className="leg-note sm">
      <div className="row">
        <Mark tone={tone} icon={icon} />
        <span className="grow">
          {text(`claim.note.${leg.outcome}`, { n: leg.number, partner: leg.partner?.name ?? '' })}
        </span>
        {leg.reason?.clause && <ClauseChip label={leg.reason.clause} />}
        <b>{miles > 0 ? format.signedMiles(miles) : '0'}</b>
      </div>
      <p className="t2">
        {leg.broken && <b>{text('claim.broken')} </b>}
        {leg.reason?.text[language]}
        {leg.dueOn && <> {text('claim.dueOn', { date: format.shortDate(leg.dueOn) })}</>}
        {contact && <> {contact}</>}
      </p>
    </li>
  );
};

const UploadLink = ({ claim }: { claim: ClaimServiceView }) => {
  const text = useText();
  const { call, send } = useCall();
  const language = useAgentLanguage();
  const { offered, wanted, email } = claim.uploadLink;
  if (!offered) return null;
  const name = new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(call.language) ?? call.language;
  const label = text('claim.uploadLink', { language: name });
  if (email.value === null) return <p className="upload-link sm t2">{text('claim.noEmail')}</p>;
  return (
    <div className="upload-link sm">
      <Checkbox
        label={label}
        shown={email.masked ? label : text('claim.uploadLinkTo', { language: name, email: email.value })}
        checked={wanted}
        onChange={(isWanted) => void send({ type: 'UPLOAD_LINK', wanted: isWanted })}
      />
    </div>
  );
};

/** What recording the claim comes to, before it is recorded, and after. */
export const ClaimOutcome = ({ claim }: { claim: ClaimServiceView }) => {
  const text = useText();
  return (
    <Block label={text('claim.outcome')} title={text('claim.outcome')} className="claim-outcome">
      <Totals claim={claim} />
      <ul>
        {claim.legs.map((leg) => (
          <LegNote key={leg.id} leg={leg} />
        ))}
      </ul>
      {claim.stage === 'flights' && <UploadLink claim={claim} />}
    </Block>
  );
};
