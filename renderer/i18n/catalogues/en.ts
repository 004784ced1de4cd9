import answers from '../../packs/millemiglia/answers/messages/en.json';
import card from '../../packs/millemiglia/card/messages/en.json';
import claim from '../../packs/millemiglia/missing-miles/messages/en.json';
import call from '../../screens/call/messages/en.json';
import offline from '../../screens/call/offline/messages/en.json';
import rulebook from '../../screens/rulebook/messages/en.json';
import sync from '../../screens/sync/messages/en.json';
import shell from '../en.json';

export const catalogue = { ...shell, ...call, ...card, ...claim, ...rulebook, ...sync, ...answers, ...offline };
