import { bool, group, oneOf } from '../../common/fact-types.ts';

export const pin = group({ webAttempt: oneOf('none', 'failed', 'unusable', 'notReceived') });

export const card = group({
  state: oneOf('ok', 'lost', 'stolen', 'damaged'),
  fraudSuspected: bool,
  pinCompromised: bool,
  wants: oneOf('reissue', 'transfer'),
  issue: oneOf('otherUser', 'checkInCopy', 'suspectedMisuse', 'compensation', 'investigation'),
});
