import answers from '../../packs/millemiglia/answers/messages/el.json';
import card from '../../packs/millemiglia/card/messages/el.json';
import claim from '../../packs/millemiglia/missing-miles/messages/el.json';
import call from '../../screens/call/messages/el.json';
import offline from '../../screens/call/offline/messages/el.json';
import rulebook from '../../screens/rulebook/messages/el.json';
import sync from '../../screens/sync/messages/el.json';
import shell from '../el.json';

export const catalogue = { ...shell, ...call, ...card, ...claim, ...rulebook, ...sync, ...answers, ...offline };
