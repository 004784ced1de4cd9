import { useState } from 'react';
import type { CardCause } from '../../../../shared/account/command.ts';
import type { CardServiceView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { lastSeenDays } from './last-seen.ts';
import type { Report } from './report.ts';

const causes: readonly CardCause[] = ['lost', 'stolen', 'damaged'];
const UNKNOWN = 'unknown';
const OTHER = 'other';
const LONGEST_REPORT_NUMBER = 40;

/** The day the card was last seen: a recent day from the list, or any day before. */
const LastSeen = ({ service, report }: { service: CardServiceView; report: Report }) => {
  const text = useText();
  const format = useFormat();
  const { view } = useCall();
  const [isOther, setOther] = useState(false);
  const today = view.business.date;
  const days = lastSeenDays(today, service.lastSeenOn);
  const near = [text('card.today'), text('card.yesterday')];
  const choose = (id: string) => {
    setOther(id === OTHER);
    if (id !== OTHER) report.setLastSeen(id === UNKNOWN ? null : id);
  };
  const pick = (day: string) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(day) && day <= today) report.setLastSeen(day);
  };
  return (
    <span className="row">
      <span className="t2 sm" aria-hidden="true">
        {text('card.lastSeen')}
      </span>
      <Select
        className="last-seen"
        label={text('card.lastSeen')}
        placeholder={text('card.lastSeenUnknown')}
        value={isOther ? OTHER : (service.lastSeenOn ?? UNKNOWN)}
        options={[
          { id: UNKNOWN, label: text('card.lastSeenUnknown') },
          ...days.map((day, back) => ({ id: day, label: format.weekdayDate(day), detail: near[back] ?? '' })),
          { id: OTHER, label: text('card.lastSeenOther') },
        ]}
        onChange={choose}
      />
      {isOther && (
        <TextField
          inline
          type="date"
          max={today}
          label={text('card.lastSeenDay')}
          value={service.lastSeenOn ?? ''}
          onChange={pick}
        />
      )}
    </span>
  );
};

/** How the card was reported, when it was last seen, and the police report number if there is one. */
export const ReportFields = ({ service, report }: { service: CardServiceView; report: Report }) => {
  const text = useText();
  return (
    <div className="row g3 report-fields">
      <span className="t2 sm" aria-hidden="true">
        {text('card.reportedAs')}
      </span>
      <SegmentedControl
        label={text('card.reportedAs')}
        segments={causes.map((id) => ({ id, label: text(`card.cause.${id}`) }))}
        value={service.cause}
        onChange={report.setCause}
      />
      <LastSeen service={service} report={report} />
      <span className="grow" />
      <TextField
        inline
        className="police"
        label={text('card.policeName')}
        shownLabel={text('card.police')}
        placeholder={text('card.optional')}
        maxLength={LONGEST_REPORT_NUMBER}
        value={report.police.text}
        onChange={report.police.change}
        onBlur={() => void report.flush()}
      />
    </div>
  );
};
