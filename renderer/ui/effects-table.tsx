import type { ReactNode } from 'react';
import { useText } from '../i18n/translate.ts';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export type EffectRow = {
  id: string;
  item: ReactNode;
  before: ReactNode;
  after: ReactNode;
  when: ReactNode;
  tone?: 'plain' | 'caution' | 'critical';
};

type EffectsTableProps = {
  /** Accessible name of the table. */
  label: string;
  title: string;
  beforeHead: ReactNode;
  afterHead: ReactNode;
  rows: readonly EffectRow[];
};

/** What an act will change: item, before, after, when. Rows that need attention carry an icon and a ground. */
export const EffectsTable = ({ label, title, beforeHead, afterHead, rows }: EffectsTableProps) => {
  const text = useText();
  return (
    <div className="table-scroll">
      <table className="tbl fx" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">
              <b className="fx-title">{title}</b>
            </th>
            <th scope="col">{beforeHead}</th>
            <th>
              <span className="vh">{text('effects.becomes')}</span>
            </th>
            <th scope="col">{afterHead}</th>
            <th scope="col" className="num">
              {text('effects.when')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={classNames(row.tone === 'critical' && 'fx-critical')}>
              <td>{row.item}</td>
              <td>{row.before}</td>
              <td>
                <Icon name="arrowRight" size="s" />
              </td>
              <td>
                {row.tone === 'caution' || row.tone === 'critical' ? (
                  <span className={row.tone === 'critical' ? 'cri' : 'cau'}>
                    <Icon name="warning" size="s" /> {row.after}
                  </span>
                ) : (
                  row.after
                )}
              </td>
              <td className="num t3">{row.when}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
