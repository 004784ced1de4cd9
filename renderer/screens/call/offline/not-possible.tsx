import type { NotPossibleView } from '../../../../shared/contract/offline-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { Block } from '../../../ui/block.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chip, Mark } from '../../../ui/chip.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useCall } from '../call-context.tsx';
import { actWords, becauseWords } from './offline-words.ts';

const Row = ({ item }: { item: NotPossibleView }) => {
  const text = useText();
  const format = useFormat();
  const { send } = useCall();
  const action = actWords(item, text, format);
  return (
    <li className="rule">
      <Mark tone="offline" icon={item.because === 'provisional' ? 'clock' : 'cloudOff'} />
      <span>
        {action} <span className="t3">{becauseWords(item, text, format)}</span>
      </span>
      {item.isQueued ? (
        <Chip tone="offline" icon="tick">
          {text('offline.callBackQueued')}
        </Chip>
      ) : (
        <Button
          size="s"
          label={text('offline.callBackFor', { action })}
          shown={text('offline.callBack')}
          onPress={() => void send({ type: 'QUEUE_CALL_BACK', about: item.act })}
        />
      )}
    </li>
  );
};

/** What waits for the centre, why, and the way to have the member rung when it is back. */
export const NotPossible = ({ items }: { items: readonly NotPossibleView[] }) => {
  const text = useText();
  return (
    <Block
      label={text('offline.notPossible')}
      title={text('offline.notPossible')}
      icon="cloudOff"
      className="dense not-possible"
    >
      <ul>
        {items.map((item) => (
          <Row key={item.act} item={item} />
        ))}
      </ul>
    </Block>
  );
};
