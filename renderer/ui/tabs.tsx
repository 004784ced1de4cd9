import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { moveWithin } from './roving.ts';

export type Tab<Id extends string> = {
  id: Id;
  label: string;
  after?: ReactNode;
  description?: string;
  unavailable?: string;
};

type TabsProps<Id extends string> = {
  label: string;
  tabs: readonly Tab<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  /** `panel` underlines the chosen tab, `views` fills it. */
  look?: 'panel' | 'views';
};

/** A list of tabs; the arrows move and choose. The caller renders the panel. */
export const Tabs = <Id extends string>({ label, tabs, value, onChange, look = 'panel' }: TabsProps<Id>) => {
  const base = useId();
  const choose = (tab: Tab<Id> | undefined) => {
    if (tab && !tab.unavailable && tab.id !== value) onChange(tab.id);
  };
  return (
    <div
      className={classNames(look === 'panel' ? 'ptabs' : 'views sm')}
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => moveWithin(event, '[role="tab"]', (index) => choose(tabs[index]))}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={`${base}-${tab.id}`}
          type="button"
          role="tab"
          aria-label={tab.label}
          aria-selected={tab.id === value}
          aria-description={tab.unavailable ?? tab.description}
          aria-disabled={tab.unavailable ? true : undefined}
          title={tab.unavailable}
          tabIndex={tab.id === value ? 0 : -1}
          onClick={() => choose(tab)}
        >
          {tab.label}
          {tab.after}
        </button>
      ))}
    </div>
  );
};
