import { type KeyboardEvent, useId, useState } from 'react';
import { useText } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { rovingIndex } from '../../../ui/roving.ts';
import { useCall } from '../call-context.tsx';
import { type Request, requestsFor } from './requests.ts';

type RequestListProps = { onChoose: (request: Request) => void; onClose: () => void };

/** Every request a call can answer, searched by the words of its title. */
const RequestList = ({ onChoose, onClose }: RequestListProps) => {
  const text = useText();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const requests = requestsFor(text, typed);
  const at = Math.min(active, Math.max(0, requests.length - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const request = requests[at];
    if (event.key === 'Enter' && request) {
      event.preventDefault();
      onChoose(request);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const next = rovingIndex(event.key, at, requests.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Dialog label={text('answer.other')} kind="palette" onClose={onClose}>
      <div className="palette-query">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={text('answer.search')}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={requests.length > 0 ? `${listId}-${at}` : undefined}
          placeholder={text('answer.placeholder')}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label={text('answer.list')}>
        {requests.map((request, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and points here.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys.
          <div
            key={request.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            className={classNames('option', index === at && 'active')}
            onPointerMove={() => setActive(index)}
            onClick={() => onChoose(request)}
          >
            <span className="grow">{request.title}</span>
          </div>
        ))}
        {requests.length === 0 && <p className="palette-nothing">{text('answer.nothing')}</p>}
      </div>
    </Dialog>
  );
};

/** The way from anywhere in a call with a member to any request that is answered; also in the command palette. */
export const OtherRequest = () => {
  const text = useText();
  const { call, send } = useCall();
  const [isOpen, setOpen] = useState(false);
  const isChecking = call.verification.state === 'checking';
  const choose = ({ id }: Request) => {
    setOpen(false);
    // After the dialog has given the focus back, so that the new step can take it.
    requestAnimationFrame(() => void send({ type: 'OPEN_ANSWER', service: id }));
  };
  return (
    <>
      <Button
        kind="quiet"
        size="s"
        icon="change"
        label={text('answer.other')}
        shortcut="Control+Shift+KeyO"
        hasPopup="dialog"
        unavailable={isChecking ? text('call.verify.checkingHelp') : null}
        onPress={() => setOpen(true)}
      />
      {isOpen && <RequestList onChoose={choose} onClose={() => setOpen(false)} />}
    </>
  );
};
